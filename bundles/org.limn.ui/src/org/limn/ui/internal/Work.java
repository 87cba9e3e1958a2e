/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/** Work on files that a person asked for: a job, seen in the Progress view, whose failure is said in words. */
public final class Work extends Job {

	/** The family of all such work, so that tests can wait for it. */
	public static final Object FAMILY = "org.limn.ui.work";

	/** What is done; not on the UI thread. */
	@FunctionalInterface
	public interface Step {
		/**
		 * @param progress where to report
		 * @throws Exception whose message says what the person can do
		 */
		void run(SubMonitor progress) throws Exception;
	}

	private final Step step;

	private Work(String name, Step step) {
		super(name);
		this.step = step;
		setUser(false);
	}

	/**
	 * Starts work.
	 *
	 * @param name what it is, for the person
	 * @param step what is done
	 */
	public static void start(String name, Step step) {
		new Work(name, step).schedule();
	}

	@Override
	protected IStatus run(@Nullable IProgressMonitor monitor) {
		try {
			step.run(SubMonitor.convert(monitor));
			return Status.OK_STATUS;
		} catch (org.eclipse.core.runtime.OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (Exception e) {
			return Failures.of(e);
		}
	}

	@Override
	public boolean belongsTo(@Nullable Object family) {
		return FAMILY.equals(family);
	}
}
