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
import org.eclipse.osgi.util.NLS;
import org.limn.project.Book;
import org.limn.project.BookException;

/** Says which file of a book is meant. */
final class Problems {

	private Problems() {
	}

	/** The words of an exception, with the file in front of them where they only name a line. */
	static String words(BookException e) {
		String message = String.valueOf(e.getMessage());
		@Nullable Path file = e.file();
		if (file == null || message.contains(String.valueOf(file.getFileName()))) {
			return message;
		}
		return file.getFileName() + ": " + message; //$NON-NLS-1$
	}

	/** What may be missing because files could not be read: the first of them with its words; empty when all could. */
	static String unread(Book book) {
		return book.problems().stream().findFirst()
				.map(p -> ' ' + NLS.bind(Messages.Problems_unread, book.folder().relativize(p.file()), p.message())).orElse(""); //$NON-NLS-1$
	}
}
