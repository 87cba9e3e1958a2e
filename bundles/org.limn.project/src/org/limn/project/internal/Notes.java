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

import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.NoteAnchor;

/** What hangs on passages. */
public final class Notes {

	public NoteAnchor add(Path chapter, CharSequence text, int offset, int length, String mediaPath) throws BookException {
		throw new BookException(Kind.IO, mediaPath + text + offset + length, chapter, 0, null);
	}

	public String text(Path chapter) throws BookException {
		throw new BookException(Kind.IO, "", chapter, 0, null); //$NON-NLS-1$
	}

	public List<NoteAnchor> all(Path chapter) {
		return List.of();
	}

	public void remove(Path chapter, String id) throws BookException {
		throw new BookException(Kind.IO, id, chapter, 0, null);
	}
}
