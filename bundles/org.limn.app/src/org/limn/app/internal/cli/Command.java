/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationService;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.project.BookException;

/** What a person asks for on the command line, with its arguments read. */
@FunctionalInterface
interface Command {

	/**
	 * What commands work with.
	 *
	 * @param generation the service
	 * @param administration accounts and profiles
	 */
	record Services(GenerationService generation, GenerationAdministration administration) {
	}

	/**
	 * Runs it to its end and tells how it went.
	 *
	 * @param services the services
	 * @return how it ended
	 * @throws UsageException when the arguments name what is not there
	 * @throws BookException when the book cannot be used
	 * @throws GenerationException when it is refused
	 * @throws InterruptedException when the person ended it before anything was begun
	 */
	ExitCode run(Services services) throws UsageException, BookException, GenerationException, InterruptedException;

	/**
	 * Runs it, and turns what goes wrong into words and an exit code: one place for all commands.
	 *
	 * @param services the services
	 * @param report where it is told
	 * @return how it ended
	 */
	default ExitCode run(Services services, Report report) {
		try {
			return run(services);
		} catch (UsageException e) {
			return e.tell(report);
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
}
