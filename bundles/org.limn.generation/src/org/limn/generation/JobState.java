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

import org.eclipse.jdt.annotation.Nullable;

/**
 * The state of a job, derived from its calls and images each time it is asked for.
 *
 * @since 1.0
 */
public sealed interface JobState {

	/** Why a job waits. */
	enum Why {
		/** Others are before it. */
		ITS_TURN,
		/** The queue is paused. */
		PAUSED,
		/** The workbench is offline. */
		OFFLINE,
		/** The provider or the account's limit asks to wait. */
		RATE_LIMIT,
		/** It was found after a restart and is offered to be started. */
		OFFERED,
		/** Generation was switched off or forbidden while it waited. */
		SWITCHED_OFF
	}

	/** What a running job does. */
	enum Phase {
		/** The provider is asked what became of calls of unknown outcome. */
		CHECKING,
		/** The request is being sent, or its answer is awaited. */
		SENDING,
		/** The provider has accepted it and draws. */
		ACCEPTED,
		/** Pictures are being received. */
		RECEIVING,
		/** Results are being fetched from their addresses. */
		FETCHING,
		/** Pictures are being checked and saved. */
		SAVING
	}

	/**
	 * It waits.
	 *
	 * @param why for what
	 * @param until when it goes on, or {@code null} when that is not known
	 * @param ahead how many calls stand before it in the line of its account, -1 when it stands in no line here
	 */
	record Waiting(Why why, @Nullable Instant until, int ahead) implements JobState {
		/**
		 * It waits, and stands in no line.
		 *
		 * @param why for what
		 * @param until when it goes on, or {@code null} when that is not known
		 */
		public Waiting(Why why, @Nullable Instant until) {
			this(why, until, -1);
		}
	}

	/**
	 * It runs.
	 *
	 * @param phase what it does
	 */
	record Running(Phase phase) implements JobState {
	}

	/** All pictures are in the library. */
	record Done() implements JobState {
	}

	/**
	 * Some pictures are in the library, others are not.
	 *
	 * @param failure why not
	 */
	record Partial(Failure failure) implements JobState {
	}

	/**
	 * No picture came.
	 *
	 * @param failure why
	 */
	record Failed(Failure failure) implements JobState {
	}

	/**
	 * A content filter stopped it.
	 *
	 * @param failure its words; {@link Failure#subject()} is {@code input} or {@code output}
	 */
	record Blocked(Failure failure) implements JobState {
	}

	/** The person cancelled it. */
	record Cancelled() implements JobState {
	}

	/**
	 * It was sent and no complete answer came: nobody here knows whether it was drawn and charged.
	 *
	 * @param failure what is known
	 */
	record OutcomeUnknown(Failure failure) implements JobState {
	}

	/**
	 * Whether nothing happens any more without the person.
	 *
	 * @return {@code false} for waiting and running jobs
	 */
	default boolean ended() {
		return !(this instanceof Waiting || this instanceof Running);
	}
}
