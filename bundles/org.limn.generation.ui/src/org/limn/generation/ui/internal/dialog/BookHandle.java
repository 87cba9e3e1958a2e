/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ui.internal.Messages;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaLibrary;
import org.limn.media.MediaRecord;
import org.limn.project.Book;
import org.limn.project.BookException;

/**
 * The book and library of a dialog, held open as long as the dialog is: the project may be closed meanwhile. Opening and closing happen away from the UI
 * thread, in either order.
 */
@SuppressWarnings("resource") // what is opened is closed with the handle
final class BookHandle {

	private final Path folder;
	private @Nullable Book book;
	private @Nullable MediaLibrary library;
	private boolean closed;

	BookHandle(Path folder) {
		this.folder = folder;
	}

	/** Opens the book once. */
	synchronized Book book() throws BookException {
		Book open = book;
		if (open == null) {
			refuseWhenClosed();
			open = Book.open(folder);
			book = open;
		}
		return open;
	}

	/** An item of the library by its id, else by its path; the library is read again when it does not have it. */
	synchronized Optional<MediaItem> item(String id, String path) throws MediaException {
		MediaLibrary open = library();
		if (open.item(id).isEmpty()) {
			open.refresh();
		}
		return open.item(id).or(() -> open.itemAt(path));
	}

	/** Changes what is known about an item of the library. */
	synchronized MediaItem update(String id, UnaryOperator<MediaRecord> change) throws MediaException {
		return library().update(id, change);
	}

	private MediaLibrary library() throws MediaException {
		MediaLibrary open = library;
		if (open == null) {
			refuseWhenClosed();
			open = MediaLibrary.open(folder);
			library = open;
		}
		return open;
	}

	/** Closes what was opened, soon. */
	void close() {
		ICoreRunnable closing = monitor -> closeNow();
		Job.createSystem(Messages.BookHandle_closing, closing).schedule();
	}

	private synchronized void closeNow() {
		closed = true;
		Book openBook = book;
		if (openBook != null) {
			openBook.close();
			book = null;
		}
		MediaLibrary openLibrary = library;
		if (openLibrary != null) {
			openLibrary.close();
			library = null;
		}
	}

	private void refuseWhenClosed() {
		if (closed) {
			throw new OperationCanceledException();
		}
	}
}
