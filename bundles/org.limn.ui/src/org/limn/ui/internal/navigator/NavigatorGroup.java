/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.navigator;

import org.limn.ui.OpenBook;

/**
 * A folder of the navigator that is no file.
 *
 * @param book the book
 * @param kind which group
 * @param typeId the type of the elements in it, empty for the others
 */
public record NavigatorGroup(OpenBook book, Kind kind, String typeId) {

	/** The groups of a book. */
	public enum Kind {
		/** All chapters. */
		MANUSCRIPT,
		/** All elements, by type. */
		WORLD,
		/** The elements of one type. */
		TYPE,
		/** The media library. */
		MEDIA
	}

	@Override
	public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
		return other instanceof NavigatorGroup that && book.project().equals(that.book.project()) && kind == that.kind
				&& typeId.equals(that.typeId);
	}

	@Override
	public int hashCode() {
		return kind.hashCode() * 31 + typeId.hashCode();
	}
}
