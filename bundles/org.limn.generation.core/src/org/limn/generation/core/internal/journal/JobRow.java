/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.GenerationRequest;
import org.limn.generation.JobImage;
import org.limn.generation.OutgoingRequest;

/**
 * A job with its calls as the journal knows it.
 *
 * @param id its id
 * @param created when it was submitted
 * @param owner the process that works on it
 * @param bookId the id of its book, or {@code null} when it could not be read
 * @param request what was asked for
 * @param outgoing what is sent, frozen
 * @param cancelled when the person cancelled it, or {@code null}
 * @param offered whether it was found after a restart and waits to be started by the person
 * @param front where it stands among the jobs that were moved before all others, 0 for those that were not
 * @param takeovers how often it was taken over from a process that ended badly, one behind the other
 * @param retryOf the job whose request it sends again, or {@code null}
 * @param calls its calls in order
 */
public record JobRow(UUID id, Instant created, String owner, @Nullable String bookId, GenerationRequest request, OutgoingRequest outgoing, @Nullable Instant cancelled,
		boolean offered, long front, int takeovers, @Nullable UUID retryOf, List<CallRow> calls) {
	/** Copies the calls. */
	public JobRow {
		calls = List.copyOf(calls);
	}

	/**
	 * One of its calls.
	 *
	 * @param callId the call
	 * @return the call
	 */
	public CallRow call(UUID callId) {
		return calls.stream().filter(c -> c.id().equals(callId)).findFirst().orElseThrow();
	}

	/**
	 * All its pictures.
	 *
	 * @return in order
	 */
	public Stream<SlotRow> slots() {
		return calls.stream().flatMap(c -> c.slots().stream());
	}

	/**
	 * Whether the work on it is over here.
	 *
	 * @return {@code true} when every call is finished
	 */
	public boolean finished() {
		return calls.stream().allMatch(CallRow::finished);
	}

	/**
	 * Whether one of its pictures is finished without a word of the person. Of a job that was cancelled nothing is fetched any more; bytes that are here are
	 * saved.
	 *
	 * @param slot the picture
	 * @return {@code true} when so
	 */
	public boolean finishesByItself(SlotRow slot) {
		return slot.finishable() && (cancelled == null || slot.state() == JobImage.State.RECEIVED);
	}

	/**
	 * Whether nothing of it goes on without the person: what was not sent is offered, the rest has ended and needs no saving.
	 *
	 * @return {@code true} when so
	 */
	public boolean rests() {
		return calls.stream().allMatch(c -> c.state().ended() || offered && c.state() == CallState.PLANNED) && slots().noneMatch(this::finishesByItself);
	}
}
