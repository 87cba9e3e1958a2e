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

import org.limn.project.Element;

/**
 * A world element together with its book: what the navigator and the element editor have as their selection.
 *
 * @param book the open book
 * @param element the element as it was when it was selected
 * @since 1.0
 */
public record BookElement(OpenBook book, Element element) {

	/** Checks that both are there. */
	public BookElement {
		Objects.requireNonNull(book);
		Objects.requireNonNull(element);
	}

	/** Equal when it is the same element of the same book, whatever the element says at the moment. */
	@Override
	public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
		return other instanceof BookElement that && book.project().equals(that.book.project())
				&& element.id().equals(that.element.id());
	}

	@Override
	public int hashCode() {
		return element.id().hashCode();
	}
}
