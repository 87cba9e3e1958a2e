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

/** Lines and columns of a text, and the habits of the person who wrote it. */
record Layout(String text) {

	private static final int STEP = 2;

	/** The line end the text uses; of a mixed one, the first. */
	String lineEnd() {
		int at = lineBreak(0);
		return at == text.length() ? "\n" : text.substring(at, behindBreak(at)); //$NON-NLS-1$
	}

	int lineStart(int offset) {
		int at = offset;
		while (at > 0 && !isBreak(text.charAt(at - 1))) {
			at--;
		}
		return at;
	}

	/** The number of characters before an offset in its line. */
	int column(int offset) {
		return offset - lineStart(offset);
	}

	/** Where the line break of a line is, or the end of the text. */
	int lineBreak(int offset) {
		int at = offset;
		while (at < text.length() && !isBreak(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** The beginning of the next line, or the end of the text. */
	int nextLine(int offset) {
		return behindBreak(lineBreak(offset));
	}

	/** The beginning of the next line that is not blank, or the end of the text. */
	int nextLineWithText(int offset) {
		int at = nextLine(offset);
		while (at < text.length() && text.substring(at, lineBreak(at)).isBlank()) {
			at = nextLine(at);
		}
		return at;
	}

	boolean startsLine(int offset) {
		return text.substring(lineStart(offset), offset).isBlank();
	}

	/** By how much nested entries are indented here. */
	int step(@Nullable Node root) {
		if (root instanceof Node.Mapping mapping && !mapping.flow()) {
			for (Node.Entry entry : mapping.entries()) {
				if (entry.value() instanceof Node.Mapping nested && !nested.flow() && startsLine(nested.start())) {
					return Math.max(1, column(nested.start()) - column(mapping.start()));
				}
			}
		}
		return STEP;
	}

	/** By how much the dashes of lists are indented here; 0 is allowed. */
	int dashes(@Nullable Node root) {
		if (root instanceof Node.Mapping mapping && !mapping.flow()) {
			for (Node.Entry entry : mapping.entries()) {
				if (entry.value() instanceof Node.Sequence list && !list.flow() && startsLine(list.start())) {
					return Math.max(0, column(list.start()) - column(mapping.start()));
				}
			}
		}
		return step(root);
	}

	private int behindBreak(int at) {
		if (at >= text.length()) {
			return text.length();
		}
		return text.startsWith("\r\n", at) ? at + 2 : at + 1; //$NON-NLS-1$
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}

	/** The text with a part of it replaced. */
	String splice(int from, int to, String replacement) {
		return text.substring(0, from) + replacement + text.substring(to);
	}

	/** The text with whole lines put in at the beginning of a line; at the end of a text without a last line end, behind one. */
	String insertLines(int at, String lines) {
		boolean open = at > 0 && !isBreak(text.charAt(at - 1));
		return splice(at, at, open ? lineEnd() + lines : lines + lineEnd());
	}
}
