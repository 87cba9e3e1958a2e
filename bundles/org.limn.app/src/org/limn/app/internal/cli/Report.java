/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationJob;

/** Says how it went: in words for a person, or as one JSON object for a program. */
interface Report {

	/**
	 * A job that ended.
	 *
	 * @param job the job
	 * @param book the book's folder
	 * @param notUsed why the first picture was not used as asked, or {@code null}
	 */
	void job(GenerationJob job, Path book, @Nullable String notUsed);

	/**
	 * A request that never became a job.
	 *
	 * @param kind the kind of failure, a word for programs
	 * @param message the words
	 */
	void refused(String kind, String message);

	static Report to(Console console, boolean json) {
		return json ? new JsonReport(console) : new PlainReport(console);
	}
}
