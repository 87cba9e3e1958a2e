/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.BitSet;

/** Which cards are selected and which one has the focus; the rules of mouse and keyboard that lists have. */
final class GallerySelection {

	private final BitSet selected = new BitSet();
	private int focus = -1;
	private int anchor = -1;

	BitSet selected() {
		return (BitSet) selected.clone();
	}

	boolean contains(int index) {
		return selected.get(index);
	}

	int focus() {
		return focus;
	}

	void clear() {
		selected.clear();
		focus = -1;
		anchor = -1;
	}

	/** One card and no other. */
	void only(int index) {
		selected.clear();
		selected.set(index);
		focus = index;
		anchor = index;
	}

	/** In or out, the others stay. */
	void toggle(int index) {
		selected.flip(index);
		focus = index;
		anchor = index;
	}

	/** Everything from where the selection began to this card. */
	void extendTo(int index) {
		int from = anchor < 0 ? index : anchor;
		selected.clear();
		selected.set(Math.min(from, index), Math.max(from, index) + 1);
		focus = index;
		anchor = from;
	}

	void add(int index) {
		selected.set(index);
		if (focus < 0) {
			focus = index;
			anchor = index;
		}
	}

	void all(int count) {
		selected.set(0, count);
		if (focus < 0 && count > 0) {
			focus = 0;
			anchor = 0;
		}
	}
}
