/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.CallState;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobCall;
import org.limn.generation.JobEvent;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobWords;

/** What happened to a job, line by line, and its calls to the provider: for those who want to know exactly, and for a support. */
final class JobHistory {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

	private final GenerationJob job;

	JobHistory(GenerationJob job) {
		this.job = job;
	}

	/** The timeline, oldest first. */
	String timeline(List<JobEvent> events) {
		StringBuilder text = new StringBuilder();
		for (JobEvent event : events) {
			text.append(TIME.format(event.at())).append("   ").append(words(event.kind()));
			int call = number(event.callId());
			if (call > 0 && job.calls().size() > 1) {
				text.append(' ').append(NLS.bind(Messages.JobHistory_ofCall, call));
			}
			String detail = event.detail();
			text.append(detail == null || detail.isBlank() ? "" : ": " + detail).append('\n');
		}
		return text.toString().strip();
	}

	/** The calls, each with what is known of it. */
	String calls() {
		StringBuilder text = new StringBuilder();
		for (JobCall call : job.calls()) {
			text.append(NLS.bind(Messages.JobHistory_call, new Object[] { number(call.id()), call.count(), words(call.state()) }));
			add(text, call.attempts() > 1, () -> NLS.bind(Messages.JobHistory_attempts, call.attempts()));
			add(text, call.sent() != null, () -> NLS.bind(Messages.JobHistory_sent, time(call.sent())));
			add(text, call.ended() != null, () -> NLS.bind(Messages.JobHistory_ended, time(call.ended())));
			add(text, call.requestId() != null, () -> NLS.bind(Messages.JobHistory_requestId, call.requestId()));
			add(text, call.sent() != null, () -> charge(call));
			Failure failure = call.failure();
			add(text, failure != null, () -> failure == null ? "" : failure.message());
			text.append('\n');
		}
		return text.toString().strip();
	}

	private static void add(StringBuilder text, boolean known, java.util.function.Supplier<String> words) {
		if (known) {
			text.append("  ·  ").append(words.get());
		}
	}

	private static String charge(JobCall call) {
		Cost cost = call.cost();
		return call.charge() == Charge.NONE ? Messages.JobWords_chargeNone
				: call.charge() == Charge.POSSIBLE ? Messages.JobWords_chargePossible
						: cost == null ? Messages.JobWords_chargeMade : NLS.bind(Messages.JobWords_chargeCost, JobWords.cost(cost));
	}

	private int number(@Nullable UUID callId) {
		return 1 + job.calls().stream().map(JobCall::id).toList().indexOf(callId);
	}

	private static String time(@Nullable Instant instant) {
		return instant == null ? "" : TIME.format(instant);
	}

	private static String words(CallState state) {
		return switch (state) {
		case PLANNED -> Messages.JobHistory_planned;
		case SENDING -> Messages.JobHistory_sending;
		case ACCEPTED -> Messages.JobHistory_accepted;
		case ANSWERED -> Messages.JobHistory_answered;
		case REJECTED -> Messages.JobHistory_rejected;
		case UNKNOWN -> Messages.JobHistory_unknown;
		case CANCELLED -> Messages.JobHistory_cancelled;
		};
	}

	private static String words(JobEvent.Kind kind) {
		return switch (kind) {
		case REFUSED -> Messages.JobHistory_eventRefused;
		case SUBMITTED -> Messages.JobHistory_eventSubmitted;
		case MOVED -> Messages.JobHistory_eventMoved;
		case TAKEN_OVER -> Messages.JobHistory_eventTakenOver;
		case STARTED -> Messages.JobHistory_eventStarted;
		case SENDING -> Messages.JobHistory_eventSending;
		case ACCEPTED -> Messages.JobHistory_eventAccepted;
		case AGAIN -> Messages.JobHistory_eventAgain;
		case CHECKED -> Messages.JobHistory_eventChecked;
		case ANSWERED -> Messages.JobHistory_eventAnswered;
		case REJECTED -> Messages.JobHistory_eventRejected;
		case UNKNOWN -> Messages.JobHistory_eventUnknown;
		case SAVED -> Messages.JobHistory_eventSaved;
		case KEPT -> Messages.JobHistory_eventKept;
		case CANCELLED -> Messages.JobHistory_eventCancelled;
		case DISMISSED -> Messages.JobHistory_eventDismissed;
		};
	}
}
