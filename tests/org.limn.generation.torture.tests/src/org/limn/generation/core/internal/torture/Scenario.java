/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.util.List;

import org.limn.generation.GenerationException;

/** What a process works on while it is tortured. */
enum Scenario {
	/** One job of two pictures that come in one answer. */
	ANSWER(List.of(Providers.ANSWERING)),
	/** One job of two pictures that are drawn by ticket and fetched from addresses. */
	TICKET(List.of(Providers.QUEUEING)),
	/** Both at once, and a third that waits for its turn. */
	MIXED(List.of(Providers.ANSWERING, Providers.QUEUEING, Providers.ANSWERING, Providers.ANSWERING));

	private final List<String> providers;

	Scenario(List<String> providers) {
		this.providers = providers;
	}

	/** Submits its jobs; no two have the same prompt. */
	void submit(Studio studio, String round) throws GenerationException {
		for (int i = 0; i < providers.size(); i++) {
			studio.submit(providers.get(i), "A quiet harbour, " + round + ", job " + i, 2);
		}
	}
}
