/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

/**
 * A piece of text by place and words: found again by its words when the text before it has changed.
 *
 * @param offset where it starts, in characters
 * @param length its length in characters; 0 when its words are not in the text
 * @param text its words
 */
record Passage(int offset, int length, String text) {

	/** The passage in another state of the text: the same place, else the nearest place with the same words. */
	Passage in(String content) {
		if (content.startsWith(text, offset)) {
			return new Passage(offset, text.length(), text);
		}
		int before = content.lastIndexOf(text, offset);
		int after = content.indexOf(text, offset);
		if (before < 0 && after < 0) {
			return new Passage(Math.min(offset, content.length()), 0, text);
		}
		boolean takeAfter = before < 0 || after >= 0 && after - offset < offset - before;
		return new Passage(takeAfter ? after : before, text.length(), text);
	}

	boolean isFound() {
		return length > 0;
	}

	int end() {
		return offset + length;
	}
}
