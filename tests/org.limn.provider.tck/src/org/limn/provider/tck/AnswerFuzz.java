/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ProviderException;

/**
 * Feeds spoilt answers to a parser and watches it: nothing but a {@link ProviderException} may come out, the protocol of the sink is kept, no answer takes long,
 * and the heap does not grow. A library of property tests would make values of types and look for small ones; here bytes of real answers are wanted, by the
 * million, in any JUnit and without an agent, for which the house's own few lines are the shorter way.
 */
final class AnswerFuzz {

	static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final long LOOK_MILLIS = 200;
	private static final long GROWTH = 16L << 20;
	private static final int PICTURES = 4;
	private static final int LONGEST_WORDS = 8 * 1024;

	private final AnswerParser parser;
	private final Mutation mutation;
	private final Duration patience;
	private final CountDownLatch over = new CountDownLatch(1);
	private volatile int number;
	private volatile long begun;
	private @Nullable AssertionError failure;

	/**
	 * @param parser the parser
	 * @param patience the longest time for one answer
	 */
	AnswerFuzz(AnswerParser parser, Duration patience) {
		this.parser = parser;
		this.patience = patience;
		this.mutation = new Mutation(parser.seeds());
	}

	/**
	 * Runs.
	 *
	 * @param first the number of the first answer
	 * @param count how many answers
	 * @return in words, what was done
	 * @throws InterruptedException when the test is interrupted
	 */
	String run(int first, int count) throws InterruptedException {
		long start = System.nanoTime();
		begun = start;
		Thread thread = Thread.ofPlatform().daemon().name("fuzz").start(() -> feed(first, count)); //$NON-NLS-1$
		while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
			if (System.nanoTime() - begun > patience.toNanos()) {
				AssertionError hang = broken(number, "takes longer than " + patience, null); //$NON-NLS-1$
				hang.setStackTrace(thread.getStackTrace());
				thread.interrupt();
				throw hang;
			}
		}
		AssertionError found = failure;
		if (found != null) {
			throw found;
		}
		long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
		return count + " answers in " + millis + " ms, " + count * 1000L / millis + " per second"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private void feed(int first, int count) {
		try {
			long before = Long.MAX_VALUE;
			for (int i = first; i < first + count; i++) {
				if (i == first + count / 10) {
					before = heap();
				}
				read(i);
			}
			begun = System.nanoTime();
			long growth = heap() - before;
			if (growth > GROWTH) {
				failure = new AssertionError(parser.name() + ": the heap grew by " + (growth >> 20) + " MiB"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		} catch (AssertionError e) {
			failure = e;
		} finally {
			over.countDown();
		}
	}

	private void read(int i) {
		number = i;
		begun = System.nanoTime();
		RecordingSink sink = new RecordingSink(PICTURES);
		try {
			sink.onCancel(() -> {
				// nobody cancels
			});
			sink.sending();
			parser.reading().read(mutation.answer(i), sink);
		} catch (ProviderException e) {
			if (e.getMessage() == null || e.getMessage().isBlank()) {
				throw broken(i, "fails without a word", e); //$NON-NLS-1$
			}
		} catch (IOException e) {
			// of which the exchange makes a failure with words
		} catch (RuntimeException | Error e) {
			throw broken(i, "throws " + e, e); //$NON-NLS-1$
		}
		sink.end();
		if (!sink.violations().isEmpty()) {
			throw broken(i, "breaks the protocol of the sink: " + sink.violations(), null); //$NON-NLS-1$
		}
	}

	private AssertionError broken(int i, String how, @Nullable Throwable cause) {
		String words = Base64.getEncoder().encodeToString(mutation.answer(i));
		return new AssertionError(parser.name() + ": answer " + i + ' ' + how + "; again with -D" + AnswerFuzzContract.FIRST + '=' + i + "; in base64: " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ words.substring(0, Math.min(LONGEST_WORDS, words.length())), cause);
	}

	/** What is in use once the garbage is gone, bytes. */
	private static long heap() {
		Runtime runtime = Runtime.getRuntime();
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 4; i++) {
			System.gc();
			least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
		}
		return least;
	}
}
