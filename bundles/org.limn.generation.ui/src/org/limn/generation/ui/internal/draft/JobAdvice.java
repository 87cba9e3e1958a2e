/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.util.Set;

import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;

/** What a person can do about a job that does not go on by itself, in a sentence or two. */
public final class JobAdvice {

	/** What the words of a failure always say. */
	private static final Set<String> SAID = Set.of(Messages.JobAdvice_retry, Messages.JobAdvice_check, Messages.JobAdvice_unknown);

	private JobAdvice() {
	}

	/** The advice; empty when there is nothing to do. */
	public static String of(GenerationJob job) {
		if (job.can(JobAction.FINISH)) {
			return Messages.JobAdvice_finish;
		}
		return switch (job.state()) {
		case JobState.Waiting w -> waiting(w.why());
		case JobState.Blocked b -> Messages.JobAdvice_blocked;
		case JobState.OutcomeUnknown u -> unknown(job);
		case JobState.Partial p -> job.can(JobAction.SEND_AGAIN) ? unknown(job) : failed(p.failure());
		case JobState.Cancelled c -> Messages.JobAdvice_cancelled;
		case JobState.Failed f -> failed(f.failure());
		case JobState.Running r -> "";
		case JobState.Done d -> "";
		};
	}

	/** The advice as far as the words of its failure, which say what trying again costs, leave something to say. */
	public static String beside(GenerationJob job) {
		String advice = of(job);
		return job.failure() != null && SAID.contains(advice) ? "" : advice;
	}

	private static String waiting(JobState.Why why) {
		return switch (why) {
		case OFFERED -> Messages.JobAdvice_offered;
		case SWITCHED_OFF -> Messages.JobAdvice_switchedOff;
		default -> "";
		};
	}

	private static String unknown(GenerationJob job) {
		return job.charge() == Charge.NONE ? Messages.JobAdvice_retry : job.can(JobAction.CHECK) ? Messages.JobAdvice_check : Messages.JobAdvice_unknown;
	}

	private static String failed(Failure failure) {
		return switch (failure.kind()) {
		case AUTH, NOT_CONFIGURED, NOT_FOUND, QUOTA -> Messages.JobAdvice_settings;
		case INVALID_REQUEST, UNSUPPORTED, REFUSED_WITH_TEXT -> Messages.JobAdvice_edit;
		default -> Messages.JobAdvice_retry;
		};
	}
}
