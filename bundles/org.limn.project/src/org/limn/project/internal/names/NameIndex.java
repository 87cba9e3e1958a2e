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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.Element;
import org.limn.project.Mention;

/** The names of some elements as a tree of words, so that a text is gone through once however many names there are. */
public final class NameIndex {

	private static final String POSSESSIVE = "s"; //$NON-NLS-1$
	private static final List<String> PLURALS = List.of("s", "es"); //$NON-NLS-1$ //$NON-NLS-2$

	private final Branch root = new Branch(new HashMap<>(), new ArrayList<>());

	/**
	 * A word on the way of some names.
	 *
	 * @param names those that end here
	 */
	private record Branch(Map<String, Branch> next, List<Name> names) {
	}

	/** A name found in a text. */
	private record Hit(Name name, int lastWord) {
	}

	private NameIndex() {
	}

	public static NameIndex of(Collection<Element> elements) {
		NameIndex index = new NameIndex();
		elements.forEach(e -> index.add(e, e.name()));
		elements.forEach(e -> e.aliases().forEach(alias -> index.add(e, alias)));
		return index;
	}

	private void add(Element element, String written) {
		for (Name name : Name.of(element, written)) {
			Branch branch = root;
			for (Word word : name.words()) {
				branch = branch.next.computeIfAbsent(word.key(), k -> new Branch(new HashMap<>(), new ArrayList<>()));
			}
			branch.names.add(name);
		}
	}

	public List<Mention> find(CharSequence text) {
		List<Word> words = Word.of(text);
		List<Mention> mentions = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			Hit hit = isPossessive(words.get(at)) ? null : longest(words, at);
			if (hit != null && hit.name.hasArticle() && at + 1 < words.size()) {
				Hit behindArticle = longest(words, at + 1);
				if (behindArticle != null && behindArticle.lastWord > hit.lastWord) {
					hit = behindArticle;
					at++;
				}
			}
			if (hit == null) {
				at++;
			} else {
				int start = words.get(at).start();
				mentions.add(new Mention(hit.name.element(), start, words.get(hit.lastWord).end() - start));
				at = hit.lastWord + 1;
			}
		}
		return List.copyOf(mentions);
	}

	private static boolean isPossessive(Word word) {
		return word.gap() == Gap.APOSTROPHE && POSSESSIVE.equals(word.key());
	}

	private @Nullable Hit longest(List<Word> words, int from) {
		@Nullable Hit best = null;
		Branch branch = root;
		for (int at = from; at < words.size(); at++) {
			String key = words.get(at).key();
			Hit hit = plural(branch, key, words, from, at);
			if (hit != null) {
				best = hit;
			}
			if (!branch.next.containsKey(key)) {
				return best;
			}
			branch = branch.next.getOrDefault(key, root);
			for (Name name : branch.names) {
				if (name.isAt(words, from)) {
					best = new Hit(name, at);
					break;
				}
			}
		}
		return best;
	}

	private static @Nullable Hit plural(Branch branch, String key, List<Word> words, int from, int at) {
		for (String ending : PLURALS) {
			String singular = key.endsWith(ending) ? key.substring(0, key.length() - ending.length()) : ""; //$NON-NLS-1$
			if (branch.next.containsKey(singular)) {
				for (Name name : branch.next.getOrDefault(singular, branch).names) {
					if (name.hasPlural() && name.isAt(words, from)) {
						return new Hit(name, at);
					}
				}
			}
		}
		return null;
	}

	public List<Element> elementsIn(CharSequence text) {
		Map<Element, Integer> counts = new LinkedHashMap<>();
		find(text).forEach(m -> counts.merge(m.element(), 1, Integer::sum));
		List<Element> elements = new ArrayList<>(counts.keySet());
		elements.sort(Comparator.comparing((Element e) -> counts.getOrDefault(e, 0)).reversed());
		return List.copyOf(elements);
	}
}
