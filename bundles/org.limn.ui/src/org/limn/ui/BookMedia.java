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

import org.limn.media.MediaItem;

/**
 * A picture of the library together with its book: what the media library has as its selection.
 *
 * @param book the open book
 * @param item the item as it was when it was selected
 * @since 1.0
 */
public record BookMedia(OpenBook book, MediaItem item) {

	/** Checks that both are there. */
	public BookMedia {
		Objects.requireNonNull(book);
		Objects.requireNonNull(item);
	}

	/** Equal when it is the same item of the same book, whatever its record says at the moment. */
	@Override
	public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
		return other instanceof BookMedia that && book.project().equals(that.book.project())
				&& item.id().equals(that.item.id());
	}

	@Override
	public int hashCode() {
		return item.id().hashCode();
	}
}
