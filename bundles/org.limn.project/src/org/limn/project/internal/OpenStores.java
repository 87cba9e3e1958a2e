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

import org.limn.project.BookException;

/** The books open in this process. */
public final class OpenStores {

	private OpenStores() {
	}

	public static BookStore acquire(Path folder) throws BookException {
		if (!BookFiles.isBook(folder)) {
			throw new BookException(BookException.Kind.NOT_A_BOOK, folder.toString(), folder, 0, null);
		}
		return new BookStore(folder);
	}

	public static void release(BookStore store) {
		store.close();
	}
}
