/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.time.Duration;

import org.limn.generation.provider.Deadlines;

/**
 * How long a provider may still be silent. Providers keep the deadlines themselves; this is for the one that does not, and so a little longer.
 */
final class Patience {

	private static final Duration MARGIN = Duration.ofSeconds(2);

	private final Duration longest;
	private volatile long lastNews = System.nanoTime();

	/**
	 * @param deadlines of the account
	 */
	Patience(Deadlines deadlines) {
		Duration silence = deadlines.firstByte().compareTo(deadlines.idle()) > 0 ? deadlines.firstByte() : deadlines.idle();
		longest = deadlines.connect().plus(silence).plus(MARGIN);
	}

	/** Something was heard: the time begins anew. */
	void heard() {
		lastNews = System.nanoTime();
	}

	/**
	 * What is left of it.
	 *
	 * @return not positive when it has come to its end
	 */
	Duration left() {
		return longest.minusNanos(System.nanoTime() - lastNews);
	}
}
