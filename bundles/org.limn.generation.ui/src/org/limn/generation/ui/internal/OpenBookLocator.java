/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.limn.generation.BookLocator;
import org.limn.ui.OpenBooks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the service where a book is now that was moved or renamed while a job of it ran: the workbench has it open. */
@Component(service = BookLocator.class)
public final class OpenBookLocator implements BookLocator {

	private final OpenBooks books;

	/**
	 * @param books the open books
	 */
	@Activate
	public OpenBookLocator(@Reference OpenBooks books) {
		this.books = books;
	}

	@Override
	public Optional<Path> find(String bookId) {
		return books.all().stream().map(open -> open.book()).filter(book -> bookId.equals(book.info().id())).map(book -> book.folder()).findFirst();
	}
}
