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
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

/**
 * What happens to calls. Each step says from which state it may come and reports whether it was taken: a call that another thread or process has ended in
 * the meantime stays ended.
 */
public final class Calls {

	private final Database database;
	private final Clock clock;
	private final Audit audit;

	Calls(Database database, Clock clock, Audit audit) {
		this.database = database;
		this.clock = clock;
		this.audit = audit;
	}

	/**
	 * The next byte of the request may leave.
	 *
	 * @param job the job
	 * @param call the call
	 * @param price whether it can cost money
	 * @return {@code false} when it must not be sent, because it is not planned any more
	 */
	public boolean sending(UUID job, UUID call, PriceClass price) {
		return database.write(() -> {
			boolean taken = database.update(
					"UPDATE call SET state = 'SENDING', sent = ?, price = ?, attempts = attempts + 1, not_before = NULL, failure = NULL WHERE id = ? AND state = 'PLANNED'", //$NON-NLS-1$
					now(), price.name(), text(call)) == 1;
			if (taken) {
				audit.line(job, call, Audit.Event.SENDING, null, price.name());
			}
			return Boolean.valueOf(taken);
		}).booleanValue();
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
				audit.line(job, call, Audit.Event.AGAIN, null, why.message());
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
		database.update(
				"UPDATE call SET state = CASE WHEN state IN ('PLANNED', 'SENDING') THEN 'ACCEPTED' ELSE state END, accepted = coalesce(accepted, ?), ticket = coalesce(?, ticket) WHERE id = ?", //$NON-NLS-1$
				now(), FactJson.write(ticket), text(call));
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
				audit.line(job, call, Audit.Event.valueOf(state.name()), null, failure == null ? null : failure.message());
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
