/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cards of a gallery are. Cards share the width evenly; only arithmetic, whatever the number of cards.
 *
 * @param width the width of the gallery in points
 * @param count the number of cards
 * @param wished the width a card should have at least
 */
record GalleryGrid(int width, int count, int wished) {

	static final int GAP = 8;
	/** Below the picture: the name and a line of facts. */
	static final int CAPTION = 38;

	int columns() {
		return Math.max(1, (width - GAP) / (wished + GAP));
	}

	int cardWidth() {
		return Math.max(48, (width - GAP * (columns() + 1)) / columns());
	}

	int cardHeight() {
		return cardWidth() + CAPTION;
	}

	int rows() {
		return (count + columns() - 1) / columns();
	}

	int height() {
		return GAP + rows() * (cardHeight() + GAP);
	}

	/** The place of a card in the whole gallery. */
	Rectangle card(int index) {
		int column = index % columns();
		int row = index / columns();
		return new Rectangle(GAP + column * (cardWidth() + GAP), GAP + row * (cardHeight() + GAP), cardWidth(),
				cardHeight());
	}

	/** The card at a place, or -1. */
	int at(int x, int y) {
		int column = (x - GAP) / (cardWidth() + GAP);
		int row = (y - GAP) / (cardHeight() + GAP);
		int index = row * columns() + column;
		return x >= GAP && y >= GAP && column < columns() && index < count && card(index).contains(x, y) ? index : -1;
	}

	/** The first card that is seen at least in part when the gallery is scrolled to this height. */
	int firstVisible(int top) {
		return Math.min(count, Math.max(0, (top - GAP) / (cardHeight() + GAP)) * columns());
	}

	/** Behind the last card that is seen. */
	int endVisible(int top, int visibleHeight) {
		int row = (top + visibleHeight - GAP) / (cardHeight() + GAP);
		return Math.min(count, (row + 1) * columns());
	}
}
