/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Cost;
import org.limn.generation.JobImage;
import org.limn.generation.provider.CancelOutcome;

/** Puts jobs together from their rows: three queries for any number of jobs. */
final class JobReader {

	/** The jobs on which there is something left to do: as the partial indexes have it. */
	static final String OPEN = "SELECT job FROM call WHERE state IN ('PLANNED', 'SENDING', 'ACCEPTED')" //$NON-NLS-1$
			+ " UNION SELECT c.job FROM call c JOIN slot s ON s.call = c.id WHERE s.state = 'RECEIVED' OR (s.state <> 'SAVED' AND s.address IS NOT NULL)"; //$NON-NLS-1$

	/** A job that has not ended: what failed and waits for the person is not on its way. */
	static final String GOES_ON = "(EXISTS (SELECT 1 FROM call WHERE job = job.id AND state IN ('PLANNED', 'SENDING', 'ACCEPTED'))" //$NON-NLS-1$
			+ " OR EXISTS (SELECT 1 FROM call c JOIN slot s ON s.call = c.id WHERE c.job = job.id AND s.failure IS NULL" //$NON-NLS-1$
			+ " AND (s.state = 'RECEIVED' OR (s.state <> 'SAVED' AND s.address IS NOT NULL))))"; //$NON-NLS-1$

	/** The jobs of a JSON array of calls that were dismissed, with all that they were sent again as. */
	static final String FORGOTTEN = "WITH RECURSIVE heir(job, first) AS (SELECT job, job FROM call WHERE id IN (SELECT value FROM json_each(?))" //$NON-NLS-1$
			+ " UNION SELECT n.id, h.first FROM job n JOIN heir h ON n.retry_of = h.job)" //$NON-NLS-1$
			+ " SELECT h.first FROM heir h JOIN job k ON k.id = h.job GROUP BY h.first HAVING count(*) = count(k.dismissed)"; //$NON-NLS-1$

	private final Database database;

	JobReader(Database database) {
		this.database = database;
	}

	/**
	 * The jobs of a condition.
	 *
	 * @param where the condition on {@code job j}
	 * @param values its parameters
	 * @return newest first
	 */
	List<JobRow> jobs(String where, Object... values) {
		return database.read(() -> {
			Map<String, List<SlotRow>> slots = new HashMap<>();
			database.query("SELECT s.* FROM slot s JOIN call c ON c.id = s.call JOIN job j ON j.id = c.job WHERE " + where + " ORDER BY s.call, s.slot", row -> slots //$NON-NLS-1$ //$NON-NLS-2$
					.computeIfAbsent(row.getString("call"), c -> new ArrayList<>()).add(slot(row)), values); //$NON-NLS-1$
			Map<String, List<CallRow>> calls = new HashMap<>();
			database.query("SELECT c.* FROM call c JOIN job j ON j.id = c.job WHERE " + where + " ORDER BY c.job, c.ordinal", row -> { //$NON-NLS-1$ //$NON-NLS-2$
				List<CallRow> before = calls.computeIfAbsent(row.getString("job"), j -> new ArrayList<>()); //$NON-NLS-1$
				return before.add(call(row, before.stream().mapToInt(CallRow::count).sum(), slots.getOrDefault(row.getString("id"), List.of()))); //$NON-NLS-1$
			}, values);
			return database.query("SELECT j.* FROM job j WHERE " + where + " ORDER BY j.seq DESC", //$NON-NLS-1$ //$NON-NLS-2$
					row -> job(row, calls.getOrDefault(row.getString("id"), List.of())), values); //$NON-NLS-1$
		});
	}

	private static JobRow job(ResultSet row, List<CallRow> calls) throws SQLException {
		return new JobRow(UUID.fromString(row.getString("id")), Instant.ofEpochMilli(row.getLong("created")), row.getString("owner"), row.getString("book_id"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				RequestJson.read(row.getString("request")), OutgoingJson.read(row.getString("outgoing")), time(row, "cancelled"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				row.getObject("offered") != null, row.getLong("front"), row.getInt("takeovers"), uuid(row.getString("retry_of")), calls); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static CallRow call(ResultSet row, int firstSlot, List<SlotRow> slots) throws SQLException {
		return new CallRow(UUID.fromString(row.getString("id")), UUID.fromString(row.getString("job")), row.getInt("ordinal"), firstSlot, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				row.getInt("count"), CallState.valueOf(row.getString("state")), PriceClass.valueOf(row.getString("price")), row.getInt("attempts"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				time(row, "not_before"), time(row, "sent"), time(row, "ended"), FactJson.ticket(row.getString("ticket")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				FactJson.failure(row.getString("failure")), row.getString("request_id"), cost(row.getString("cost"), row.getString("currency")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				cancel(row.getString("cancel")), slots); //$NON-NLS-1$
	}

	private static SlotRow slot(ResultSet row) throws SQLException {
		String address = row.getString("address"); //$NON-NLS-1$
		return new SlotRow(row.getInt("slot"), JobImage.State.valueOf(row.getString("state")), row.getString("file"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				address == null ? null : URI.create(address), time(row, "expires"), row.getString("item"), row.getString("path"), row.getInt("width"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				row.getInt("height"), row.getObject("seed") == null ? null : Long.valueOf(row.getLong("seed")), FactJson.failure(row.getString("failure")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				time(row, "changed")); //$NON-NLS-1$
	}

	private static @Nullable UUID uuid(@Nullable String text) {
		return text == null ? null : UUID.fromString(text);
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
	}

	private static @Nullable Cost cost(@Nullable String amount, @Nullable String currency) {
		return amount == null || currency == null ? null : FactJson.cost(amount, currency);
	}

	private static @Nullable CancelOutcome cancel(@Nullable String text) {
		return text == null ? null : CancelOutcome.valueOf(text);
	}
}
