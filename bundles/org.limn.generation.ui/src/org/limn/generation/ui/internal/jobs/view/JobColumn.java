/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobWords;

/** The columns of the table: what they are called, what stands in them, and how they sort. */
enum JobColumn {
	STATE(Messages.JobColumn_state, 30, 190, Comparator.comparing(l -> rank(l.job().state()))),
	PROMPT(Messages.JobColumn_prompt, 30, 170, Comparator.comparing(l -> l.job().request().prompt(), String.CASE_INSENSITIVE_ORDER)),
	PROFILE(Messages.JobColumn_profile, 10, 80, Comparator.comparing(l -> l.job().outgoing().profileName(), String.CASE_INSENSITIVE_ORDER)),
	BOOK(Messages.JobColumn_book, 10, 80, Comparator.comparing(JobLine::book, String.CASE_INSENSITIVE_ORDER)),
	AGE(Messages.JobColumn_age, 7, 65, Comparator.comparing((JobLine l) -> l.job().created()).reversed()),
	PICTURES(Messages.JobColumn_pictures, 7, 65, Comparator.comparing(l -> l.job().saved().size())),
	COST(Messages.JobColumn_cost, 13, 105, Comparator.comparing((JobLine l) -> l.job().charge()).thenComparing(l -> amount(l.job())));

	private final String title;
	private final int weight;
	private final int least;
	private final Comparator<JobLine> order;

	JobColumn(String title, int weight, int least, Comparator<JobLine> order) {
		this.title = title;
		this.weight = weight;
		this.least = least;
		this.order = order;
	}

	String title() {
		return title;
	}

	/** Its share of the width. */
	int weight() {
		return weight;
	}

	/** Below this width nothing can be read in it. */
	int least() {
		return least;
	}

	/** How it sorts; what is equal in it, the newest first. */
	Comparator<JobLine> order() {
		return order;
	}

	String text(JobLine line, Instant now) {
		GenerationJob job = line.job();
		return switch (this) {
		case STATE -> JobWords.state(job);
		case PROMPT -> job.request().prompt().replaceAll("\\s+", " ").strip();
		case PROFILE -> job.outgoing().profileName();
		case BOOK -> line.book();
		case AGE -> age(Duration.between(job.created(), now));
		case PICTURES -> NLS.bind(Messages.JobColumn_of, job.saved().size(), job.images().size());
		case COST -> cost(job);
		};
	}

	private static String age(Duration age) {
		return age.toMinutes() < 1 ? Messages.JobColumn_seconds
				: age.toHours() < 1 ? NLS.bind(Messages.JobColumn_minutes, age.toMinutes())
						: age.toDays() < 1 ? NLS.bind(Messages.JobColumn_hours, age.toHours()) : NLS.bind(Messages.JobColumn_days, age.toDays());
	}

	private static String cost(GenerationJob job) {
		Cost cost = job.cost();
		boolean running = !job.state().ended();
		return switch (job.charge()) {
		case NONE -> running ? "" : Messages.JobColumn_free;
		case POSSIBLE -> running ? Messages.JobColumn_open : Messages.JobColumn_possible;
		case MADE -> cost == null ? Messages.JobColumn_made : JobWords.cost(cost);
		};
	}

	private static BigDecimal amount(GenerationJob job) {
		Cost cost = job.cost();
		return cost == null || job.charge() == Charge.NONE ? BigDecimal.ZERO : cost.amount();
	}

	/** What needs the person first, then what runs, what waits, what is done. */
	private static int rank(JobState state) {
		return switch (state) {
		case JobState.OutcomeUnknown u -> 0;
		case JobState.Failed f -> 1;
		case JobState.Blocked b -> 2;
		case JobState.Partial p -> 3;
		case JobState.Waiting w -> w.why() == JobState.Why.OFFERED ? 4 : 6;
		case JobState.Running r -> 5;
		case JobState.Done d -> 7;
		case JobState.Cancelled c -> 8;
		};
	}
}
