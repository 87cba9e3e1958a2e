/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.ShippedProvider;
import org.limn.testsupport.queue.ScriptedQueueProvider;

/** The real providers, by id, and the scripted one with tickets. */
final class Providers {

	/** Answers at once. */
	static final String ANSWERING = ShippedProvider.OPENAI;
	/** Draws by ticket. */
	static final String QUEUEING = "scripted";
	/** Draws in the process. */
	static final String SKETCHING = ShippedProvider.SKETCH;

	private Providers() {
	}

	static ImageProvider create(String id) {
		return id.equals(QUEUEING) ? new ScriptedQueueProvider() : ShippedProvider.create(id);
	}
}
