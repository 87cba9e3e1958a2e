/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Something could not be done with a book. The message is for the person and says what to do.
 *
 * @since 1.0
 */
public final class BookException extends Exception {

	/** What kind of trouble it is. */
	public enum Kind {
		/** The folder is no book: it has no {@code limn.yaml}. */
		NOT_A_BOOK,
		/** The folder or a file could not be read. */
		UNREADABLE,
		/** The book may only be read. */
		READ_ONLY,
		/** A file is not what it should be, e.g. broken YAML. */
		BROKEN_FILE,
		/** Written by a newer Limn; it may only be read. */
		NEWER_FORMAT,
		/** The change could not be made without touching something else in the file. The file is as it was. */
		EDIT_REFUSED,
		/** The file changes faster on disk than it can be edited. The file is as the other program wrote it. */
		CONFLICT,
		/** The disk is full. The file is as it was. */
		NO_SPACE,
		/** Any other trouble with the file system. */
		IO
	}

	private static final long serialVersionUID = 1L;

	private final Kind kind;
	private final transient @Nullable Path file;
	private final int line;

	/**
	 * @param kind what kind of trouble
	 * @param message what to do, for the person
	 * @param file the file it concerns, or {@code null}
	 * @param line counted from 1, 0 when unknown
	 * @param cause the technical cause, or {@code null}
	 */
	public BookException(Kind kind, String message, @Nullable Path file, int line, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = Objects.requireNonNull(kind);
		this.file = file;
		this.line = line;
	}

	/**
	 * What kind of trouble it is.
	 *
	 * @return the kind
	 */
	public Kind kind() {
		return kind;
	}

	/**
	 * The file it concerns.
	 *
	 * @return the file, or {@code null}
	 */
	public @Nullable Path file() {
		return file;
	}

	/**
	 * The line in the file.
	 *
	 * @return counted from 1, 0 when unknown
	 */
	public int line() {
		return line;
	}
}
