/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.JobEvent;

/**
 * One line for everything that happens to a job, also to the refused ones. Prompts and results are read from the job; a refused one has none. It is the
 * timeline of a job, and the news by which processes hear of each other.
 */
public final class Audit {

	/**
	 * One line.
	 *
	 * @param seq its number; later lines have greater ones
	 * @param jobId the job
	 * @param event what happened
	 */
	public record Line(long seq, UUID jobId, JobEvent event) {
	}

	/** Lines whose detail is a code for programs. */
	private static final Set<JobEvent.Kind> CODED = EnumSet.of(JobEvent.Kind.SUBMITTED, JobEvent.Kind.SENDING);

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
	public void line(UUID jobId, @Nullable UUID callId, JobEvent.Kind event, @Nullable String profile, @Nullable String detail) {
		database.update("INSERT INTO audit (at, user, job, call, event, profile, detail) VALUES (?, ?, ?, ?, ?, ?, ?)", Long.valueOf(clock.millis()), user, //$NON-NLS-1$
				jobId.toString(), callId == null ? null : callId.toString(), event.name(), profile, detail);
	}

	/** Writes a line about a call whose job is not at hand. */
	void line(UUID callId, JobEvent.Kind event, @Nullable String detail) {
		database.update("INSERT INTO audit (at, user, job, call, event, detail) SELECT ?, ?, job, id, ?, ? FROM call WHERE id = ?", Long.valueOf(clock.millis()), //$NON-NLS-1$
				user, event.name(), detail, callId.toString());
	}

	/** Writes the same line about several jobs: those of a query with one parameter that gives their ids. */
	void lines(String jobs, JobEvent.Kind event, @Nullable String detail, String parameter) {
		database.update("INSERT INTO audit (at, user, job, event, detail) SELECT ?, ?, id, ?, ? FROM (" + jobs + ")", Long.valueOf(clock.millis()), user, //$NON-NLS-1$ //$NON-NLS-2$
				event.name(), detail, parameter);
	}

	/**
	 * What happened to a job.
	 *
	 * @param jobId the job
	 * @return its lines, oldest first
	 */
	public List<JobEvent> of(UUID jobId) {
		return database.query("SELECT * FROM audit WHERE job = ? ORDER BY seq", Audit::read, jobId.toString()).stream().map(Line::event).toList(); //$NON-NLS-1$
	}

	/**
	 * What was written after a line, by any process.
	 *
	 * @param seq the number of the line; 0 for all
	 * @return the lines, oldest first
	 */
	public List<Line> after(long seq) {
		return database.query("SELECT * FROM audit WHERE seq > ? ORDER BY seq", Audit::read, Long.valueOf(seq)); //$NON-NLS-1$
	}

	/**
	 * The number of the newest line.
	 *
	 * @return the number, 0 when there is none
	 */
	public long newest() {
		return database.query("SELECT coalesce(max(seq), 0) FROM audit", row -> Long.valueOf(row.getLong(1))).get(0).longValue(); //$NON-NLS-1$
	}

	private static Line read(ResultSet row) throws SQLException {
		JobEvent.Kind kind = JobEvent.Kind.valueOf(row.getString("event")); //$NON-NLS-1$
		String call = row.getString("call"); //$NON-NLS-1$
		JobEvent event = new JobEvent(Instant.ofEpochMilli(row.getLong("at")), kind, call == null ? null : UUID.fromString(call), //$NON-NLS-1$
				CODED.contains(kind) ? null : row.getString("detail")); //$NON-NLS-1$
		return new Line(row.getLong("seq"), UUID.fromString(row.getString("job")), event); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
