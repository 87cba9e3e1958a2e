/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files in a library: lower-case letters and digits of any script with hyphens between, followed by a part of the id. Whatever
 * text a name is made from, it is legal on every system: no separator, control or direction character, dot, or reserved name survives.
 */
final class ItemName {

	private static final int LONGEST_SLUG = 56;
	private static final String NAMELESS = "image"; //$NON-NLS-1$
	private static final int FIRST_ACCENT = 0x300;
	private static final int LAST_ACCENT = 0x36f;
	private static final int LAST_ASCII = 0x7f;
	private static final Map<Integer, String> FOLDED = Map.of((int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			(int) 'đ', "d", (int) 'ð', "d", (int) 'ł', "l", (int) 'þ', "th", (int) 'ı', "i"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private ItemName() {
	}

	/** The readable part of a name. */
	static String slug(String text) {
		return slug(text, Character.MAX_CODE_POINT);
	}

	/** The readable part of a name, for a system that can write only ASCII. */
	static String asciiSlug(String text) {
		return slug(text, LAST_ASCII);
	}

	private static String slug(String text, int last) {
		String start = text.length() > 1000 ? text.substring(0, 1000) : text;
		String plain = Normalizer.normalize(Normalizer.normalize(start, Form.NFKD).toLowerCase(Locale.ROOT), Form.NFKD);
		StringBuilder slug = new StringBuilder();
		plain.codePoints().filter(c -> c < FIRST_ACCENT || c > LAST_ACCENT).forEach(c -> {
			if (FOLDED.containsKey(c)) {
				slug.append(FOLDED.get(c));
			} else if (isWord(c) && c <= last) {
				slug.appendCodePoint(c);
			} else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
				slug.append('-');
			}
		});
		return trimmed(Normalizer.normalize(slug, Form.NFC));
	}

	private static boolean isWord(int c) {
		int type = Character.getType(c);
		return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	private static String trimmed(String slug) {
		int end = Math.min(slug.length(), LONGEST_SLUG);
		if (end > 0 && Character.isHighSurrogate(slug.charAt(end - 1))) {
			end--;
		}
		while (end > 0 && slug.charAt(end - 1) == '-') {
			end--;
		}
		return end == 0 ? NAMELESS : slug.substring(0, end);
	}

	/** The readable part of the name of a file: without its extension and without the part of an id we gave it before. */
	static String base(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return dot > 0 ? fileName.substring(0, dot) : fileName;
	}
}
