/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Messages;

/** The libraries open in this process: one per folder, however it is named, until the last who uses it closes it. */
public final class OpenLibraries {

	private static final Map<Path, Use> OPEN = new HashMap<>();

	private static final class Use {
		private final LibraryFolder library;
		private int users;

		Use(LibraryFolder library) {
			this.library = library;
		}
	}

	private OpenLibraries() {
	}

	/** Opens a library, or takes part in the one that is open. */
	public static LibraryFolder open(Path book) throws MediaException {
		if (!Files.isDirectory(book)) {
			throw new MediaException(Kind.MISSING, NLS.bind(Messages.Library_noFolder, book));
		}
		synchronized (OPEN) {
			try {
				Path real = book.toRealPath();
				Use use = OPEN.containsKey(real) ? OPEN.get(real) : new Use(new LibraryFolder(real));
				use.users++;
				OPEN.put(real, use);
				return use.library;
			} catch (IOException e) {
				throw Failures.of(e, book);
			}
		}
	}

	/** Gives a library back. */
	public static void close(LibraryFolder library) {
		synchronized (OPEN) {
			Use use = OPEN.get(library.book());
			use.users--;
			if (use.users == 0) {
				OPEN.remove(library.book());
				library.end();
			}
		}
	}
}
