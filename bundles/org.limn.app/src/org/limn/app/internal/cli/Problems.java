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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.Book;
import org.limn.project.BookException;
import org.limn.project.BookProblem;

/** Says what is wrong with a book, and in which of its files. */
final class Problems {

	private static final String INFO = "limn.yaml"; //$NON-NLS-1$
	private static final String MANUSCRIPT = "manuscript"; //$NON-NLS-1$
	private static final String ELEMENT = ".md"; //$NON-NLS-1$

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

	/**
	 * What a person should know of a book before something is drawn for it. A chapter says nothing of a picture, so its troubles do not count.
	 *
	 * @param book the book
	 * @return one text for each file, with its name, the line, what to do, and what is missing until then
	 */
	static List<String> ofPictures(Book book) {
		Path manuscript = book.folder().resolve(MANUSCRIPT);
		return book.problems().stream().filter(p -> !p.file().startsWith(manuscript)).map(p -> words(book, p)).toList();
	}

	/** Whether nothing of {@code limn.yaml} is known. */
	static Optional<BookProblem> unreadInfo(Book book) {
		return book.problems().stream().filter(p -> p.whole() && p.file().equals(book.folder().resolve(INFO))).findFirst();
	}

	/** A problem with the name of its file. */
	static String words(Book book, BookProblem problem) {
		String name = book.folder().relativize(problem.file()).toString();
		if (!problem.whole()) {
			return name + ": " + problem.message(); //$NON-NLS-1$
		}
		String unread = NLS.bind(Messages.Problems_unread, name, problem.message());
		if (unreadInfo(book).filter(problem::equals).isPresent()) {
			return unread + ' ' + Messages.Problems_withoutInfo;
		}
		return name.endsWith(ELEMENT) ? unread + ' ' + Messages.Problems_withoutElement : unread;
	}

	/** What may be missing because files could not be read: the first of them with its words; empty when all could. */
	static String unread(Book book) {
		return book.problems().stream().filter(BookProblem::whole).findFirst().map(p -> ' ' + words(book, p)).orElse(""); //$NON-NLS-1$
	}
}
