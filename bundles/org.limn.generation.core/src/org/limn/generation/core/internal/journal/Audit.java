/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.time.Clock;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/** One line for every attempt, also the refused ones. Prompts and results are read from the job; a refused one has none. */
public final class Audit {

	/** What happened. */
	public enum Event {
		/** A request was refused before a job was made of it. */
		REFUSED,
		/** A job was written down. */
		SUBMITTED,
		/** A call was about to be sent. */
		SENDING,
		/** A call was not sent, and will be tried again. */
		AGAIN,
		/** A call was answered. */
		ANSWERED,
		/** A call was rejected, or nothing of it was sent. */
		REJECTED,
		/** A call's outcome is not known. */
		UNKNOWN,
		/** The person stopped it. */
		CANCELLED
	}

	private final Database database;
	private final Clock clock;
	private final String user = System.getProperty("user.name", ""); //$NON-NLS-1$ //$NON-NLS-2$

	Audit(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Writes a line.
	 *
	 * @param jobId the job
	 * @param callId the call, or {@code null}
	 * @param event what happened
	 * @param profile the profile's name, or {@code null} where the job has it
	 * @param detail words, or {@code null}
	 */
	public void line(UUID jobId, @Nullable UUID callId, Event event, @Nullable String profile, @Nullable String detail) {
		database.update("INSERT INTO audit (at, user, job, call, event, profile, detail) VALUES (?, ?, ?, ?, ?, ?, ?)", Long.valueOf(clock.millis()), user, //$NON-NLS-1$
				jobId.toString(), callId == null ? null : callId.toString(), event.name(), profile, detail);
	}
}
