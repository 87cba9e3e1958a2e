/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobCall;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;

/** Everything about one job on a page: what was asked for, what came, each call with the provider's id of it, what happened when, what can be done. */
final class JobPage {

	private static final int LABEL = 12;
	private static final String INDENT = "  "; //$NON-NLS-1$

	private final Clock clock;
	private final DateTimeFormatter time;
	private final List<String> lines = new ArrayList<>();

	JobPage(Clock clock) {
		this.clock = clock;
		time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone()); //$NON-NLS-1$
	}

	/** The page, line by line. */
	List<String> lines(GenerationJob job, List<JobEvent> timeline) {
		request(job);
		result(job);
		job.calls().forEach(this::call);
		if (!timeline.isEmpty()) {
			lines.add(Messages.JobPage_timeline);
			timeline.forEach(event -> lines.add(INDENT + time.format(event.at()) + INDENT + EventWords.of(event)));
		}
		return List.copyOf(lines);
	}

	private void request(GenerationJob job) {
		line(Messages.JobPage_job, job.id());
		line(Messages.JobPage_retryOf, job.retryOf());
		line(Messages.JobPage_created, NLS.bind(Messages.JobPage_ago, time.format(job.created()), JobWords.age(job.created(), clock.instant())));
		line(Messages.JobPage_ended, moment(job.ended()));
		line(Messages.JobPage_book, job.request().book());
		line(Messages.JobPage_profile, job.outgoing().profileName());
		line(Messages.JobPage_model,
				NLS.bind(Messages.JobPage_at, job.outgoing().modelId(), Objects.requireNonNullElse(job.outgoing().host(), Messages.JobPage_here)));
		line(Messages.JobPage_prompt, job.request().prompt().strip().replaceAll("\\R", "\n" + " ".repeat(LABEL))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private void result(GenerationJob job) {
		line(Messages.JobPage_state, JobWords.state(job.state()));
		Failure failure = job.failure();
		line("", failure == null ? null : failure.message()); //$NON-NLS-1$
		line(Messages.JobPage_cost, JobWords.money(job.cost(), job.charge()));
		line(Messages.JobPage_pictures, JobWords.pictures(job));
		job.images().forEach(image -> line("", picture(job, image))); //$NON-NLS-1$
		String possible = String.join(", ", JobsArguments.Action.possibleWords(job)); //$NON-NLS-1$
		line(Messages.JobPage_possible, possible.isEmpty() ? null : possible);
	}

	private static @Nullable String picture(GenerationJob job, JobImage image) {
		String file = image.file();
		if (file == null) {
			return null;
		}
		return switch (image.state()) {
		case SAVED -> NLS.bind(Messages.JobPage_saved, new Object[] { job.request().book().resolve(file), image.width(), image.height() });
		case KEPT -> NLS.bind(Messages.JobPage_kept, file);
		case RECEIVED -> NLS.bind(Messages.JobPage_received, file);
		case EXPECTED -> null;
		};
	}

	private void call(JobCall call) {
		lines.add(NLS.bind(Messages.JobPage_call, call.id()));
		String attempts = call.attempts() > 1 ? NLS.bind(Messages.JobPage_attempts, Integer.valueOf(call.attempts())) : ""; //$NON-NLS-1$
		detail(Messages.JobPage_state, JobWords.call(call.state()) + attempts);
		detail(Messages.JobPage_requestId, call.requestId());
		detail(Messages.JobPage_sent, moment(call.sent()));
		detail(Messages.JobPage_ended, moment(call.ended()));
		detail(Messages.JobPage_cost, JobWords.money(call.cost(), call.charge()));
		Failure failure = call.failure();
		detail(Messages.JobPage_failure, failure == null ? null : failure.message());
	}

	private @Nullable String moment(@Nullable Instant at) {
		return at == null ? null : time.format(at);
	}

	private void detail(String label, @Nullable Object value) {
		line(INDENT + label, value);
	}

	/** A line where there is something to say. */
	private void line(String label, @Nullable Object value) {
		if (value != null) {
			lines.add(label + " ".repeat(Math.max(1, LABEL - label.length())) + value); //$NON-NLS-1$
		}
	}
}
