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
import org.limn.project.BookException.Kind;

/** Makes new books. */
public final class BookCreation {

	private BookCreation() {
	}

	public static void create(Path folder, String title) throws BookException {
		throw new BookException(Kind.IO, title, folder, 0, null);
	}
}
