/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.UUID;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.progress.IProgressConstants;
import org.limn.generation.GenerationService;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Gives the generation jobs in the Progress view their symbol, and a link that leads to the job. Starts with the workbench. */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + "=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class ProgressEntries extends JobChangeAdapter implements EventHandler {

	@Activate
	void activate() {
		Job.getJobManager().addJobChangeListener(this);
	}

	@Deactivate
	void deactivate() {
		Job.getJobManager().removeJobChangeListener(this);
	}

	@Override
	public void handleEvent(@Nullable Event event) {
		// Being there is enough: jobs are listened to from now on.
	}

	@Override
	@NonNullByDefault({})
	public void scheduled(IJobChangeEvent event) {
		Job job = event.getJob();
		if (job.belongsTo(GenerationService.JOB_FAMILY) && job.getProperty(GenerationService.JOB_ID) instanceof UUID id) {
			job.setProperty(IProgressConstants.ICON_PROPERTY, GenerationIcons.descriptor("generate"));
			job.setProperty(IProgressConstants.ACTION_PROPERTY, new Opening(id));
		}
	}

	/** Opens the dialog with the job; a job that is on the list no more leads to the list. */
	private static final class Opening extends Action {

		private final UUID id;

		Opening(UUID id) {
			super(Messages.ProgressEntries_open);
			this.id = id;
		}

		@Override
		public void run() {
			JobNotification.owner().ifPresent(this::open);
		}

		private void open(Shell shell) {
			new Background(shell).start(Messages.JobFeed_reading, () -> Services.generation().flatMap(s -> s.job(id)),
					job -> job.ifPresentOrElse(new JobOpening(shell, JobNotification::refused)::open, GenerationViews::showJobs), JobNotification::refused);
		}
	}
}
