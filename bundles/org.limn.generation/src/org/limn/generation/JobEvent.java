/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One line of a job's timeline, as the journal has it.
 *
 * @param at when
 * @param kind what happened
 * @param callId the call it happened to, or {@code null} when it happened to the job
 * @param detail words for it, or {@code null}
 * @since 1.0
 */
public record JobEvent(Instant at, Kind kind, @Nullable UUID callId, @Nullable String detail) {

	/** What happened. */
	public enum Kind {
		/** A request was refused before a job was made of it. */
		REFUSED,
		/** The job was written down. */
		SUBMITTED,
		/** The person let it go before the others. */
		MOVED,
		/** A dead process left it; this one goes on with it. */
		TAKEN_OVER,
		/** The person started it after it was found. */
		STARTED,
		/** A call was about to be sent. */
		SENDING,
		/** The provider has accepted a call. */
		ACCEPTED,
		/** A call was not accepted, and is tried again. */
		AGAIN,
		/** The provider was asked what became of a call; the detail says what it knew. */
		CHECKED,
		/** A call was answered. */
		ANSWERED,
		/** A call was rejected, or nothing of it was sent. */
		REJECTED,
		/** A call's outcome is not known. */
		UNKNOWN,
		/** A picture is in the library. */
		SAVED,
		/** Bytes came from which no picture can be had; they are kept. */
		KEPT,
		/** The person stopped it. */
		CANCELLED,
		/** The person took it from the list. */
		DISMISSED
	}

	/** Checks what must be there. */
	public JobEvent {
		Objects.requireNonNull(at);
		Objects.requireNonNull(kind);
	}
}
