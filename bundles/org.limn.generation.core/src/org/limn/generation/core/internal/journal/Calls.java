/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import static org.limn.generation.core.internal.journal.Journal.text;
import static org.limn.generation.core.internal.journal.Journal.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.JobEvent;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

/**
 * What happens to calls. Each step says from which state it may come and reports whether it was taken: a call that another thread or process has ended in
 * the meantime stays ended.
 */
public final class Calls {

	private static final long MINUTE = 60_000;

	private final Database database;
	private final Clock clock;
	private final Audit audit;

	Calls(Database database, Clock clock, Audit audit) {
		this.database = database;
		this.clock = clock;
		this.audit = audit;
	}

	/**
	 * The next byte of the request may leave, when its account has a place: asked and written down at once, so that the limits hold for all processes.
	 *
	 * @param job the job
	 * @param call the call
	 * @param price whether it can cost money
	 * @param places what its account may do
	 * @return whether it may be sent
	 */
	public Pass sending(UUID job, UUID call, PriceClass price, Places places) {
		return database.write(() -> {
			Pass pass = pass(call, places);
			if (pass instanceof Pass.Granted) {
				database.update("UPDATE call SET state = 'SENDING', sent = ?, price = ?, attempts = attempts + 1, not_before = NULL, failure = NULL WHERE id = ?", //$NON-NLS-1$
						now(), price.name(), text(call));
				audit.line(job, call, JobEvent.Kind.SENDING, null, price.name());
			}
			return pass;
		});
	}

	private Pass pass(UUID call, Places places) {
		List<Integer> counts = database.query("SELECT count FROM call WHERE id = ? AND state = 'PLANNED'", row -> Integer.valueOf(row.getInt(1)), text(call)); //$NON-NLS-1$
		if (counts.isEmpty()) {
			return new Pass.Over();
		}
		int onTheirWay = number("SELECT count(*) FROM call c JOIN job j ON j.id = c.job WHERE c.state IN ('SENDING', 'ACCEPTED') AND j.account = ?", places.accountId()); //$NON-NLS-1$
		if (onTheirWay >= places.atOnce()) {
			return new Pass.Full();
		}
		return places.perMinute() == 0 ? new Pass.Granted() : paced(counts.get(0).intValue(), places);
	}

	/** A call of more pictures than a minute may have goes alone. */
	private Pass paced(int count, Places places) {
		long begin = clock.millis() - MINUTE;
		List<long[]> recent = database.query(
				"SELECT c.sent, c.count FROM call c JOIN job j ON j.id = c.job WHERE c.sent > ? AND j.account = ? ORDER BY c.sent", //$NON-NLS-1$
				row -> new long[] { row.getLong(1), row.getLong(2) }, Long.valueOf(begin), places.accountId());
		long asked = recent.stream().mapToLong(sent -> sent[1]).sum();
		for (long[] sent : recent) {
			if (asked + count <= places.perMinute()) {
				break;
			}
			asked -= sent[1];
			if (asked + count <= places.perMinute() || asked == 0) {
				return new Pass.Later(Instant.ofEpochMilli(sent[0] + MINUTE + 1));
			}
		}
		return new Pass.Granted();
	}

	private int number(String sql, Object... values) {
		return database.query(sql, row -> Integer.valueOf(row.getInt(1)), values).get(0).intValue();
	}

	/**
	 * Nothing was accepted, and it may be tried again.
	 *
	 * @param job the job
	 * @param call the call
	 * @param notBefore when, or {@code null} for at once
	 * @param why what went wrong this time
	 * @return {@code false} when it has ended in the meantime
	 */
	public boolean again(UUID job, UUID call, @Nullable Instant notBefore, Failure why) {
		return database.write(() -> {
			boolean taken = database.update(
					"UPDATE call SET state = 'PLANNED', sent = NULL, not_before = ?, failure = ? WHERE id = ? AND state IN ('PLANNED', 'SENDING')", //$NON-NLS-1$
					time(notBefore), FactJson.write(why), text(call)) == 1;
			if (taken) {
				audit.line(job, call, JobEvent.Kind.AGAIN, null, why.message());
			}
			return Boolean.valueOf(taken);
		}).booleanValue();
	}

	/**
	 * The provider has accepted it. A ticket that is told later replaces the earlier one.
	 *
	 * @param call the call
	 * @param ticket how to find it again, or {@code null}
	 */
	public void accepted(UUID call, @Nullable Ticket ticket) {
		database.write(() -> {
			if (database.update("UPDATE call SET state = 'ACCEPTED', accepted = ? WHERE id = ? AND state IN ('PLANNED', 'SENDING')", now(), text(call)) == 1) { //$NON-NLS-1$
				audit.line(call, JobEvent.Kind.ACCEPTED, null);
			}
			if (ticket != null) {
				database.update("UPDATE call SET ticket = ? WHERE id = ?", FactJson.write(ticket), text(call)); //$NON-NLS-1$
			}
			return Boolean.TRUE;
		});
	}

	/**
	 * A call of unknown outcome was found at the provider: it goes on by its ticket.
	 *
	 * @param call the call
	 * @param ticket its ticket
	 * @param owner the process that goes on with it
	 * @param words for the timeline
	 * @return {@code false} when its outcome is not unknown any more
	 */
	public boolean found(UUID call, Ticket ticket, String owner, String words) {
		return database.write(() -> {
			boolean taken = database.update("UPDATE call SET state = 'ACCEPTED', ticket = ?, ended = NULL, failure = NULL, evidence = NULL WHERE id = ? AND state = 'UNKNOWN'", //$NON-NLS-1$
					FactJson.write(ticket), text(call)) == 1;
			if (taken) {
				database.update("UPDATE job SET owner = ?, takeovers = 0 WHERE id = (SELECT job FROM call WHERE id = ?)", owner, text(call)); //$NON-NLS-1$
				audit.line(call, JobEvent.Kind.CHECKED, words);
			}
			return Boolean.valueOf(taken);
		}).booleanValue();
	}

	/**
	 * Asking the provider for a call of unknown outcome did not help.
	 *
	 * @param call the call
	 * @param failure what is known now
	 */
	public void notFound(UUID call, Failure failure) {
		database.write(() -> {
			if (database.update("UPDATE call SET failure = ? WHERE id = ? AND state = 'UNKNOWN'", FactJson.write(failure), text(call)) == 1) { //$NON-NLS-1$
				audit.line(call, JobEvent.Kind.CHECKED, failure.message());
			}
			return Boolean.TRUE;
		});
	}

	/**
	 * The provider's own id of it.
	 *
	 * @param call the call
	 * @param requestId the id
	 */
	public void requestId(UUID call, String requestId) {
		database.update("UPDATE call SET request_id = ? WHERE id = ?", requestId, text(call)); //$NON-NLS-1$
	}

	/**
	 * What it used.
	 *
	 * @param call the call
	 * @param usage as the provider says, or {@code null}
	 * @param cost what that comes to, or {@code null} when it is not known
	 */
	public void usage(UUID call, @Nullable Usage usage, @Nullable Cost cost) {
		database.update("UPDATE call SET usage = ?, cost = ?, currency = ? WHERE id = ?", usage == null ? null : FactJson.write(usage), //$NON-NLS-1$
				cost == null ? null : cost.amount().toPlainString(), cost == null ? null : cost.currency().getCurrencyCode(), text(call));
	}

	/**
	 * It has ended.
	 *
	 * @param job the job
	 * @param call the call
	 * @param state how
	 * @param failure what went wrong, or {@code null}
	 * @param evidence what was seen, for the record, or {@code null}
	 * @return {@code false} when it had ended already
	 */
	public boolean end(UUID job, UUID call, CallState state, @Nullable Failure failure, @Nullable String evidence) {
		return database.write(() -> {
			boolean taken = database.update(
					"UPDATE call SET state = ?, ended = ?, not_before = NULL, failure = ?, evidence = ? WHERE id = ? AND state IN ('PLANNED', 'SENDING', 'ACCEPTED')", //$NON-NLS-1$
					state.name(), now(), FactJson.write(failure), evidence, text(call)) == 1;
			if (taken) {
				audit.line(job, call, JobEvent.Kind.valueOf(state.name()), null, failure == null ? null : failure.message());
			}
			return Boolean.valueOf(taken);
		}).booleanValue();
	}

	/**
	 * What became of asking the provider to stop it.
	 *
	 * @param call the call
	 * @param outcome as the provider says
	 */
	public void cancelled(UUID call, CancelOutcome outcome) {
		database.update("UPDATE call SET cancel = ? WHERE id = ?", outcome.name(), text(call)); //$NON-NLS-1$
	}

	private Long now() {
		return Long.valueOf(clock.millis());
	}
}
