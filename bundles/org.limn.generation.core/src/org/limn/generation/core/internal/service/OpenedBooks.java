/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.service;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.BookLocator;
import org.limn.generation.core.internal.run.Books;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;
import org.limn.project.BookException;

/** Books on disk. Opened for one use; where a workbench has the book open, its reading is shared. */
public final class OpenedBooks implements Books {

	private final Supplier<Optional<BookLocator>> locator;

	/**
	 * @param locator who knows where books are now
	 */
	public OpenedBooks(Supplier<Optional<BookLocator>> locator) {
		this.locator = locator;
	}

	@Override
	public MediaLibrary library(Path book) throws MediaException {
		return MediaLibrary.open(book);
	}

	@Override
	public @Nullable String id(Path book) {
		try (Book open = Book.open(book)) {
			return open.info().id();
		} catch (BookException e) {
			// The journal has the folder; the id only helps to find the book again when that moves.
			return null;
		}
	}

	@Override
	public Optional<Path> find(String id) {
		return locator.get().flatMap(known -> known.find(id));
	}
}
