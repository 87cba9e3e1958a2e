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
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
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
 * @param live what is heard of a job, or {@code null}
 * @param parked why a job waits, where this process knows, or {@code null}
 */
record JobView(Path received, Clock clock, Function<UUID, @Nullable LiveJob> live, Function<UUID, JobState.@Nullable Waiting> parked) {

	/**
	 * The job as it stands.
	 *
	 * @param row its rows
	 * @return the job
	 */
	GenerationJob of(JobRow row) {
		LiveJob heard = live.apply(row.id());
		JobState state = JobStates.of(row, parked.apply(row.id()), heard != null && heard.receiving(), clock.instant());
		return new GenerationJob(row.id(), row.request(), row.outgoing(), row.created(), state.ended() ? ended(row) : null, state,
				heard == null ? JobProgress.NONE : heard.progress(row), Charges.of(row), cost(row),
				row.calls().stream().flatMap(c -> c.slots().stream().map(s -> image(c, s))).toList(), requestId(row));
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
