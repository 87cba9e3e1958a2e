/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.util.Locale;

import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.draft.JobWords;

/**
 * A job as a line of the table.
 *
 * @param job the job
 * @param searched what the filter looks at, in small letters
 */
record JobLine(GenerationJob job, String searched) {

	static JobLine of(GenerationJob job) {
		return new JobLine(job, String.join("\n", job.request().prompt(), job.outgoing().profileName(), book(job), JobWords.state(job), String.valueOf(job.requestId()))
				.toLowerCase(Locale.ROOT));
	}

	boolean contains(String word) {
		return searched.contains(word);
	}

	String book() {
		return book(job);
	}

	/** The name of the book's folder, which is the project's name as a rule, and is known also when the book is gone. */
	private static String book(GenerationJob job) {
		return String.valueOf(job.request().book().getFileName());
	}
}
