/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.ui.UiUpdates;

/** Brings the news of the service to a control, on the UI thread. */
final class JobFollower implements GenerationListener {

	private final Control owner;
	private final Consumer<GenerationJob> changed;
	private final BiConsumer<UUID, byte[]> previewed;
	private final Runnable availability;

	JobFollower(Control owner, Consumer<GenerationJob> changed, BiConsumer<UUID, byte[]> previewed, Runnable availability) {
		this.owner = owner;
		this.changed = changed;
		this.previewed = previewed;
		this.availability = availability;
	}

	@Override
	public void jobChanged(GenerationJob job) {
		UiUpdates.post(owner, () -> changed.accept(job));
	}

	@Override
	public void preview(UUID jobId, int slot, byte[] picture) {
		UiUpdates.post(owner, () -> previewed.accept(jobId, picture));
	}

	@Override
	public void availabilityChanged() {
		UiUpdates.post(owner, availability);
	}
}
