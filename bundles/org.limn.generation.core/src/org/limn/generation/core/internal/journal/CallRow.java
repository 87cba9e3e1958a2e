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

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Ticket;

/**
 * A call as the journal knows it.
 *
 * @param id made before anything is sent
 * @param jobId its job
 * @param ordinal its number in the job, from 0
 * @param firstSlot the number in the job of its slot 0
 * @param count how many pictures it draws
 * @param state where it stands
 * @param price whether it can cost money
 * @param attempts how often it was sent
 * @param notBefore when it may be tried again, or {@code null}
 * @param sent when it was last sent, or {@code null} when nothing of it can have left
 * @param ended when it ended, or {@code null}
 * @param ticket how to find it at the provider, or {@code null}
 * @param failure what went wrong, or {@code null}
 * @param requestId the provider's id of it, or {@code null}
 * @param cost what it cost, or {@code null}
 * @param cancel what became of asking the provider to stop, or {@code null}
 * @param slots its pictures
 */
public record CallRow(UUID id, UUID jobId, int ordinal, int firstSlot, int count, CallState state, PriceClass price, int attempts,
		@Nullable Instant notBefore, @Nullable Instant sent, @Nullable Instant ended, @Nullable Ticket ticket, @Nullable Failure failure,
		@Nullable String requestId, @Nullable Cost cost, @Nullable CancelOutcome cancel, List<SlotRow> slots) {
	/** Copies the slots. */
	public CallRow {
		slots = List.copyOf(slots);
	}

	/**
	 * Whether the work on it is over here: it has ended, and nothing of it waits to be fetched or saved, except what failed and waits for the person.
	 *
	 * @return {@code true} when so
	 */
	public boolean finished() {
		return state.ended() && slots.stream().noneMatch(s -> s.finishable() && s.failure() == null);
	}
}
