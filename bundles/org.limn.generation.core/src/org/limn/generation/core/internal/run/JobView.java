/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobCall;
import org.limn.generation.JobImage;
import org.limn.generation.JobProgress;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.SlotRow;

/**
 * Makes of the journal's rows, and of what is heard, the job as callers see it.
 *
 * @param received the folder of received bytes
 * @param clock the time
 * @param here what this process knows
 */
record JobView(Path received, Clock clock, Here here) {

	/** What this process knows of jobs, and the journal does not. */
	interface Here {

		/**
		 * What is heard of a job.
		 *
		 * @param jobId the job
		 * @return what is heard, or {@code null} when nothing of it runs here
		 */
		@Nullable LiveJob heard(UUID jobId);

		/**
		 * Why a job waits.
		 *
		 * @param jobId the job
		 * @return why, or {@code null} when nothing but its turn is known here
		 */
		JobState.@Nullable Waiting waiting(UUID jobId);

		/**
		 * Where a job stands in the line of its account.
		 *
		 * @param jobId the job
		 * @return how many calls are before its first one, -1 when it waits in no line here
		 */
		int ahead(UUID jobId);

		/**
		 * Whether the queue stands still.
		 *
		 * @return {@code true} when paused
		 */
		boolean paused();

		/**
		 * Whether the provider can be asked what became of a job's calls of unknown outcome.
		 *
		 * @param job the job
		 * @return {@code true} when it can
		 */
		boolean askable(JobRow job);
	}

	/**
	 * The job as it stands.
	 *
	 * @param row its rows
	 * @return the job
	 */
	GenerationJob of(JobRow row) {
		LiveJob heard = here.heard(row.id());
		JobState state = JobStates.of(row, new JobStates.Situation(here.waiting(row.id()), heard != null, heard != null && heard.receiving(), heard != null && heard.checking(),
				here.paused(), here.ahead(row.id()), clock.instant()));
		return new GenerationJob(row.id(), row.request(), row.outgoing(), row.created(), state.ended() ? ended(row) : null, state,
				heard == null ? JobProgress.NONE : heard.progress(row), Charges.of(row), cost(row),
				row.calls().stream().flatMap(c -> c.slots().stream().map(s -> image(c, s))).toList(), requestId(row), row.calls().stream().map(JobView::call).toList(),
				JobActions.of(row, state, state.ended() && here.askable(row)), row.retryOf());
	}

	private static JobCall call(CallRow call) {
		return new JobCall(call.id(), call.count(), call.state(), call.attempts(), call.sent(), call.ended(), call.requestId(), Charges.of(call), call.cost(),
				call.failure());
	}

	private JobImage image(CallRow call, SlotRow slot) {
		String name = slot.file();
		String file = slot.state() == JobImage.State.SAVED ? slot.path() : name == null ? null : received.resolve(name).toString();
		return new JobImage(call.firstSlot() + slot.slot(), slot.state(), slot.item(), file, slot.width(), slot.height());
	}

	private static @Nullable String requestId(JobRow row) {
		String last = null;
		for (CallRow call : row.calls()) {
			last = call.requestId() == null ? last : call.requestId();
		}
		return last;
	}

	private static Instant ended(JobRow row) {
		Instant last = row.created();
		for (CallRow call : row.calls()) {
			last = later(last, call.ended());
			for (SlotRow slot : call.slots()) {
				last = later(last, slot.changed());
			}
		}
		return last;
	}

	private static Instant later(Instant one, @Nullable Instant other) {
		return other != null && other.isAfter(one) ? other : one;
	}

	/** The sum where every call that was charged says its cost in one currency; a part of a sum would be a lie. */
	private static @Nullable Cost cost(JobRow row) {
		Cost sum = null;
		for (CallRow call : row.calls()) {
			Cost cost = call.cost();
			if (cost == null) {
				if (Charges.of(call) != Charge.NONE) {
					return null;
				}
			} else if (sum == null) {
				sum = cost;
			} else if (!sum.currency().equals(cost.currency())) {
				return null;
			} else {
				sum = new Cost(sum.amount().add(cost.amount()), sum.currency());
			}
		}
		return sum;
	}
}
