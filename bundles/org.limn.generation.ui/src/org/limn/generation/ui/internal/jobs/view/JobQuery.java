/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationJob;

/**
 * Which jobs are shown.
 *
 * @param words what must stand in prompt, profile, book, state or request id; empty for anything
 * @param group the group
 * @param book the folder of the only book, or {@code null} for every book
 */
record JobQuery(String words, JobGroup group, @Nullable Path book) {

	/** Everything. */
	static final JobQuery ALL = new JobQuery("", JobGroup.ALL, null);

	JobQuery withWords(String typed) {
		return new JobQuery(typed, group, book);
	}

	JobQuery withGroup(JobGroup chosen) {
		return new JobQuery(words, chosen, book);
	}

	JobQuery withBook(@Nullable Path folder) {
		return new JobQuery(words, group, folder);
	}

	boolean accepts(JobLine line) {
		GenerationJob job = line.job();
		return group.has(job) && (book == null || job.request().book().equals(book))
				&& Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(line::contains);
	}
}
