/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moment at which something happens: who comes there waits until it has happened. Later comers do not wait. */
final class Moment {

	private static final long SECONDS = 30;

	private final CountDownLatch reached;
	private final CountDownLatch happened = new CountDownLatch(1);
	private volatile boolean goesOn = true;

	/**
	 * @param parties how many must have come before it happens
	 */
	Moment(int parties) {
		reached = new CountDownLatch(parties);
	}

	/**
	 * Comes there.
	 *
	 * @return whether to go on as if nothing had happened
	 */
	boolean pass() {
		reached.countDown();
		await(happened, "what was to happen did not");
		return goesOn;
	}

	/** Waits until all are there. */
	void await() {
		await(reached, "the operation never came to the moment of the fault");
	}

	/**
	 * It has happened.
	 *
	 * @param on whether who came there goes on
	 */
	void release(boolean on) {
		if (happened.getCount() > 0) {
			goesOn = on;
			happened.countDown();
		}
	}

	private static void await(CountDownLatch latch, String otherwise) {
		try {
			if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
				throw new AssertionError(otherwise);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(otherwise, e);
		}
	}
}
