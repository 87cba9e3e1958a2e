/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a text.
 *
 * @param key what all its spellings have in common: case and composition do not count
 * @param capital whether it begins with a capital letter
 * @param gap what stands between it and the word before
 */
record Word(int start, int end, String key, boolean capital, Gap gap) {

	/** Scripts that write without spaces: each character counts as a word. */
	private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
			UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
	private static final int FIRST_UNSPACED = 0x0E00;
	private static final int ASCII = 0x80;

	static List<Word> of(CharSequence text) {
		List<Word> words = new ArrayList<>();
		int length = text.length();
		int last = 0;
		int at = 0;
		while (at < length) {
			int c = Character.codePointAt(text, at);
			if (!Character.isLetterOrDigit(c)) {
				at += Character.charCount(c);
				continue;
			}
			int end = endOfWord(text, at, c);
			words.add(new Word(at, end, key(text.subSequence(at, end).toString()), Character.isUpperCase(c) || Character.isTitleCase(c),
					Gap.of(text, last, at)));
			at = end;
			last = end;
		}
		return words;
	}

	private static int endOfWord(CharSequence text, int start, int first) {
		boolean single = isUnspaced(first);
		int end = start + Character.charCount(first);
		while (end < text.length()) {
			int c = Character.codePointAt(text, end);
			boolean more = isMark(c) || !single && Character.isLetterOrDigit(c) && !isUnspaced(c);
			if (!more) {
				break;
			}
			end += Character.charCount(c);
		}
		return end;
	}

	private static boolean isUnspaced(int c) {
		return c >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(c));
	}

	private static boolean isMark(int c) {
		if (c < ASCII) {
			return false;
		}
		int type = Character.getType(c);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	private static String key(String word) {
		boolean ascii = word.chars().allMatch(c -> c < ASCII);
		return ascii ? word.toLowerCase(Locale.ROOT)
				: Normalizer.normalize(word, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}
}
