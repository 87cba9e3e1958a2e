/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A text with placeholders, as {@code a ${prompt}}. What is put in is never looked at again: a prompt with a placeholder in it stays a prompt.
 *
 * @param pieces fixed texts and placeholders, in order
 */
record PlaceholderText(List<Piece> pieces) {

	/**
	 * A part of the text.
	 *
	 * @param text the fixed text, or the name of the placeholder
	 * @param placeholder which of them
	 */
	record Piece(String text, boolean placeholder) {
	}

	/** Copies the list. */
	PlaceholderText {
		pieces = List.copyOf(pieces);
	}

	/** Whether it is nothing but one certain placeholder. */
	boolean is(String name) {
		return pieces.size() == 1 && pieces.getFirst().equals(new Piece(name, true));
	}

	/** Whether it has a placeholder whose name begins with a text. */
	boolean mentions(String start) {
		return pieces.stream().anyMatch(p -> p.placeholder() && p.text().startsWith(start));
	}

	/**
	 * What it comes to.
	 *
	 * @param values the value of a placeholder, or {@code null} when it has none
	 * @return the value itself when the text is one placeholder, else a text; {@code null} when it has placeholders and none of them has a value
	 */
	@Nullable Object filled(Function<String, @Nullable Object> values) {
		if (pieces.size() == 1 && pieces.getFirst().placeholder()) {
			return values.apply(pieces.getFirst().text());
		}
		StringBuilder text = new StringBuilder();
		boolean any = pieces.stream().noneMatch(Piece::placeholder);
		for (Piece piece : pieces) {
			Object value = piece.placeholder() ? values.apply(piece.text()) : piece.text();
			any |= piece.placeholder() && value != null;
			text.append(value == null ? "" : value); //$NON-NLS-1$
		}
		return any ? text.toString() : null;
	}
}
