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

import org.limn.generation.GenerationJob;
import org.limn.generation.JobEvent;

/** Says what there is of jobs, and what became of them. */
interface JobsReport extends Report {

	/**
	 * All that were asked for.
	 *
	 * @param jobs the jobs, newest first
	 * @param paused whether the queue stands still
	 * @param all whether old ones too are wanted
	 */
	void list(List<GenerationJob> jobs, boolean paused, boolean all);

	/**
	 * Everything about one.
	 *
	 * @param job the job
	 * @param timeline what happened to it, oldest first
	 */
	void show(GenerationJob job, List<JobEvent> timeline);

	/**
	 * One that was worked on has ended.
	 *
	 * @param job the job
	 */
	void ended(GenerationJob job);

	/**
	 * Something was done.
	 *
	 * @param message the words
	 * @param jobs the jobs it was done to
	 */
	void said(String message, List<GenerationJob> jobs);

	static JobsReport to(Console console, boolean json) {
		return json ? new JsonJobsReport(console) : new PlainJobsReport(console, Clock.systemDefaultZone());
	}
}
