/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.limn.media.MediaListener;
import org.limn.project.BookListener;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiUpdates;

/** Follows the person from book to book, and the book's pictures as they change. UI thread. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class ShownBook implements IPartListener2 {

	private final OpenBooks books;
	private final IWorkbenchPage page;
	private final Runnable onChange;
	private final Runnable onBooks;
	private final MediaListener onMedia;
	private final BookListener onBook;
	private final ISelectionListener onSelection = (part, selection) -> follow();
	private @Nullable OpenBook shown;

	/** @param onChange called on the UI thread when there is another book or its pictures changed */
	ShownBook(OpenBooks books, Control owner, IWorkbenchPage page, Runnable onChange) {
		this.books = books;
		this.page = page;
		this.onChange = onChange;
		onBooks = () -> UiUpdates.post(owner, this::follow);
		onMedia = () -> UiUpdates.post(owner, onChange);
		onBook = change -> {
			if (change.elements() || change.info()) {
				UiUpdates.post(owner, onChange);
			}
		};
		books.addListener(onBooks);
		page.addPartListener(this);
		page.addSelectionListener(onSelection);
		owner.addDisposeListener(e -> dispose());
		follow();
	}

	Optional<OpenBook> get() {
		@Nullable OpenBook book = shown;
		return book == null ? Optional.empty() : Optional.of(book);
	}

	private void follow() {
		@Nullable OpenBook current = find();
		if (current == shown) {
			return;
		}
		unhook();
		shown = current;
		if (current != null) {
			current.library().addListener(onMedia);
			current.book().addListener(onBook);
		}
		onChange.run();
	}

	private @Nullable OpenBook find() {
		Optional<OpenBook> current = books.current();
		if (current.isPresent()) {
			return current.get();
		}
		@Nullable OpenBook before = shown;
		return before != null && books.all().contains(before) ? before : null;
	}

	private void unhook() {
		@Nullable OpenBook old = shown;
		if (old != null) {
			old.library().removeListener(onMedia);
			old.book().removeListener(onBook);
		}
	}

	private void dispose() {
		books.removeListener(onBooks);
		page.removePartListener(this);
		page.removeSelectionListener(onSelection);
		unhook();
	}

	@Override
	public void partActivated(@Nullable IWorkbenchPartReference part) {
		follow();
	}
}
