/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What {@code limn.yaml} says about the book. What is missing or cannot be read is empty.
 *
 * @param id the book's id. Without one in {@code limn.yaml}, it is derived from the folder's real path: stable as long as the book is not
 *            moved; {@link Book#persistId()} makes it permanent
 * @param title the title; the folder's name when there is none
 * @param author who wrote it, or empty
 * @param description what it is about, or empty
 * @param artDirection how all of its pictures look, or empty
 * @param cover the cover as a path in the book with {@code /}, or {@code null}; never leads out of the book; the file may be missing
 * @param chapterOrder the entries of {@code chapters} as written: file names below {@code manuscript/}
 * @since 1.0
 */
public record BookInfo(String id, String title, String author, String description, String artDirection,
		@Nullable String cover, List<String> chapterOrder) {
	/** Copies the chapter order. */
	public BookInfo {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(author);
		Objects.requireNonNull(description);
		Objects.requireNonNull(artDirection);
		chapterOrder = List.copyOf(chapterOrder);
	}
}
