/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobAction;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;

/** The notes about jobs. However many jobs end or are found, there is one note for the ended ones and one for the found ones. UI thread. */
final class JobNotes {

	private final Kind ended = new Kind(this::showEnded);
	private final Kind found = new Kind(this::showFound);

	void ended(GenerationJob job) {
		ended.add(job);
	}

	void found(GenerationJob job) {
		found.add(job);
	}

	/** A job that was taken from the list meanwhile needs no note any more. */
	void gone(UUID jobId) {
		ended.remove(jobId);
		found.remove(jobId);
	}

	private @Nullable Window showEnded(List<GenerationJob> jobs) {
		jobs.removeIf(j -> GenerateDialogs.shows(j.id()));
		return jobs.isEmpty() ? null : jobs.size() == 1 ? JobNotification.ended(jobs.getFirst()) : JobNotification.ended(jobs);
	}

	private @Nullable Window showFound(List<GenerationJob> jobs) {
		return JobNotification.found(jobs, action -> all(action, List.copyOf(jobs)));
	}

	/** Starts or discards all that were found. */
	private static void all(JobAction action, List<GenerationJob> jobs) {
		JobNotification.owner().ifPresent(shell -> new Background(shell).start(Messages.JobFeed_reading, () -> {
			GenerationService service = Services.requireGeneration();
			for (GenerationJob job : jobs) {
				if (action == JobAction.START) {
					service.start(job.id());
				} else {
					service.dismiss(job.id());
				}
			}
			return jobs;
		}, done -> { }, JobNotification::refused));
	}

	/** Shows a note with some jobs, or nothing. */
	@FunctionalInterface
	private interface Showing {
		@Nullable Window show(List<GenerationJob> jobs);
	}

	/** Gathers jobs for a moment; what comes while a note stands is told together with what it says already. */
	private static final class Kind {

		private static final int GATHERING_MILLISECONDS = 600;

		private final Showing showing;
		private final List<GenerationJob> jobs = new ArrayList<>();
		private @Nullable Window note;
		private boolean gathering;

		Kind(Showing showing) {
			this.showing = showing;
		}

		void add(GenerationJob job) {
			Window shown = note;
			if (!gathering && (shown == null || shown.getShell() == null || shown.getShell().isDisposed())) {
				jobs.clear();
			}
			jobs.removeIf(j -> j.id().equals(job.id()));
			jobs.add(job);
			if (!gathering) {
				gathering = true;
				Display.getCurrent().timerExec(GATHERING_MILLISECONDS, this::tell);
			}
		}

		/** A note that is there already stays. */
		void remove(UUID jobId) {
			if (gathering) {
				jobs.removeIf(j -> j.id().equals(jobId));
			}
		}

		private void tell() {
			gathering = false;
			Window shown = note;
			if (shown != null && shown.getShell() != null) {
				shown.close();
			}
			note = jobs.isEmpty() ? null : showing.show(jobs);
		}
	}
}
