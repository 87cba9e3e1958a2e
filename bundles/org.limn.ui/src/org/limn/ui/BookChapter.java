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

import org.limn.project.Chapter;

/**
 * A chapter together with its book: what the navigator has as its selection.
 *
 * @param book the open book
 * @param chapter the chapter
 * @since 1.0
 */
public record BookChapter(OpenBook book, Chapter chapter) {

	/** Checks that both are there. */
	public BookChapter {
		Objects.requireNonNull(book);
		Objects.requireNonNull(chapter);
	}

	/** Equal when it is the same file of the same book. */
	@Override
	public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
		return other instanceof BookChapter that && book.project().equals(that.book.project())
				&& chapter.file().equals(that.chapter.file());
	}

	@Override
	public int hashCode() {
		return chapter.file().hashCode();
	}
}
