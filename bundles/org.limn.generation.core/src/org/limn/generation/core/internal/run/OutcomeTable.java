/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.Set;

import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.run.Decision.Accepted;
import org.limn.generation.core.internal.run.Decision.Automatic;
import org.limn.generation.core.internal.run.Decision.Trace;
import org.limn.generation.provider.Evidence;

/**
 * The table that decides, for every failure of a call, whether it may have been charged and what happens by itself. The only place where a repetition is
 * decided. What has no row is unknown, and what is unknown is not repeated, except where a repetition costs nothing: a provider on this computer that names
 * no price, or one that is free, is asked once more.
 */
final class OutcomeTable {

	/** What a second try cannot mend. */
	private static final Set<FailureKind> FINAL = Set.of(FailureKind.NOT_CONFIGURED, FailureKind.AUTH, FailureKind.QUOTA,
			FailureKind.BUDGET, FailureKind.INVALID_REQUEST, FailureKind.UNSUPPORTED, FailureKind.CONTENT_BLOCKED, FailureKind.REFUSED_WITH_TEXT,
			FailureKind.NOT_FOUND, FailureKind.STORAGE, FailureKind.INTERNAL);

	private OutcomeTable() {
	}

	/**
	 * Decides.
	 *
	 * @param evidence what was seen
	 * @param kind the failure's kind
	 * @param phase how far the call had come
	 * @param trace how the call can be found again
	 * @param free whether a repetition costs nothing
	 * @return what it means
	 */
	static Decision decide(Evidence evidence, FailureKind kind, Phase phase, Trace trace, boolean free) {
		return switch (phase) {
		case LOOKUP -> lookup(evidence, kind);
		case STARTED, SENT -> searched(submitted(evidence, kind, free), trace);
		case ACCEPTED -> searched(accepted(evidence, kind, trace), trace);
		};
	}

	/** What nobody here knows, and nobody repeats, the provider may know. */
	private static Decision searched(Decision decision, Trace trace) {
		boolean asks = trace == Trace.ID && decision.equals(new Decision(Accepted.UNKNOWN, Automatic.NONE));
		return asks ? new Decision(Accepted.UNKNOWN, Automatic.LOOK_UP) : decision;
	}

	/** Nothing of the call was sent, whatever became of the questions before it. */
	private static Decision lookup(Evidence evidence, FailureKind kind) {
		return no(evidence instanceof Evidence.Refused ? refused(kind) : unsent(kind));
	}

	private static Decision submitted(Evidence evidence, FailureKind kind, boolean free) {
		return switch (evidence) {
		case Evidence.NotSent notSent -> no(unsent(kind));
		case Evidence.Refused refused -> no(refused(kind));
		case Evidence.Status status -> status(status.status(), kind, free);
		case Evidence.ErrorInAnswer error -> error.free() ? no(kind == FailureKind.RATE_LIMITED ? Automatic.WAIT : Automatic.NONE)
				: new Decision(Accepted.UNKNOWN, Automatic.NONE);
		case Evidence.Lost lost -> unknown(kind, free);
		};
	}

	private static Decision status(int status, FailureKind kind, boolean free) {
		if (status == 429) {
			return no(Automatic.WAIT);
		}
		if (status >= 300 && status < 500 && status != 408) {
			// The provider says no. An address that points elsewhere is never followed with a body or a key.
			return no(Automatic.NONE);
		}
		return unknown(kind, free);
	}

	/** Between submission and result: a question that failed says nothing about the work. */
	private static Decision accepted(Evidence evidence, FailureKind kind, Trace trace) {
		if (evidence instanceof Evidence.ErrorInAnswer error && error.free()) {
			return no(Automatic.NONE);
		}
		if (trace != Trace.TICKET) {
			return new Decision(Accepted.UNKNOWN, Automatic.NONE);
		}
		Automatic next = switch (evidence) {
		case Evidence.NotSent notSent -> unsent(kind);
		case Evidence.Lost lost -> unsent(kind);
		case Evidence.Status status -> status.status() == 408 || status.status() == 429 || status.status() >= 500 ? Automatic.RESUME : Automatic.NONE;
		case Evidence.ErrorInAnswer error -> Automatic.NONE;
		case Evidence.Refused refused -> refused(kind);
		};
		return new Decision(Accepted.UNKNOWN, next == Automatic.RETRY || next == Automatic.WAIT ? Automatic.RESUME : next);
	}

	private static Automatic refused(FailureKind kind) {
		Automatic next = unsent(kind);
		return next == Automatic.RETRY ? Automatic.NONE : next;
	}

	private static Automatic unsent(FailureKind kind) {
		return switch (kind) {
		case OFFLINE, FORBIDDEN -> Automatic.PARK;
		case RATE_LIMITED -> Automatic.WAIT;
		default -> FINAL.contains(kind) ? Automatic.NONE : Automatic.RETRY;
		};
	}

	private static Decision unknown(FailureKind kind, boolean free) {
		// After a deadline a second one would only double the time in which nothing comes.
		boolean again = free && kind != FailureKind.TIMEOUT && !FINAL.contains(kind);
		return new Decision(Accepted.UNKNOWN, again ? Automatic.REPEAT : Automatic.NONE);
	}

	private static Decision no(Automatic automatic) {
		return new Decision(Accepted.NO, automatic);
	}
}
