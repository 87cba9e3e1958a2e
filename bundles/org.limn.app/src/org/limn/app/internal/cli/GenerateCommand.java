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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.project.Book;
import org.limn.project.BookException;

/** {@code limn generate}: one job through the same service as the workbench, without a window or a workspace. */
final class GenerateCommand {

	private final GenerationService service;
	private final GenerationAdministration administration;
	private final Console console;

	GenerateCommand(GenerationService service, GenerationAdministration administration, Console console) {
		this.service = service;
		this.administration = administration;
		this.console = console;
	}

	/**
	 * Runs one job to its end.
	 *
	 * @param arguments what was asked for
	 * @return how it ended
	 */
	ExitCode run(GenerateArguments arguments) {
		Report report = Report.to(console, arguments.json());
		try (Book book = Book.open(arguments.project())) {
			RequestReader reader = new RequestReader(service, administration, book);
			GenerationRequest request = reader.read(arguments);
			UsePicture use = UsePicture.of(book, arguments.useAs());
			OutgoingRequest outgoing = service.compile(request);
			reader.requireNothingLeftOut(arguments, outgoing);
			GenerationJob job = await(service.submit(request, outgoing));
			@Nullable String notUsed = notUsed(use, job);
			report.job(job, book.folder(), notUsed);
			return ExitCode.of(job.state(), notUsed == null);
		} catch (UsageException e) {
			report.refused("INVALID_REQUEST", String.valueOf(e.getMessage())); //$NON-NLS-1$
			return ExitCode.BAD_ARGUMENTS;
		} catch (BookException e) {
			report.refused(e.kind().name(), Problems.words(e));
			return e.kind() == BookException.Kind.IO || e.kind() == BookException.Kind.NO_SPACE ? ExitCode.FAILED : ExitCode.BAD_ARGUMENTS;
		} catch (GenerationException e) {
			report.refused(e.failure().kind().name(), e.failure().message());
			return ExitCode.ofRefusal(e.failure().kind());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return ExitCode.CANCELLED;
		}
	}

	/** Uses the first picture; when that fails the pictures are saved all the same, so it is told beside them. */
	private static @Nullable String notUsed(UsePicture use, GenerationJob job) {
		try {
			use.apply(job);
			return null;
		} catch (BookException e) {
			return NLS.bind(Messages.GenerateCommand_notUsed, Problems.words(e));
		}
	}

	/** Waits for a job's end; an interrupted process cancels it first, so that nothing goes on unseen. */
	private GenerationJob await(GenerationJob submitted) throws InterruptedException {
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
		try (CancelOnInterrupt cancel = new CancelOnInterrupt(() -> service.cancel(submitted.id()), end)) {
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
