/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.OutgoingRequest;
import org.limn.project.Book;
import org.limn.project.BookException;

/** {@code limn generate}: one job through the same service as the workbench, without a window or a workspace. */
final class GenerateCommand implements Command {

	private final GenerateArguments arguments;
	private final Console console;
	private final GenerateReport report;

	GenerateCommand(GenerateArguments arguments, Console console) {
		this.arguments = arguments;
		this.console = console;
		report = GenerateReport.to(console, arguments.json());
	}

	@Override
	public ExitCode run(Services services) throws UsageException, BookException, GenerationException, InterruptedException {
		GenerationService service = services.generation();
		try (Book book = Book.open(arguments.project())) {
			Problems.ofPictures(book).forEach(report::warning);
			RequestReader reader = new RequestReader(service, services.administration(), book);
			GenerationRequest request = reader.read(arguments);
			UsePicture use = UsePicture.of(book, arguments.useAs());
			OutgoingRequest outgoing = service.compile(request);
			reader.requireNothingLeftOut(arguments, outgoing);
			return new JobWatch(service, console).run(() -> service.submit(request, outgoing), job -> ended(job, use));
		}
	}

	private ExitCode ended(GenerationJob job, UsePicture use) {
		@Nullable String notUsed = notUsed(use, job);
		report.job(job, notUsed);
		return ExitCode.of(job.state(), notUsed == null);
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
}
