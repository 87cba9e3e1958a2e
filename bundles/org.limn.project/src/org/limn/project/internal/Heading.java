/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings of Markdown: {@code # Title}, or a line underlined with {@code =} or {@code -}. Looks at each line once. */
final class Heading {

	private static final int DEEPEST = 6;
	private static final int CODE = 4;
	private static final Pattern MARKUP = Pattern.compile("[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}"); //$NON-NLS-1$

	private Heading() {
	}

	/** The text of the first heading that is not in a code block. */
	static Optional<String> firstOf(String markdown) {
		String fence = ""; //$NON-NLS-1$
		String before = ""; //$NON-NLS-1$
		for (String line : (Iterable<String>) markdown.lines()::iterator) {
			String text = line.strip();
			boolean isCode = line.length() - line.stripLeading().length() >= CODE;
			if (!fence.isEmpty()) {
				fence = text.startsWith(fence) ? "" : fence; //$NON-NLS-1$
				before = ""; //$NON-NLS-1$
				continue;
			}
			if (!isCode && (text.startsWith("```") || text.startsWith("~~~"))) { //$NON-NLS-1$ //$NON-NLS-2$
				fence = text.substring(0, 3);
				continue;
			}
			Optional<String> title = isCode ? Optional.empty() : underlines(text) && !before.isEmpty() ? Optional.of(before) : hashed(text);
			Optional<String> plain = title.map(t -> MARKUP.matcher(t).replaceAll("").strip()).filter(t -> !t.isEmpty()); //$NON-NLS-1$
			if (plain.isPresent()) {
				return plain;
			}
			before = isCode ? "" : text; //$NON-NLS-1$
		}
		return Optional.empty();
	}

	private static boolean underlines(String text) {
		return !text.isEmpty() && (List.of('=', '-').contains(text.charAt(0))) && text.chars().allMatch(c -> c == text.charAt(0));
	}

	private static Optional<String> hashed(String text) {
		int hashes = 0;
		while (hashes < text.length() && text.charAt(hashes) == '#') {
			hashes++;
		}
		if (hashes == 0 || hashes > DEEPEST || hashes == text.length() || !Character.isWhitespace(text.charAt(hashes))) {
			return Optional.empty();
		}
		int end = text.length();
		while (text.charAt(end - 1) == '#') {
			end--;
		}
		boolean closing = end < text.length() && Character.isWhitespace(text.charAt(end - 1));
		return Optional.of(text.substring(hashes, closing ? end : text.length()).strip());
	}
}
