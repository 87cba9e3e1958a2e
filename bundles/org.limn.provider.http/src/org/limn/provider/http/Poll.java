/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.time.Duration;
import java.util.Optional;

import org.limn.generation.provider.ProviderException;

/**
 * How often accepted work is asked about: less and less, for as long as it takes. A question that fails ends it with that failure, which says nothing about the
 * work: the core resumes by the ticket, after the pause that was asked for.
 *
 * @param first the pause before the first question
 * @param longest the longest pause
 * @since 1.0
 */
public record Poll(Duration first, Duration longest) {

	/** From half a second up to ten seconds. */
	public static final Poll USUAL = new Poll(Duration.ofMillis(500), Duration.ofSeconds(10));

	/**
	 * A question about work.
	 *
	 * @param <T> what work that is over gives
	 */
	@FunctionalInterface
	public interface Question<T> {
		/**
		 * Asks once. Tells the sink how far the work is, each time: it is how the core knows that somebody still listens.
		 *
		 * @return what came of the work, or empty while it goes on
		 * @throws ProviderException when it failed, or could not be asked about
		 */
		Optional<T> ask() throws ProviderException;
	}

	/** Refuses what would not wait. */
	public Poll {
		if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
			throw new IllegalArgumentException("a poll waits: " + first + ", " + longest); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/**
	 * Asks until the work is over.
	 *
	 * @param <T> what it gives
	 * @param dialogue wherein to wait: its abort ends the wait at once
	 * @param question the question
	 * @return what came of the work
	 * @throws ProviderException what the question throws, or that it was cancelled or interrupted
	 */
	public <T> T until(Dialogue dialogue, Question<T> question) throws ProviderException {
		Duration pause = first;
		while (true) {
			dialogue.pause(pause);
			Optional<T> end = question.ask();
			if (end.isPresent()) {
				return end.get();
			}
			Duration longer = pause.multipliedBy(5).dividedBy(4);
			pause = longer.compareTo(longest) < 0 ? longer : longest;
		}
	}
}
