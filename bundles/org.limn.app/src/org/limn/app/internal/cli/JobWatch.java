/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;

/** Stays with a job until it has ended and that was told: shows its progress, and cancels it on Ctrl+C, so that nothing goes on unseen. */
final class JobWatch {

	private final GenerationService service;
	private final Console console;

	JobWatch(GenerationService service, Console console) {
		this.service = service;
		this.console = console;
	}

	/**
	 * Runs one job to its end.
	 *
	 * @param submission makes it run
	 * @param telling tells of its end; the process does not go before
	 * @return how it ended
	 * @throws GenerationException when it is refused
	 * @throws InterruptedException when the process ends before the job began
	 */
	ExitCode run(CancelOnInterrupt.Submission submission, Function<GenerationJob, ExitCode> telling) throws GenerationException, InterruptedException {
		try (CancelOnInterrupt interrupt = new CancelOnInterrupt(service::cancel)) {
			return telling.apply(end(interrupt.submit(submission)));
		}
	}

	private GenerationJob end(GenerationJob submitted) throws InterruptedException {
		CompletableFuture<GenerationJob> end = new CompletableFuture<>();
		ProgressLine line = new ProgressLine(console);
		GenerationListener listener = new GenerationListener() {
			@Override
			public void jobChanged(GenerationJob job) {
				if (job.id().equals(submitted.id())) {
					line.show(job);
					if (job.state().ended()) {
						end.complete(job);
					}
				}
			}

			@Override
			public void endNotWritten(UUID jobId, Failure failure) {
				if (jobId.equals(submitted.id())) {
					end.complete(unwritten(submitted, failure));
				}
			}
		};
		service.addListener(listener);
		try {
			service.job(submitted.id()).ifPresent(listener::jobChanged);
			return end.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		} finally {
			service.removeListener(listener);
			line.close();
		}
	}

	/** The job as it must be taken when its end cannot be written down. */
	private static GenerationJob unwritten(GenerationJob job, Failure failure) {
		Charge charge = job.outgoing().host() == null ? Charge.NONE : Charge.POSSIBLE;
		return new GenerationJob(job.id(), job.request(), job.outgoing(), job.created(), null, new JobState.OutcomeUnknown(failure), job.progress(), charge, null,
				job.images(), null, job.calls(), List.of(), job.retryOf());
	}
}
