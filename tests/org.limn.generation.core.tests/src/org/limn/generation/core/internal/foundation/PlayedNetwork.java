/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.limn.generation.core.internal.admin.Network;

/** A network that goes and comes back as a test wants. */
public final class PlayedNetwork implements Network {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile boolean missing;

	@Override
	public boolean missing() {
		return missing;
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** The network goes. */
	public void goes() {
		change(true);
	}

	/** The network comes back. */
	public void comesBack() {
		change(false);
	}

	private void change(boolean now) {
		missing = now;
		listeners.forEach(Runnable::run);
	}
}
