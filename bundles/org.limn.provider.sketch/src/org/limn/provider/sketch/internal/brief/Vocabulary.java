/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.limn.provider.sketch.internal.art.Lines;

/** Families of words, read from a file of lines {@code family=word word word}. */
final class Vocabulary {

	private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+"); //$NON-NLS-1$
	private static final Set<String> NEGATIONS = Set.of("no", "without", "not", "never"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private final Map<String, List<String>> familiesByWord = new HashMap<>();
	private final List<String> order = new ArrayList<>();

	Vocabulary(String file) {
		for (String line : Lines.of(Vocabulary.class, file)) {
			int equals = line.indexOf('=');
			String family = line.substring(0, equals);
			order.add(family);
			words(line.substring(equals + 1)).forEach(w -> familiesByWord.computeIfAbsent(w, k -> new ArrayList<>()).add(family));
		}
	}

	/** The words of a text, in small letters. */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String word : NOT_A_LETTER.split(text.toLowerCase(Locale.ROOT).replace("'s", "").replace("’s", ""))) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return words;
	}

	/** The families a text names, in the order of their first mention, without those it rules out with a no. */
	Set<String> in(String text) {
		Set<String> found = new LinkedHashSet<>();
		String before = ""; //$NON-NLS-1$
		for (String word : words(text)) {
			if (!NEGATIONS.contains(before)) {
				found.addAll(of(word));
			}
			before = word;
		}
		return found;
	}

	/** The one of several families that stands first in the file. */
	String first(Set<String> families) {
		return order.stream().filter(families::contains).findFirst().orElse(""); //$NON-NLS-1$
	}

	private List<String> of(String word) {
		List<String> families = familiesByWord.getOrDefault(word, List.of());
		if (families.isEmpty() && word.endsWith("s")) { //$NON-NLS-1$
			families = familiesByWord.getOrDefault(word.substring(0, word.length() - 1), List.of());
		}
		if (families.isEmpty() && word.endsWith("es")) { //$NON-NLS-1$
			families = familiesByWord.getOrDefault(word.substring(0, word.length() - 2), List.of());
		}
		return families;
	}
}
