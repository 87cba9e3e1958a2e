/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.Collection;
import java.util.List;

import org.limn.project.internal.names.NameIndex;

/**
 * Finds the elements that a text names, by their names and aliases, without any AI. Immutable; any thread.
 * <p>
 * Whole words only; of several names that fit, the longest counts. A possessive ending ({@code Mara's}) and a simple plural
 * ({@code Hatters}) are understood. A word that is capitalised in the name must be so in the text; one in lower case may be written either
 * way, and so may a name of several words of which only the first is capitalised ({@code Rabbit-hole}). An alias with an article
 * ({@code the Mad Hatter}) is found without it too, if the rest is a proper name.
 *
 * @since 1.0
 */
public final class NameFinder {

	private final NameIndex index;

	private NameFinder(NameIndex index) {
		this.index = index;
	}

	/**
	 * A finder for some elements.
	 *
	 * @param elements the elements; where two share a name, the first one counts, names before aliases
	 * @return the finder
	 */
	public static NameFinder of(Collection<Element> elements) {
		return new NameFinder(NameIndex.of(elements));
	}

	/**
	 * Finds all mentions in one pass.
	 *
	 * @param text any text
	 * @return in the order of the text, not overlapping
	 */
	public List<Mention> find(CharSequence text) {
		return index.find(text);
	}

	/**
	 * The elements a text names.
	 *
	 * @param text any text
	 * @return each once, the most mentioned first, of equally many the one mentioned first
	 */
	public List<Element> elementsIn(CharSequence text) {
		return index.elementsIn(text);
	}
}
