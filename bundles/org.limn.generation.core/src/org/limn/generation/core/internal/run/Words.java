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
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.SlotRow;

/** Says of a job that ended badly what happened, what is there, whether money may be gone, and what to do. */
final class Words {

	/** What names no remedy of its own. */
	private static final Set<FailureKind> AGAIN = Set.of(FailureKind.UNAVAILABLE, FailureKind.TIMEOUT, FailureKind.INTERNAL, FailureKind.PROTOCOL);

	private Words() {
	}

	/**
	 * The failure in full words.
	 *
	 * @param job the job
	 * @param cause what went wrong
	 * @return the same with words for the person, within the limit of a message
	 */
	static Failure tell(JobRow job, Failure cause) {
		List<String> facts = new ArrayList<>();
		long asked = job.slots().count();
		long saved = count(job, JobImage.State.SAVED);
		long kept = count(job, JobImage.State.KEPT);
		long received = count(job, JobImage.State.RECEIVED);
		if (saved > 0) {
			facts.add(NLS.bind(Messages.Words_saved, Long.valueOf(saved), Long.valueOf(asked)));
		}
		if (received > 0) {
			facts.add(Messages.Words_received);
		} else if (kept > 0) {
			facts.add(Messages.Words_kept);
		} else if (cause.kind() == FailureKind.DOWNLOAD && job.slots().anyMatch(SlotRow::finishable)) {
			facts.add(Messages.Words_fetch);
		}
		facts.add(charge(job, cause));
		String told = String.join(" ", facts); //$NON-NLS-1$
		int room = Failure.MESSAGE_LIMIT - told.length() - 1;
		String message = cause.message().strip();
		String cut = message.length() <= room ? message : message.substring(0, room - 1) + "…"; //$NON-NLS-1$
		return new Failure(cause.kind(), cut + " " + told, cause.subject(), cause.retryAfter(), cause.requestId()); //$NON-NLS-1$
	}

	private static String charge(JobRow job, Failure cause) {
		boolean unknown = job.calls().stream().anyMatch(c -> c.state() == CallState.UNKNOWN);
		return switch (Charges.of(job)) {
		case NONE -> AGAIN.contains(cause.kind()) ? Messages.Words_notChargedAgain : Messages.Words_notCharged;
		case POSSIBLE -> unknown && cause.kind() != FailureKind.CONTENT_BLOCKED ? Messages.Words_unknown : Messages.Words_mayBeCharged;
		case MADE -> unknown ? Messages.Words_mayBeCharged : Messages.Words_charged;
		};
	}

	private static long count(JobRow job, JobImage.State state) {
		return job.slots().filter(s -> s.state() == state).count();
	}
}
