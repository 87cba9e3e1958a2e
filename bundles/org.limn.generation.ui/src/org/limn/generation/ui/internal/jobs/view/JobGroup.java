/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;

/** The jobs by what a person wants to know of them. */
enum JobGroup {
	/** Every job. */
	ALL,
	/** Those that run. */
	ACTIVE,
	/** Those that wait, also for the person. */
	WAITING,
	/** Those with which the person has to do something. */
	ATTENTION,
	/** Those that ended as they should, and those that were cancelled. */
	DONE;

	boolean has(GenerationJob job) {
		return switch (this) {
		case ALL -> true;
		case ACTIVE -> job.state() instanceof JobState.Running;
		case WAITING -> job.state() instanceof JobState.Waiting;
		case ATTENTION -> needsThePerson(job.state());
		case DONE -> job.state() instanceof JobState.Done || job.state() instanceof JobState.Cancelled;
		};
	}

	private static boolean needsThePerson(JobState state) {
		return switch (state) {
		case JobState.Waiting w -> w.why() == JobState.Why.OFFERED;
		case JobState.Running r -> false;
		case JobState.Done d -> false;
		case JobState.Cancelled c -> false;
		default -> true;
		};
	}

	String label() {
		return switch (this) {
		case ALL -> Messages.JobGroup_all;
		case ACTIVE -> Messages.JobGroup_active;
		case WAITING -> Messages.JobGroup_waiting;
		case ATTENTION -> Messages.JobGroup_attention;
		case DONE -> Messages.JobGroup_done;
		};
	}
}
