/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.BookInfo;
import org.limn.project.BookListener;
import org.limn.project.Element;
import org.limn.project.ElementChange;
import org.limn.project.ElementTypes;

/** An open book. */
public final class BookStore {

	private final Path folder;

	BookStore(Path folder) {
		this.folder = folder;
	}

	public Path folder() {
		return folder;
	}

	public BookFiles files() {
		return new BookFiles();
	}

	public Notes notes() {
		return new Notes();
	}

	public BookState state() {
		return new BookState(false, new BookInfo("", folder.toString(), "", "", "", null, List.of()), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				new World(List.of(), ElementTypes.builtIn()), List.of(), List.of());
	}

	public void updateInfo(String key, @Nullable String value) throws BookException {
		throw new BookException(Kind.IO, key + value, folder, 0, null);
	}

	public void persistId() throws BookException {
		throw new BookException(Kind.IO, "", folder, 0, null); //$NON-NLS-1$
	}

	public void updateElement(String id, ElementChange change) throws BookException {
		throw new BookException(Kind.IO, id + change, folder, 0, null);
	}

	public Element createElement(String name, String typeId) throws BookException {
		throw new BookException(Kind.IO, name + typeId, folder, 0, null);
	}

	public void addListener(BookListener listener) {
	}

	public void removeListener(BookListener listener) {
	}

	public void refresh() throws BookException {
		throw new BookException(Kind.IO, "", folder, 0, null); //$NON-NLS-1$
	}

	void close() {
	}
}
