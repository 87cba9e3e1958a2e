/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.project.Book;
import org.limn.project.BookException;
import org.limn.project.BookInfoField;
import org.limn.project.BookProblem;
import org.limn.project.Element;
import org.limn.project.ElementChange;

/** Makes the first saved picture what {@code --use-as} names; looked up before anything is sent. */
final class UsePicture {

	private final Book book;
	private final boolean cover;
	private final @Nullable Element element;

	private UsePicture(Book book, boolean cover, @Nullable Element element) {
		this.book = book;
		this.cover = cover;
		this.element = element;
	}

	static UsePicture of(Book book, GenerateArguments.@Nullable UseAs use) throws UsageException {
		if (use == null) {
			return new UsePicture(book, false, null);
		}
		if (book.readOnly()) {
			throw new UsageException(NLS.bind(Messages.UsePicture_readOnly, book.folder()));
		}
		String name = use.element();
		Optional<BookProblem> unread = name == null ? Problems.unreadInfo(book) : Optional.empty();
		if (unread.isPresent()) {
			throw new UsageException(NLS.bind(Messages.UsePicture_noInfo, unread.get().message()));
		}
		return name == null ? new UsePicture(book, true, null) : new UsePicture(book, false, Elements.named(book, name));
	}

	void apply(GenerationJob job) throws BookException {
		for (JobImage image : job.saved()) {
			String path = image.file();
			Element portrait = element;
			if (cover) {
				book.updateInfo(BookInfoField.COVER, path);
			} else if (portrait != null) {
				book.updateElement(portrait.id(), new ElementChange.Image(path));
			}
			return;
		}
	}
}
