/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.CallState;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;

/** What the command line calls the states of a job, its age and its price. */
final class JobWords {

	private static final int PROMPT_LENGTH = 60;

	private JobWords() {
	}

	static String state(JobState state) {
		return switch (state) {
		case JobState.Waiting w -> waiting(w);
		case JobState.Running r -> phase(r.phase());
		case JobState.Done d -> Messages.JobWords_done;
		case JobState.Partial p -> Messages.JobWords_partial;
		case JobState.Failed f -> Messages.JobWords_failed;
		case JobState.Blocked b -> Messages.JobWords_blocked;
		case JobState.Cancelled c -> Messages.JobWords_cancelled;
		case JobState.OutcomeUnknown u -> Messages.JobWords_outcomeUnknown;
		};
	}

	private static String waiting(JobState.Waiting state) {
		return switch (state.why()) {
		case ITS_TURN -> state.ahead() > 0 ? NLS.bind(Messages.JobWords_behind, Integer.valueOf(state.ahead())) : Messages.JobWords_itsTurn;
		case RATE_LIMIT -> NLS.bind(Messages.JobWords_rateLimit, state.until());
		case OFFLINE -> Messages.JobWords_offline;
		case PAUSED -> Messages.JobWords_paused;
		case OFFERED -> Messages.JobWords_offered;
		case SWITCHED_OFF -> Messages.JobWords_switchedOff;
		};
	}

	private static String phase(JobState.Phase phase) {
		return switch (phase) {
		case CHECKING -> Messages.JobWords_checking;
		case SENDING -> Messages.JobWords_sending;
		case ACCEPTED -> Messages.JobWords_accepted;
		case RECEIVING -> Messages.JobWords_receiving;
		case FETCHING -> Messages.JobWords_fetching;
		case SAVING -> Messages.JobWords_saving;
		};
	}

	static String call(CallState state) {
		return switch (state) {
		case PLANNED -> Messages.JobWords_planned;
		case SENDING -> Messages.JobWords_sending;
		case ACCEPTED -> Messages.JobWords_accepted;
		case ANSWERED -> Messages.JobWords_answered;
		case REJECTED -> Messages.JobWords_rejected;
		case UNKNOWN -> Messages.JobWords_outcomeUnknown;
		case CANCELLED -> Messages.JobWords_cancelled;
		};
	}

	/** How long ago something was. */
	static String age(Instant then, Instant now) {
		Duration age = Duration.between(then, now);
		if (age.toMinutes() < 1) {
			return NLS.bind(Messages.JobWords_seconds, Long.valueOf(Math.max(0, age.toSeconds())));
		}
		if (age.toHours() < 1) {
			return NLS.bind(Messages.JobWords_minutes, Long.valueOf(age.toMinutes()));
		}
		return age.toDays() < 1 ? NLS.bind(Messages.JobWords_hours, Long.valueOf(age.toHours())) : NLS.bind(Messages.JobWords_days, Long.valueOf(age.toDays()));
	}

	/** How many of the pictures are in the library. */
	static String pictures(GenerationJob job) {
		return job.saved().size() + "/" + job.images().size(); //$NON-NLS-1$
	}

	/** What was spent, or whether anything was. */
	static String money(@Nullable Cost cost, Charge charge) {
		if (cost != null) {
			return NLS.bind(Messages.JobWords_cost, cost.amount().toPlainString(), cost.currency().getCurrencyCode());
		}
		return switch (charge) {
		case NONE -> Messages.JobWords_free;
		case POSSIBLE -> Messages.JobWords_mayBeCharged;
		case MADE -> Messages.JobWords_charged;
		};
	}

	/** The beginning of the prompt, in one line. */
	static String prompt(GenerationJob job) {
		String line = job.request().prompt().strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		int length = line.codePointCount(0, line.length());
		return length <= PROMPT_LENGTH ? line : line.substring(0, line.offsetByCodePoints(0, PROMPT_LENGTH - 1)) + '…';
	}
}
