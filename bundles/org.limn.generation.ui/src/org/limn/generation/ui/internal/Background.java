/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.media.MediaException;
import org.limn.project.BookException;
import org.limn.ui.UiUpdates;

/** Work away from the UI thread for one control: its result is posted back, and dropped when the control is gone. */
public final class Background {

	/** The family of all these jobs, so that tests can join them. */
	public static final String FAMILY = "org.limn.generation.ui.background";

	/** The work. */
	@FunctionalInterface
	public interface Work<T> {
		/** Does it; may throw anything, which becomes a failure in words. */
		T run() throws Exception;
	}

	private final Control owner;

	/** @param owner the control whose life the results depend on */
	public Background(Control owner) {
		this.owner = owner;
	}

	/**
	 * Starts work nobody needs to see.
	 *
	 * @param name what it does
	 * @param work the work
	 * @param done takes the result, on the UI thread
	 * @param failed takes what went wrong, on the UI thread
	 * @return the job
	 */
	public <T> Job start(String name, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
		Job job = new Worker<>(name, work, result -> UiUpdates.post(owner, () -> done.accept(result)),
				failure -> UiUpdates.post(owner, () -> failed.accept(failure)));
		job.setSystem(true);
		job.schedule();
		return job;
	}

	/** Starts work that the Progress view shows, and that can be cancelled there or with {@link Job#cancel()}. */
	public <T> Job startVisible(String name, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
		Job job = new Worker<>(name, work, result -> UiUpdates.post(owner, () -> done.accept(result)),
				failure -> UiUpdates.post(owner, () -> failed.accept(failure)));
		job.setUser(false);
		job.schedule();
		return job;
	}

	/** What went wrong, in words. Defects are logged here, once. */
	public static Failure failure(Exception e) {
		return switch (e) {
		case GenerationException g -> g.failure();
		case MediaException m -> Failure.of(FailureKind.STORAGE, String.valueOf(m.getMessage()));
		case BookException b -> Failure.of(FailureKind.STORAGE, String.valueOf(b.getMessage()));
		default -> {
			ILog.get().error(e.getClass().getName(), e);
			yield Failure.of(FailureKind.INTERNAL, NLS.bind(Messages.Background_defect, e.getLocalizedMessage()));
		}
		};
	}

	private static final class Worker<T> extends Job {

		private final Work<T> work;
		private final Consumer<T> done;
		private final Consumer<Failure> failed;
		private @Nullable Thread worker;

		Worker(String name, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
			super(name);
			this.work = work;
			this.done = done;
			this.failed = failed;
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			begin();
			try {
				T result = work.run();
				if (monitor != null && monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				done.accept(result);
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			} catch (Exception e) {
				if (monitor != null && monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				failed.accept(failure(e));
			} finally {
				end();
			}
			return Status.OK_STATUS;
		}

		private synchronized void begin() {
			worker = Thread.currentThread();
		}

		/** The thread works for others next: an interruption that was meant for this work must not reach theirs. */
		private synchronized void end() {
			worker = null;
			Thread.interrupted();
		}

		@Override
		protected synchronized void canceling() {
			Thread thread = worker;
			if (thread != null) {
				thread.interrupt();
			}
		}

		@Override
		public boolean belongsTo(@Nullable Object family) {
			return FAMILY.equals(family);
		}
	}
}
