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
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;

/** The wish that a call ends, and how it is told to the provider. */
final class Cancellation {

	/** Why a call is to end. */
	enum Reason {
		/** The person cancelled it. */
		PERSON,
		/** This process ends. */
		CLOSING,
		/** Nothing was heard of the provider for too long. */
		SILENCE,
		/** The bundle of the provider was stopped or replaced. */
		PROVIDER_GONE
	}

	private volatile CompletableFuture<Reason> requested = new CompletableFuture<>();
	private final Executor executor;
	private @Nullable Runnable abort;

	/**
	 * @param executor runs abort actions; never waits for a place
	 */
	Cancellation(Executor executor) {
		this.executor = executor;
	}

	/**
	 * Asks for the end. The first reason counts. Returns at once.
	 *
	 * @param reason why
	 * @param then what to do after the abort action; not done when the end was asked for before
	 */
	void request(Reason reason, Runnable then) {
		Runnable action;
		synchronized (this) {
			if (!requested.complete(reason)) {
				return;
			}
			action = abort;
		}
		executor.execute(() -> {
			try {
				if (action != null) {
					action.run();
				}
			} finally {
				then.run();
			}
		});
	}

	/**
	 * Takes the provider's abort action; runs it soon when the end was asked for already.
	 *
	 * @param action the action
	 */
	void onCancel(Runnable action) {
		synchronized (this) {
			abort = action;
			if (!requested.isDone()) {
				return;
			}
		}
		executor.execute(action);
	}

	/**
	 * Whether the end was asked for.
	 *
	 * @return the reason, or {@code null}
	 */
	@Nullable Reason reason() {
		return requested.isDone() ? requested.join() : null;
	}

	/** The silence is over: the call goes on with another question. */
	synchronized void forgetSilence() {
		if (reason() == Reason.SILENCE) {
			requested = new CompletableFuture<>();
			abort = null;
		}
	}

	/**
	 * Done when the end is asked for.
	 *
	 * @return a future that is not to be completed
	 */
	CompletableFuture<Reason> requested() {
		return requested;
	}

	/**
	 * Waits.
	 *
	 * @param pause how long
	 * @return {@code true} when the end was asked for meanwhile
	 */
	boolean within(Duration pause) {
		try {
			requested.get(pause.toNanos(), TimeUnit.NANOSECONDS);
			return true;
		} catch (TimeoutException e) {
			return false;
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}
}
