/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.limn.project.Element;

/**
 * One way to name an element.
 *
 * @param proper for each word, whether it must be capitalised
 */
record Name(Element element, List<Word> words, List<Boolean> proper) {

	private static final Set<String> ARTICLES = Set.of("the", "a", "an"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int SHORTEST_WITH_PLURAL = 3;

	/** The ways a written name may be used: as it is, and a proper name also without its article. */
	static List<Name> of(Element element, String written) {
		List<Name> names = new ArrayList<>();
		List<Word> words = Word.of(written);
		if (!words.isEmpty()) {
			names.add(new Name(element, words, proper(words)));
		}
		if (words.size() > 1 && ARTICLES.contains(words.getFirst().key()) && words.get(1).capital()) {
			List<Word> rest = words.subList(1, words.size());
			names.add(new Name(element, rest, rest.stream().map(Word::capital).toList()));
		}
		return names;
	}

	/** Where only the first of several words is capitalised, it is so because it is the first. */
	private static List<Boolean> proper(List<Word> words) {
		boolean sentence = words.size() > 1 && words.stream().skip(1).noneMatch(Word::capital);
		boolean article = ARTICLES.contains(words.getFirst().key());
		List<Boolean> proper = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			proper.add(words.get(i).capital() && !sentence && !(i == 0 && article));
		}
		return proper;
	}

	/** Whether words of a text, known to be these words, are this name. */
	boolean isAt(List<Word> text, int from) {
		for (int i = 0; i < words.size(); i++) {
			Word written = text.get(from + i);
			if (proper.get(i) && !written.capital() || i > 0 && !words.get(i).gap().allows(written.gap())) {
				return false;
			}
		}
		return true;
	}

	boolean hasArticle() {
		return words.size() > 1 && ARTICLES.contains(words.getFirst().key());
	}

	boolean hasPlural() {
		return words.getLast().key().length() >= SHORTEST_WITH_PLURAL;
	}
}
