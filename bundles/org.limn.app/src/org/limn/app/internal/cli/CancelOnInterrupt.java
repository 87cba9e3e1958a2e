/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;

/**
 * While open, Ctrl+C cancels the job, and the process goes only when its end was told, or after a moment. A job that is being submitted just then is
 * cancelled as soon as it has an id; after that none is submitted any more.
 */
final class CancelOnInterrupt implements AutoCloseable {

	/** The rest of two seconds that a person waits is the virtual machine's. */
	private static final long PATIENCE_MS = 1_700;

	/** Makes a job run. */
	@FunctionalInterface
	interface Submission {
		/**
		 * @return the job on its way
		 * @throws GenerationException when it is refused
		 */
		GenerationJob submit() throws GenerationException;
	}

	private final Consumer<UUID> cancel;
	private final CountDownLatch told = new CountDownLatch(1);
	private final Thread hook = new Thread(this::interrupt, "limn-cancel"); //$NON-NLS-1$
	private boolean submitting;
	private boolean interrupted;
	private @Nullable UUID job;

	/**
	 * @param cancel cancels a job; returns at once
	 */
	CancelOnInterrupt(Consumer<UUID> cancel) {
		this.cancel = cancel;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/**
	 * Submits the one job that is cancelled then.
	 *
	 * @param submission makes it run
	 * @return the job
	 * @throws GenerationException when it is refused
	 * @throws InterruptedException when the process is ending; nothing was submitted
	 */
	GenerationJob submit(Submission submission) throws GenerationException, InterruptedException {
		synchronized (this) {
			if (interrupted) {
				throw new InterruptedException();
			}
			submitting = true;
		}
		GenerationJob submitted = submission.submit();
		boolean late;
		synchronized (this) {
			job = submitted.id();
			late = interrupted;
		}
		if (late) {
			cancel.accept(submitted.id());
		}
		return submitted;
	}

	/** What Ctrl+C does, on a thread of its own, while the process still runs. */
	void interrupt() {
		UUID running;
		synchronized (this) {
			interrupted = true;
			if (!submitting) {
				return;
			}
			running = job;
		}
		if (running != null) {
			cancel.accept(running);
		}
		try {
			told.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			// the journal knows how far the job was; nothing more can be done in a process that ends
			Thread.currentThread().interrupt();
		}
	}

	/** The end of the job was told. */
	@Override
	public void close() {
		told.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending, and the hook is what ends it
		}
	}
}
