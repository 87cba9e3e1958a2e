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

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ui.internal.Messages;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;
import org.limn.project.BookException;

/**
 * The book and library of a dialog, held open as long as the dialog is: the project may be closed meanwhile. Opening and closing happen away from the UI
 * thread, in either order.
 */
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

	/** Opens the library once. */
	synchronized MediaLibrary library() throws MediaException {
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
		Job job = Job.createSystem(Messages.BookHandle_closing, monitor -> closeNow());
		job.schedule();
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
