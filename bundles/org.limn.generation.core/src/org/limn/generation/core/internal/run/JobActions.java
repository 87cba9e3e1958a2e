/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.ArrayList;
import java.util.List;

import org.limn.generation.CallState;
import org.limn.generation.JobAction;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.SlotRow;

/** Derives what a person can do with a job: one place for the dialog, the strip, the view and the command line. */
final class JobActions {

	private JobActions() {
	}

	/**
	 * What can be done.
	 *
	 * @param job the job
	 * @param state its state
	 * @param askable whether its provider can be asked what became of a call
	 * @return the actions, the most useful first
	 */
	static List<JobAction> of(JobRow job, JobState state, boolean askable) {
		return switch (state) {
		case JobState.Waiting waiting -> waiting(waiting.why());
		case JobState.Running running -> List.of(JobAction.CANCEL);
		case JobState.Done done -> List.of(JobAction.DISMISS);
		default -> ended(job, askable);
		};
	}

	private static List<JobAction> waiting(JobState.Why why) {
		return switch (why) {
		case OFFERED -> List.of(JobAction.START, JobAction.DISCARD);
		case ITS_TURN, PAUSED -> List.of(JobAction.CANCEL, JobAction.MOVE_TO_FRONT);
		default -> List.of(JobAction.CANCEL);
		};
	}

	private static List<JobAction> ended(JobRow job, boolean askable) {
		List<JobAction> actions = new ArrayList<>();
		boolean unknown = job.calls().stream().anyMatch(c -> c.state() == CallState.UNKNOWN);
		if (job.slots().anyMatch(SlotRow::finishable)) {
			actions.add(JobAction.FINISH);
		}
		if (unknown && askable) {
			actions.add(JobAction.CHECK);
		}
		if (missing(job) > 0) {
			actions.add(unknown ? JobAction.SEND_AGAIN : JobAction.RETRY);
		}
		actions.add(unknown ? JobAction.GIVE_UP : JobAction.DISMISS);
		return actions;
	}

	/**
	 * How many pictures have not come, and will not without being asked for again.
	 *
	 * @param job an ended job
	 * @return how many
	 */
	static int missing(JobRow job) {
		return (int) job.slots().filter(s -> s.state() != JobImage.State.SAVED && !s.finishable()).count();
	}
}
