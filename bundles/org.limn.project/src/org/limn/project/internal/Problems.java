/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookException;
import org.limn.project.BookProblem;

/** Collects what could not be read. */
final class Problems {

	private final List<BookProblem> all = new ArrayList<>();

	/** A part of a file is not used. */
	void add(Path file, int line, String message) {
		all.add(new BookProblem(file, line, message, false));
	}

	/** Nothing of a file is used. */
	void unread(Path file, int line, String message) {
		all.add(new BookProblem(file, line, message, true));
	}

	/** Nothing of a file is used, because it could not be read. */
	void unread(Path file, BookException e) {
		unread(file, e.line(), message(e));
	}

	List<BookProblem> all() {
		return List.copyOf(all);
	}

	/** The same trouble with the file it is in. */
	static BookException at(Path file, BookException e) {
		@Nullable Path known = e.file();
		return known != null ? e : new BookException(e.kind(), message(e), file, e.line(), e);
	}

	static String message(BookException e) {
		return Objects.requireNonNullElse(e.getMessage(), ""); //$NON-NLS-1$
	}
}
