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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.run.Cancellation.Reason;
import org.limn.generation.provider.ProviderException;

/**
 * One stay in a provider's code, on a thread of its own: so that a provider that does not come back, or not in time, holds up nothing but that thread.
 */
final class Invocation {

	/** The provider's code. */
	@FunctionalInterface
	interface Code {
		void run() throws ProviderException;
	}

	/** How it ended. */
	sealed interface End {
		/** It came back. */
		record Returned() implements End {
		}

		/**
		 * It threw.
		 *
		 * @param thrown what; also an error of the virtual machine
		 */
		record Threw(Throwable thrown) implements End {
		}

		/** It was asked to end and did not come back. */
		record Abandoned() implements End {
		}
	}

	/** How exactly silence is measured; what the deadlines are is known only when the account is. */
	private static final Duration SLICE = Duration.ofSeconds(1);

	private final ThreadFactory threads;
	private final Cancellation cancellation;
	private final Duration grace;

	/**
	 * @param threads makes the thread
	 * @param cancellation the wish that it ends
	 * @param grace how long it may take then
	 */
	Invocation(ThreadFactory threads, Cancellation cancellation, Duration grace) {
		this.threads = threads;
		this.cancellation = cancellation;
		this.grace = grace;
	}

	/**
	 * Runs the code and waits for its end.
	 *
	 * @param code the code
	 * @param patience how long from now it may be silent
	 * @return how it ended
	 */
	End run(Code code, Supplier<Duration> patience) {
		CompletableFuture<End> end = new CompletableFuture<>();
		Thread thread = threads.newThread(() -> end.complete(call(code)));
		thread.start();
		CompletableFuture<Object> either = CompletableFuture.anyOf(end, cancellation.requested());
		while (await(either, SLICE) == null) {
			if (patience.get().isNegative()) {
				cancellation.request(Reason.SILENCE, () -> {
					// the abort action is all
				});
			}
		}
		End early = await(end, grace.dividedBy(3));
		if (early != null) {
			return early;
		}
		thread.interrupt();
		End late = await(end, grace.dividedBy(3).multipliedBy(2));
		return late == null ? new End.Abandoned() : late;
	}

	private static End call(Code code) {
		try {
			code.run();
			return new End.Returned();
		} catch (Throwable e) {
			// The boundary to foreign code: whatever comes out of it ends this call and nothing else.
			return new End.Threw(e);
		}
	}

	private static <T> @Nullable T await(CompletableFuture<T> future, Duration time) {
		try {
			return future.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
		} catch (TimeoutException e) {
			return null;
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			// Nobody interrupts the core's own threads; if someone does, waiting goes on.
			return null;
		}
	}
}
