/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Clock;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobEvent;

/** Words, a table, or a page for a person. */
final class PlainJobsReport extends PlainOutput implements JobsReport {

	/** More than a screen of old jobs hides what is new. */
	private static final int NEWEST = 30;

	private final Clock clock;

	PlainJobsReport(Console console, Clock clock) {
		super(console);
		this.clock = clock;
	}

	@Override
	public void list(List<GenerationJob> jobs, boolean paused, boolean all) {
		if (jobs.isEmpty()) {
			console.say(Messages.PlainJobsReport_none);
		} else {
			new JobTable(clock.instant()).lines(all ? jobs : jobs.subList(0, Math.min(NEWEST, jobs.size()))).forEach(console::result);
		}
		if (!all && jobs.size() > NEWEST) {
			console.say(NLS.bind(Messages.PlainJobsReport_more, Integer.valueOf(jobs.size() - NEWEST)));
		}
		if (paused) {
			console.say(Messages.JobsCommand_paused);
		}
	}

	@Override
	public void show(GenerationJob job, List<JobEvent> timeline) {
		new JobPage(clock).lines(job, timeline).forEach(console::result);
	}

	@Override
	public void ended(GenerationJob job) {
		new PlainReport(console).job(job, null);
	}

	@Override
	public void said(String message, List<GenerationJob> jobs) {
		console.say(message);
	}
}
