/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;

/** Waits for a call, and ends at once when it is cancelled or its thread interrupted. */
final class Pause {

	private final CountDownLatch cancelled = new CountDownLatch(1);

	/** Ends every wait, now and later. */
	void cancel() {
		cancelled.countDown();
	}

	/** Whether the call shall stop. */
	boolean over() {
		return cancelled.getCount() == 0 || Thread.currentThread().isInterrupted();
	}

	/** Refuses to go on when the call shall stop. */
	void look() throws ProviderException {
		if (over()) {
			throw stopped();
		}
	}

	/** What is thrown for a call that was stopped. */
	ProviderException stopped() {
		boolean person = cancelled.getCount() == 0;
		return new ProviderException(FailureKind.UNAVAILABLE, person ? Messages.Failure_cancelled : Messages.Failure_interrupted, new Evidence.Refused());
	}

	/** Waits so many seconds, telling how far it is. */
	void seconds(long seconds, ImageSink sink) throws ProviderException {
		for (long second = 0; second < seconds; second++) {
			sink.progress((double) second / seconds * 0.5, Messages.Stage_waiting);
			silence(Duration.ofSeconds(1));
		}
		look();
	}

	/** Waits without a word. */
	void silence(Duration time) throws ProviderException {
		try {
			if (cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
				throw stopped();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw stopped();
		}
	}
}
