/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.Objects;

/**
 * A passage of a chapter that a picture belongs to. It is kept as the words themselves and those around them, so that it is found again after
 * edits. Positions count UTF-16 units of the chapter's text, without a byte order mark, line ends as they are in the file.
 *
 * @param id unique in the chapter
 * @param mediaPath the picture as a path in the book with {@code /}
 * @param quote the passage's words (the first 1,000 characters of a longer one)
 * @param prefix up to 64 characters before it
 * @param suffix up to 64 characters after it
 * @param offset where it is now, or -1 when it is no longer there
 * @param length how long it is now
 * @since 1.0
 */
public record NoteAnchor(String id, String mediaPath, String quote, String prefix, String suffix, int offset, int length) {
	/** Refuses absent parts. */
	public NoteAnchor {
		Objects.requireNonNull(id);
		Objects.requireNonNull(mediaPath);
		Objects.requireNonNull(quote);
		Objects.requireNonNull(prefix);
		Objects.requireNonNull(suffix);
	}

	/**
	 * Whether the passage is still there.
	 *
	 * @return {@code false} when it was not found in the text
	 */
	public boolean found() {
		return offset >= 0;
	}
}
