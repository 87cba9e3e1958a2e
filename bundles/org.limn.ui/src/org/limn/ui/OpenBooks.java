/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.limn.project.BookException;

/**
 * OSGi service: the books bound to the workspace. Thread-safe; only {@link #open(Path)} reads or writes files.
 *
 * @since 1.0
 */
public interface OpenBooks {

	/**
	 * Every open book, in the order of their project's names.
	 *
	 * @return an immutable snapshot, empty when no book is open
	 */
	List<OpenBook> all();

	/**
	 * The open book to which a file or folder belongs. Does not open anything: projects of the workspace that are open are
	 * opened as books by the workbench itself, shortly after it starts.
	 *
	 * @param fileOrFolder an absolute path, which need not exist
	 * @return the book, or empty when no open book has the path in its folder
	 */
	Optional<OpenBook> of(Path fileOrFolder);

	/**
	 * The book the person works in: that of the active editor or of the selection, else the one last worked in, else the
	 * only one that is open. May be called from any thread; off the UI thread it answers what was last seen there.
	 *
	 * @return the book, or empty when there is none or it cannot be told
	 */
	Optional<OpenBook> current();

	/**
	 * Opens a folder as a book. Makes the Eclipse project at the folder when there is none, which writes
	 * <code>.project</code> and nothing else; a folder that cannot be written is linked from a project elsewhere. A book
	 * that is open already is returned as it is. Reads files: not for the UI thread.
	 *
	 * @param folder the book's folder
	 * @return the open book
	 * @throws BookException when the folder is no book or cannot be opened; the message says what the person can do
	 */
	OpenBook open(Path folder) throws BookException;

	/**
	 * Adds a listener that is called on any thread after a book was opened or closed.
	 *
	 * @param listener called without arguments; read {@link #all()}
	 */
	void addListener(Runnable listener);

	/**
	 * Removes a listener.
	 *
	 * @param listener the same object that was added
	 */
	void removeListener(Runnable listener);
}
