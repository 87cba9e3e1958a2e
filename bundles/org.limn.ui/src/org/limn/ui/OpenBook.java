/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import java.util.Objects;

import org.eclipse.core.resources.IProject;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;

/**
 * A book that is open in the workbench: the Eclipse project with Limn's nature, the book itself and its media library.
 * The parts belong together and are closed by the workbench when the project is closed; callers close none of them.
 *
 * @param project the Eclipse project; its location is the book's folder, or it links to it when the folder is read-only
 * @param book the open book
 * @param library the open media library of the book
 * @since 1.0
 */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public record OpenBook(IProject project, Book book, MediaLibrary library) {

	/** Checks that every part is there. */
	public OpenBook {
		Objects.requireNonNull(project);
		Objects.requireNonNull(book);
		Objects.requireNonNull(library);
	}
}
