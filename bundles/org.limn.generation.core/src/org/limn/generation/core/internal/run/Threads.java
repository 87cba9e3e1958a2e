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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * The threads of the service. Calls that wait for a network run on virtual ones; providers that compute in this process get real ones, because a
 * computation does not give its carrier back. Savers are few, so that memory stays bounded however many pictures come. All end when idle.
 */
final class Threads {

	private static final int IDLE_SECONDS = 5;

	private final ExecutorService control = Executors.newCachedThreadPool(daemon("limn-control")); //$NON-NLS-1$
	private final ThreadPoolExecutor savers;
	private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1, daemon("limn-alarm")); //$NON-NLS-1$

	private final BiConsumer<String, Throwable> log;

	/**
	 * @param log takes what control work throws
	 */
	Threads(BiConsumer<String, Throwable> log) {
		this.log = log;
		int count = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
		savers = new ThreadPoolExecutor(count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("limn-saver")); //$NON-NLS-1$
		savers.allowCoreThreadTimeOut(true);
		((ThreadPoolExecutor) control).setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		alarm.setRemoveOnCancelPolicy(true);
		alarm.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		alarm.allowCoreThreadTimeOut(true);
	}

	/**
	 * Runs short work that must not wait for a place: abort actions, questions beside a call.
	 *
	 * @return the executor; work after the end is dropped
	 */
	Executor control() {
		return work -> dropping(control).execute(() -> {
			try {
				work.run();
			} catch (RuntimeException | LinkageError e) {
				log.accept(Messages.Threads_defect, e);
			}
		});
	}

	/**
	 * Checks and saves pictures.
	 *
	 * @return the executor
	 */
	ExecutorService savers() {
		return savers;
	}

	/**
	 * Does something later, on the control threads.
	 *
	 * @param delay how much later
	 * @param action what
	 */
	void later(Duration delay, Runnable action) {
		dropping(work -> alarm.schedule(work, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS)).execute(() -> control().execute(action));
	}

	/**
	 * The threads of calls.
	 *
	 * @param inProcess whether the provider computes in this process
	 * @return makes them
	 */
	static ThreadFactory calls(boolean inProcess) {
		return inProcess ? daemon("limn-call") : Thread.ofVirtual().name("limn-call").factory(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static ThreadFactory daemon(String name) {
		return Thread.ofPlatform().daemon().name(name).factory();
	}

	private static Executor dropping(Executor executor) {
		return work -> {
			try {
				executor.execute(work);
			} catch (RejectedExecutionException e) {
				// The service ends; what is left is in the journal.
			}
		};
	}

	/** Lets what runs end within some seconds; what waits is dropped. */
	void close() {
		alarm.shutdownNow();
		// What runs is let finish: an interrupted saving would fail. What waits is told that it will not run.
		List<Runnable> waiting = new ArrayList<>();
		savers.getQueue().drainTo(waiting);
		waiting.forEach(work -> ((Future<?>) work).cancel(false));
		savers.shutdown();
		control.shutdown();
		try {
			savers.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS);
			control.awaitTermination(1, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		control.shutdownNow();
	}
}
