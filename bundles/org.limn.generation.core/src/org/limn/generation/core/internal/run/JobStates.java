/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.JobState.Phase;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.SlotRow;

/** Derives the state of a job from its calls and pictures. */
final class JobStates {

	private JobStates() {
	}

	/**
	 * What is known beside the journal.
	 *
	 * @param parked why it waits, where this process knows more than the journal, else {@code null}
	 * @param running whether somebody here is at it
	 * @param receiving whether bytes of a picture come just now
	 * @param checking whether the provider is just being asked what became of it
	 * @param paused whether the queue stands still
	 * @param ahead how many calls are before it in its line, -1 when it stands in none here
	 * @param now the time
	 */
	record Situation(JobState.@Nullable Waiting parked, boolean running, boolean receiving, boolean checking, boolean paused, int ahead, Instant now) {
	}

	/**
	 * The state.
	 *
	 * @param job the job
	 * @param situation what is known beside the journal
	 * @return its state
	 */
	static JobState of(JobRow job, Situation situation) {
		if (situation.checking()) {
			return new JobState.Running(Phase.CHECKING);
		}
		if (job.finished()) {
			return ended(job);
		}
		JobState.Waiting parked = situation.parked();
		if (parked != null && !situation.running()) {
			// Also what the provider has accepted: nobody asks for it before the network is back.
			return parked;
		}
		Optional<Phase> phase = phase(job, situation.receiving());
		return phase.isPresent() ? new JobState.Running(phase.get()) : waiting(job, situation);
	}

	private static JobState waiting(JobRow job, Situation situation) {
		if (job.offered()) {
			return new JobState.Waiting(JobState.Why.OFFERED, null);
		}
		JobState.Waiting parked = situation.parked();
		if (parked != null) {
			return parked;
		}
		for (CallRow call : job.calls()) {
			Instant until = call.notBefore();
			if (until != null && until.isAfter(situation.now())) {
				return new JobState.Waiting(JobState.Why.RATE_LIMIT, until);
			}
		}
		return new JobState.Waiting(situation.paused() ? JobState.Why.PAUSED : JobState.Why.ITS_TURN, null, situation.ahead());
	}

	private static Optional<Phase> phase(JobRow job, boolean receiving) {
		boolean sent = job.calls().stream().anyMatch(c -> c.state() == CallState.SENDING || c.state() == CallState.ACCEPTED);
		if (sent && (receiving || job.slots().anyMatch(SlotRow::whole))) {
			return Optional.of(Phase.RECEIVING);
		}
		if (job.calls().stream().anyMatch(c -> c.state() == CallState.ACCEPTED)) {
			return Optional.of(Phase.ACCEPTED);
		}
		if (sent) {
			return Optional.of(Phase.SENDING);
		}
		Stream<SlotRow> left = job.calls().stream().filter(c -> c.state().ended()).flatMap(c -> c.slots().stream())
				.filter(s -> s.finishable() && s.failure() == null);
		return left.findFirst().map(s -> s.state() == JobImage.State.RECEIVED ? Phase.SAVING : Phase.FETCHING);
	}

	private static JobState ended(JobRow job) {
		if (job.slots().allMatch(s -> s.state() == JobImage.State.SAVED)) {
			return new JobState.Done();
		}
		if (job.cancelled() != null || job.calls().stream().anyMatch(c -> c.state() == CallState.CANCELLED)) {
			return new JobState.Cancelled();
		}
		Failure cause = cause(job);
		Failure told = Words.tell(job, cause);
		if (job.slots().anyMatch(s -> s.state() == JobImage.State.SAVED)) {
			return new JobState.Partial(told);
		}
		if (cause.kind() == FailureKind.CONTENT_BLOCKED) {
			return new JobState.Blocked(told);
		}
		boolean unknown = job.calls().stream().anyMatch(c -> c.state() == CallState.UNKNOWN);
		// Words in place of a picture are a complete answer: there is nothing to find out.
		return unknown && cause.kind() != FailureKind.REFUSED_WITH_TEXT ? new JobState.OutcomeUnknown(told) : new JobState.Failed(told);
	}

	/** Of several failures the one the person must know first: what nobody knows, then what the provider says, then what happened here. */
	private static Failure cause(JobRow job) {
		Failure found = null;
		for (CallRow call : job.calls()) {
			Failure failure = call.failure();
			if (failure != null && (found == null || call.state() == CallState.UNKNOWN)) {
				found = failure;
			}
		}
		for (SlotRow slot : job.slots().toList()) {
			found = found == null ? slot.failure() : found;
		}
		if (found != null) {
			return found;
		}
		boolean some = job.slots().anyMatch(s -> s.state() != JobImage.State.EXPECTED);
		return Failure.of(FailureKind.PROTOCOL, some ? Messages.JobStates_fewer : Messages.JobStates_none);
	}
}
