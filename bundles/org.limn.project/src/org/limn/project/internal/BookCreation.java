/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.BookInfoField;
import org.limn.project.internal.yaml.YamlText;

/** Makes new books. */
public final class BookCreation {

	private BookCreation() {
	}

	public static void create(Path folder, String title) throws BookException {
		if (title.isBlank()) {
			throw new BookException(Kind.EDIT_REFUSED, Messages.Book_titleMissing, folder, 0, null);
		}
		Path info = folder.toAbsolutePath().resolve(BookFiles.INFO);
		try {
			Files.createDirectories(folder);
			for (String name : List.of(BookFiles.MANUSCRIPT, BookFiles.WORLD, BookFiles.MEDIA)) {
				Files.createDirectories(folder.resolve(name));
			}
		} catch (IOException e) {
			throw AtomicFile.failure(folder, e);
		}
		String start = "format: " + InfoFile.FORMAT + "\nid: " + UUID.randomUUID() + '\n'; //$NON-NLS-1$ //$NON-NLS-2$
		YamlText yaml = YamlText.parse(start, 1).set(List.of(BookInfoField.TITLE.key()), title.strip());
		if (!AtomicFile.replace(info, null, new FileText(false, yaml.text()).bytes())) {
			throw new BookException(Kind.IO, NLS.bind(Messages.Book_isBook, folder), folder, 0, null);
		}
	}
}
