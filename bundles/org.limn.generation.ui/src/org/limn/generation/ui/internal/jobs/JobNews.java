/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.Charge;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.ServiceLink;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.UiUpdates;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Says when a job has ended, unless its dialog is open, and which jobs were found that were not sent. Starts with the workbench. */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + "=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class JobNews implements EventHandler, GenerationListener {

	/** System property: says nothing when {@code true}. For tests and screenshots. */
	public static final String QUIET = "org.limn.generation.ui.quiet";

	/** What ended before this process began was told by another one. */
	private final Instant began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
	private final Set<UUID> running = ConcurrentHashMap.newKeySet();
	private final Set<UUID> told = ConcurrentHashMap.newKeySet();
	private final JobNotes notes = new JobNotes();
	private @Nullable ServiceLink link;

	@Activate
	void activate(BundleContext context) {
		ServiceLink opened = new ServiceLink(context, this);
		opened.open();
		link = opened;
	}

	@Deactivate
	void deactivate() {
		ServiceLink opened = link;
		if (opened != null) {
			opened.close();
		}
	}

	/** The window is there: what was found before it is told now. */
	@Override
	public void handleEvent(@Nullable Event event) {
		Job.createSystem(Messages.JobFeed_reading, (ICoreRunnable) monitor -> readAll()).schedule();
	}

	private void readAll() throws CoreException {
		Optional<GenerationService> service = Services.generation();
		try {
			if (service.isPresent()) {
				service.get().jobs().forEach(this::jobChanged);
			}
		} catch (GenerationException e) {
			throw new CoreException(Status.error(e.failure().message(), e));
		}
	}

	@Override
	public void jobChanged(GenerationJob job) {
		if (job.state().ended()) {
			ended(job);
			return;
		}
		running.add(job.id());
		if (!job.can(JobAction.START)) {
			told.remove(job.id());
		} else if (speaks() && told.add(job.id())) {
			UiUpdates.post(PlatformUI.getWorkbench().getDisplay(), () -> notes.found(job));
		}
	}

	private void ended(GenerationJob job) {
		Instant end = job.ended();
		boolean news = running.remove(job.id()) || end != null && !end.isBefore(began) && !told.contains(job.id());
		told.add(job.id());
		boolean asked = job.state() instanceof JobState.Cancelled && job.charge() == Charge.NONE;
		if (news && !asked && speaks()) {
			UiUpdates.post(PlatformUI.getWorkbench().getDisplay(), () -> notes.ended(job));
		}
	}

	@Override
	public void jobRemoved(UUID jobId) {
		if (speaks()) {
			UiUpdates.post(PlatformUI.getWorkbench().getDisplay(), () -> notes.gone(jobId));
		}
	}

	private static boolean speaks() {
		return !Boolean.getBoolean(QUIET) && PlatformUI.isWorkbenchRunning();
	}
}
