/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.job;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.run.JobFace;

/** Shows each running job as an Eclipse Job: in the Progress view, cancellable there. It holds no thread while it is shown. */
public final class EclipseJobFace implements JobFace {

	@Override
	public Shown show(GenerationJob job, Runnable cancel) {
		VisibleJob visible = new VisibleJob(job, cancel);
		visible.schedule();
		return visible;
	}

	private static final class VisibleJob extends Job implements Shown {

		private static final int NAME_LIMIT = 40;
		/** The Progress view's own property, by its name: no user interface is known here. */
		private static final QualifiedName KEEP = new QualifiedName("org.eclipse.ui.workbench.progress", "keep"); //$NON-NLS-1$ //$NON-NLS-2$

		private final Runnable cancel;
		private GenerationJob now;
		private @Nullable IProgressMonitor monitor;
		private boolean over;

		VisibleJob(GenerationJob job, Runnable cancel) {
			super(NLS.bind(Messages.EclipseJobFace_name, firstWords(job.request().prompt()), job.outgoing().profileName()));
			this.cancel = cancel;
			now = job;
			setPriority(Job.LONG);
			setProperty(GenerationService.JOB_ID, job.id());
		}

		private static String firstWords(String prompt) {
			String line = prompt.strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
			if (line.length() <= NAME_LIMIT) {
				return line;
			}
			int end = line.lastIndexOf(' ', NAME_LIMIT);
			return line.substring(0, end > 0 ? end : NAME_LIMIT) + "…"; //$NON-NLS-1$
		}

		@Override
		protected synchronized IStatus run(@Nullable IProgressMonitor given) {
			if (over || given == null) {
				return status();
			}
			given.beginTask(getName(), IProgressMonitor.UNKNOWN);
			monitor = given;
			tell();
			return Job.ASYNC_FINISH;
		}

		@Override
		public boolean belongsTo(@Nullable Object family) {
			return GenerationService.JOB_FAMILY.equals(family);
		}

		@Override
		protected void canceling() {
			cancel.run();
		}

		@Override
		public synchronized void update(GenerationJob job) {
			now = job;
			tell();
		}

		@Override
		public synchronized void end(GenerationJob job) {
			now = job;
			over = true;
			setProperty(KEEP, Boolean.valueOf(job.state().ended() && job.failure() != null));
			IProgressMonitor shown = monitor;
			if (shown != null) {
				shown.done();
				done(status());
			}
		}

		private void tell() {
			IProgressMonitor shown = monitor;
			if (shown != null) {
				shown.subTask(text(now));
			}
		}

		/** A percentage only where the provider gives one. */
		private static String text(GenerationJob job) {
			String doing = job.state() instanceof JobState.Running running ? switch (running.phase()) {
			case CHECKING -> Messages.EclipseJobFace_checking;
			case SENDING -> Messages.EclipseJobFace_sending;
			case ACCEPTED -> Messages.EclipseJobFace_accepted;
			case RECEIVING -> Messages.EclipseJobFace_receiving;
			case FETCHING -> Messages.EclipseJobFace_fetching;
			case SAVING -> Messages.EclipseJobFace_saving;
			} : ""; //$NON-NLS-1$
			double fraction = job.progress().fraction();
			return fraction < 0 ? doing : NLS.bind(Messages.EclipseJobFace_percent, doing, Long.valueOf(Math.round(fraction * 100)));
		}

		/** What went wrong is told by the job itself, not by a dialog over everything. */
		private IStatus status() {
			return now.state() instanceof JobState.Cancelled ? Status.CANCEL_STATUS : Status.OK_STATUS;
		}
	}
}
