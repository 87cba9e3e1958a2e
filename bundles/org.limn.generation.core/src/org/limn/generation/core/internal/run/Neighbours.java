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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.limn.generation.core.internal.journal.Audit;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.JournalException;

/**
 * Hears what other processes write into the journal, and looks from time to time whether one of them has died. Costs a look at a number in shared memory,
 * and writes nothing.
 */
final class Neighbours {

	/** Told on one thread. */
	interface Listener {

		/**
		 * Another process wrote something.
		 *
		 * @param news the lines since the last time, those of this process among them
		 */
		void heard(List<Audit.Line> news);

		/** Another process may have died. */
		void lookForTheDead();

		/** This process has lived for a while. */
		void survived();
	}

	private static final Duration DEATHS = Duration.ofSeconds(10);
	private static final Duration A_WHILE = Duration.ofMinutes(1);

	private final Journal journal;
	private final Listener listener;
	private final Duration pace;
	private final BiConsumer<String, Throwable> log;
	private final CountDownLatch end = new CountDownLatch(1);
	private long version;
	private long newest;

	/**
	 * @param journal the journal
	 * @param listener who is told
	 * @param pace how often to look
	 * @param log takes what keeps it from looking
	 */
	Neighbours(Journal journal, Listener listener, Duration pace, BiConsumer<String, Throwable> log) {
		this.journal = journal;
		this.listener = listener;
		this.pace = pace;
		this.log = log;
		version = journal.version();
		newest = journal.audit().newest();
	}

	/** Begins to look. */
	void start() {
		Thread.ofVirtual().name("limn-neighbours").start(this::run); //$NON-NLS-1$
	}

	private void run() {
		long begun = System.nanoTime();
		long lastDeaths = begun;
		boolean young = true;
		boolean silenced = false;
		while (!ended()) {
			long now = System.nanoTime();
			try {
				look();
				if (now - lastDeaths > DEATHS.toNanos()) {
					lastDeaths = now;
					listener.lookForTheDead();
				}
				if (young && now - begun > A_WHILE.toNanos()) {
					young = false;
					listener.survived();
				}
				silenced = false;
			} catch (JournalException e) {
				// The disk may be back in a moment; once is enough to be told.
				if (!silenced && end.getCount() > 0) {
					log.accept(Messages.Neighbours_unreadable, e);
				}
				silenced = true;
			}
		}
	}

	private void look() {
		long current = journal.version();
		if (current != version) {
			version = current;
			List<Audit.Line> news = journal.audit().after(newest);
			if (!news.isEmpty()) {
				newest = news.getLast().seq();
			}
			listener.heard(news);
		}
	}

	private boolean ended() {
		try {
			return end.await(pace.toNanos(), TimeUnit.NANOSECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/** Ends the looking. */
	void close() {
		end.countDown();
	}
}
