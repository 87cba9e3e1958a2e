/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.function.Function;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;

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
			return telling.apply(ended(interrupt.submit(submission)));
		}
	}

	private GenerationJob ended(GenerationJob submitted) throws InterruptedException {
		ProgressLine line = new ProgressLine(console);
		try (JobEnd end = new JobEnd(service, submitted, line::show)) {
			return end.await();
		} finally {
			line.close();
		}
	}
}
