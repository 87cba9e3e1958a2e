/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.util.List;

/**
 * What a server lets choose from.
 *
 * @param samplers names of samplers
 * @param schedulers names of schedulers
 */
record Choices(List<String> samplers, List<String> schedulers) {

	/** Nothing is known: whatever is typed goes to the server. */
	static final Choices UNKNOWN = new Choices(List.of(), List.of());

	/** Copies the lists. */
	Choices {
		samplers = List.copyOf(samplers);
		schedulers = List.copyOf(schedulers);
	}
}
