/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Duration;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.app.internal.cli.JobsArguments.Action;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;

/** {@code limn jobs}: what became of the jobs in the journal, and what can be done with them, without a window. */
final class JobsCommand implements Command {

	private final JobsArguments arguments;
	private final Console console;
	private final JobsReport report;
	private final Duration patience;

	JobsCommand(JobsArguments arguments, Console console) {
		this(arguments, console, Duration.ofSeconds(5));
	}

	/**
	 * @param arguments what is asked for
	 * @param console where it writes
	 * @param patience how long another process may take to end a job
	 */
	JobsCommand(JobsArguments arguments, Console console, Duration patience) {
		this.arguments = arguments;
		this.console = console;
		this.patience = patience;
		report = JobsReport.to(console, arguments.json());
	}

	@Override
	public ExitCode run(Services services) throws UsageException, GenerationException, InterruptedException {
		GenerationService service = services.generation();
		JobFinder jobs = new JobFinder(service, arguments.project());
		return switch (arguments.action()) {
		case LIST -> {
			report.list(jobs.all(), service.queue().paused(), arguments.all());
			yield ExitCode.DONE;
		}
		case SHOW -> {
			GenerationJob job = jobs.named(arguments.id());
			report.show(job, service.timeline(job.id()));
			yield ExitCode.DONE;
		}
		case START -> {
			GenerationJob job = possible(settled(service, jobs));
			yield follow(service, () -> service.start(job.id()));
		}
		case CHECK -> {
			GenerationJob job = possible(settled(service, jobs));
			yield follow(service, () -> service.check(job.id()));
		}
		case RETRY -> retry(service, jobs.named(arguments.id()));
		case CANCEL -> cancel(service, possible(jobs.named(arguments.id())));
		case DISMISS -> dismiss(service, possible(settled(service, jobs)));
		case PAUSE -> pause(service, true, Messages.JobsCommand_paused);
		case RESUME -> pause(service, false, Messages.JobsCommand_resumed);
		};
	}

	private GenerationJob possible(GenerationJob job) throws GenerationException {
		Action action = arguments.action();
		if (!action.possible(job)) {
			throw Refusals.notPossible(action, job);
		}
		return job;
	}

	/** The job that is meant; one that is being saved just now, as every start of Limn does with what was left, first comes to its end. */
	private GenerationJob settled(GenerationService service, JobFinder jobs) throws UsageException, GenerationException, InterruptedException {
		GenerationJob job = jobs.named(arguments.id());
		return finishing(job) ? soon(service, job) : job;
	}

	private static boolean finishing(GenerationJob job) {
		return job.state() instanceof JobState.Running running && (running.phase() == JobState.Phase.SAVING || running.phase() == JobState.Phase.FETCHING);
	}

	/** The job as it stands when it has ended, or when patience has. */
	private GenerationJob soon(GenerationService service, GenerationJob job) throws InterruptedException {
		try (JobEnd end = new JobEnd(service, job, changed -> {
			// only the end counts
		})) {
			return end.await(patience);
		}
	}

	private ExitCode follow(GenerationService service, CancelOnInterrupt.Submission submission) throws GenerationException, InterruptedException {
		return new JobWatch(service, console).run(submission, job -> {
			report.ended(job);
			return ExitCode.of(job.state());
		});
	}

	private ExitCode retry(GenerationService service, GenerationJob job) throws GenerationException, InterruptedException {
		if (finishing(job)) {
			// what was asked for is under way
			return follow(service, () -> job);
		}
		possible(job);
		if (job.can(JobAction.SEND_AGAIN) && !job.can(JobAction.FINISH)) {
			report.warning(Messages.JobsCommand_twice);
		}
		return follow(service, () -> service.retry(job.id()));
	}

	/** A job of another process is ended by that one: it is waited for, and nothing is said that is not known. */
	private ExitCode cancel(GenerationService service, GenerationJob job) throws InterruptedException {
		service.cancel(job.id());
		GenerationJob now = soon(service, job);
		if (!now.state().ended()) {
			report.said(NLS.bind(Messages.JobsCommand_notAcknowledged, ShortId.of(job.id()), Long.valueOf(patience.toSeconds())), List.of(now));
			return ExitCode.OUTCOME_UNKNOWN;
		}
		report.ended(now);
		return now.state() instanceof JobState.Cancelled ? ExitCode.DONE : ExitCode.of(now.state());
	}

	private ExitCode dismiss(GenerationService service, GenerationJob job) throws GenerationException {
		service.dismiss(job.id());
		if (service.jobs().stream().anyMatch(j -> j.id().equals(job.id()))) {
			report.refused("STORAGE", NLS.bind(Messages.JobsCommand_notDismissed, ShortId.of(job.id()))); //$NON-NLS-1$
			return ExitCode.FAILED;
		}
		report.said(NLS.bind(Messages.JobsCommand_dismissed, ShortId.of(job.id())), List.of(job));
		return ExitCode.DONE;
	}

	private ExitCode pause(GenerationService service, boolean paused, String said) throws GenerationException {
		service.queue().setPaused(paused);
		report.said(said, List.of());
		return ExitCode.DONE;
	}
}
