/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;

/** A job in words. */
public final class JobWords {

	private static final int SHORT_PROMPT = 60;

	private JobWords() {
	}

	/** What a job does or how it ended, in a few words. */
	public static String state(GenerationJob job) {
		return switch (job.state()) {
		case JobState.Waiting w -> waiting(w);
		case JobState.Running r -> switch (r.phase()) {
		case CHECKING -> Messages.JobWords_checking;
		case SENDING -> Messages.JobWords_sending;
		case ACCEPTED -> Messages.JobWords_accepted;
		case RECEIVING -> Messages.JobWords_receiving;
		case FETCHING -> Messages.JobWords_fetching;
		case SAVING -> Messages.JobWords_saving;
		};
		case JobState.Done d -> job.saved().size() == 1 ? Messages.JobWords_doneOne : NLS.bind(Messages.JobWords_done, job.saved().size());
		case JobState.Partial p -> NLS.bind(Messages.JobWords_partial, job.saved().size(), job.images().size());
		case JobState.Failed f -> Messages.JobWords_failed;
		case JobState.Blocked b -> Messages.JobWords_blocked;
		case JobState.Cancelled c -> Messages.JobWords_cancelled;
		case JobState.OutcomeUnknown u -> Messages.JobWords_unknown;
		};
	}

	static String waiting(JobState.Waiting waiting) {
		String why = switch (waiting.why()) {
		case ITS_TURN -> Messages.JobWords_itsTurn;
		case PAUSED -> Messages.JobWords_paused;
		case OFFLINE -> Messages.JobWords_offline;
		case RATE_LIMIT -> Messages.JobWords_rateLimit;
		case OFFERED -> Messages.JobWords_offered;
		case SWITCHED_OFF -> Messages.JobWords_switchedOff;
		};
		String line = waiting.ahead() > 0 ? NLS.bind(Messages.JobWords_ahead, why, waiting.ahead()) : why;
		Instant until = waiting.until();
		return until == null ? line : NLS.bind(Messages.JobWords_until, line, time(until));
	}

	/** Whether money may have been spent, in a sentence. */
	public static String charge(GenerationJob job) {
		Cost cost = job.cost();
		return switch (job.charge()) {
		case NONE -> Messages.JobWords_chargeNone;
		case POSSIBLE -> Messages.JobWords_chargePossible;
		case MADE -> cost == null ? Messages.JobWords_chargeMade : NLS.bind(Messages.JobWords_chargeCost, cost(cost));
		};
	}

	/** Whether something is to be said about money for a job that ended well. */
	public static boolean costs(GenerationJob job) {
		return job.charge() != Charge.NONE && job.cost() != null;
	}

	/** An amount as a person writes it. */
	public static String cost(Cost cost) {
		String amount = cost.amount().stripTrailingZeros().toPlainString();
		return cost.currency().getCurrencyCode().equals("USD") ? "$" + amount : amount + " " + cost.currency().getCurrencyCode();
	}

	/** The prompt cut to sixty characters, for a line. */
	public static String shortPrompt(GenerationJob job) {
		String prompt = job.request().prompt().replaceAll("\\s+", " ").strip();
		return prompt.codePointCount(0, prompt.length()) <= SHORT_PROMPT ? prompt
				: prompt.substring(0, prompt.offsetByCodePoints(0, SHORT_PROMPT - 1)) + "…";
	}

	/** How long a job has been running, and when the silence gets long, how long that is. */
	public static String elapsed(GenerationJob job, Instant now) {
		String elapsed = NLS.bind(Messages.JobWords_elapsed, duration(Duration.between(job.created(), now)));
		Instant news = job.progress().lastNews();
		long silent = news == null ? 0 : Duration.between(news, now).toSeconds();
		return silent < 10 ? elapsed : elapsed + "  ·  " + NLS.bind(Messages.JobWords_noNews, silent);
	}

	/** A duration in seconds, from a minute on in minutes too. */
	public static String duration(Duration duration) {
		long seconds = Math.max(0, duration.toSeconds());
		return seconds < 60 ? NLS.bind(Messages.JobWords_seconds, seconds)
				: NLS.bind(Messages.JobWords_minutes, seconds / 60, seconds % 60);
	}

	/** The name of the symbol for a state, which stands beside the words and never alone. */
	public static String icon(@Nullable JobState state) {
		return switch (state) {
		case null -> "waiting";
		case JobState.Waiting w -> "waiting";
		case JobState.Running r -> "running";
		case JobState.Done d -> "done";
		case JobState.Partial p -> "done";
		case JobState.Failed f -> "failed";
		case JobState.Blocked b -> "blocked";
		case JobState.Cancelled c -> "cancelled";
		case JobState.OutcomeUnknown u -> "unknown";
		};
	}

	private static String time(Instant instant) {
		return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault()).format(instant);
	}
}
