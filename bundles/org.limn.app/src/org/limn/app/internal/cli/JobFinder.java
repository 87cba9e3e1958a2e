/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;

/** Finds jobs by what a person types. */
final class JobFinder {

	private final GenerationService service;
	private final @Nullable Path book;

	/**
	 * @param service the service
	 * @param book only jobs of this book, or {@code null} for those of all
	 */
	JobFinder(GenerationService service, @Nullable Path book) {
		this.service = service;
		this.book = book == null ? null : real(book);
	}

	/**
	 * The jobs, newest first.
	 *
	 * @throws GenerationException when they cannot be read
	 */
	List<GenerationJob> all() throws GenerationException {
		Path wanted = book;
		return service.jobs().stream().filter(j -> wanted == null || real(j.request().book()).equals(wanted)).toList();
	}

	/**
	 * The one job whose id begins so.
	 *
	 * @throws UsageException when there is none, or more than one
	 * @throws GenerationException when they cannot be read
	 */
	GenerationJob named(String beginning) throws UsageException, GenerationException {
		String wanted = beginning.toLowerCase(Locale.ROOT);
		List<GenerationJob> found = all().stream().filter(j -> j.id().toString().startsWith(wanted)).toList();
		if (found.isEmpty()) {
			throw new UsageException(NLS.bind(Messages.JobFinder_unknown, beginning));
		}
		if (found.size() > 1) {
			throw new UsageException(NLS.bind(Messages.JobFinder_several, beginning,
					found.stream().map(j -> j.id().toString()).collect(Collectors.joining(", ")))); //$NON-NLS-1$
		}
		return found.getFirst();
	}

	/** So that it does not matter by which way a folder is named; one that is gone is known by its name. */
	private static Path real(Path folder) {
		try {
			return folder.toRealPath();
		} catch (IOException e) {
			return folder.toAbsolutePath().normalize();
		}
	}
}
