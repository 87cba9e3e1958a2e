/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import org.eclipse.jdt.annotation.Nullable;

/** Turns the parser's positions, which count code points, into offsets in a text, which count UTF-16 units. */
final class CodePoints {

	private final int @Nullable [] offsets;

	private CodePoints(int @Nullable [] offsets) {
		this.offsets = offsets;
	}

	static CodePoints of(String text) {
		int count = text.codePointCount(0, text.length());
		if (count == text.length()) {
			return new CodePoints(null);
		}
		int[] offsets = new int[count + 1];
		for (int i = 0, at = 0; i < count; i++) {
			offsets[i] = at;
			at += Character.charCount(text.codePointAt(at));
		}
		offsets[count] = text.length();
		return new CodePoints(offsets);
	}

	int offset(int codePoint) {
		int[] table = offsets;
		return table == null ? codePoint : table[codePoint];
	}
}
