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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link Brief} out of prompt and negative prompt. Lenient: what it does not understand it leaves to chance. */
public final class BriefReader {

	private static final Pattern TITLE = Pattern.compile("(?i)\\bcover\\b[^\"“”\\n]{0,60}[\"“]([^\"“”\\n]{1,120})[\"”]"); //$NON-NLS-1$
	private static final Pattern COVER = Pattern.compile("(?i)\\b(front cover|book cover|cover illustration|cover art)\\b"); //$NON-NLS-1$
	/** The wood of an engraving is no forest. */
	private static final Pattern WOOD = Pattern.compile("(?i)\\bwood[\\s-]+(?=engrav|cut|block)"); //$NON-NLS-1$
	private static final Pattern PORTRAIT = Pattern.compile("(?i)\\bportrait\\b"); //$NON-NLS-1$
	private static final Set<String> LETTER_WORDS = Set.of("text", "letters", "lettering", "words", "title", "typography", "caption", "writing"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	private static final Vocabulary THEMES = new Vocabulary("vocabulary.properties"); //$NON-NLS-1$
	private static final Vocabulary MOODS = new Vocabulary("moods.properties"); //$NON-NLS-1$
	private static final Vocabulary PEOPLE = new Vocabulary("people.properties"); //$NON-NLS-1$
	private static final Set<String> MANNERS = Set.of("woodcut", "ink"); //$NON-NLS-1$ //$NON-NLS-2$

	/** What a figure has on already. */
	private static final Map<String, Set<String>> WORN = Map.of("hatter", Set.of("hat"), "wizard", Set.of("hat"), "queen", Set.of("crown"), "king", Set.of("crown"), "knight", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			Set.of("sword")); //$NON-NLS-1$

	private BriefReader() {
	}

	/** Reads what a picture shall show. */
	public static Brief read(String wholePrompt, String negativePrompt) {
		String prompt = WOOD.matcher(wholePrompt).replaceAll(""); //$NON-NLS-1$
		Cast cast = new Cast(prompt);
		Set<String> refused = THEMES.in(negativePrompt);
		Set<String> refusedPeople = PEOPLE.in(negativePrompt);
		boolean nobody = !Set.copyOf(Vocabulary.words(negativePrompt)).stream().filter(Set.of("people", "person", "figure", "figures", "humans")::contains) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				.toList().isEmpty();
		List<String> figures = cast.figures().stream().filter(f -> !nobody && !refused.contains(f) && !refusedPeople.contains(f)).toList();
		Set<String> themes = new LinkedHashSet<>(THEMES.in(cast.writersText()));
		themes.addAll(THEMES.in(prompt.substring(cast.writersText().length())));
		themes.removeAll(refused);
		cast.figures().forEach(themes::remove);
		cast.figures().forEach(f -> themes.removeAll(WORN.getOrDefault(f, Set.of())));
		Set<String> moods = new LinkedHashSet<>(MOODS.in(cast.writersText()));
		String manner = moods.stream().filter(MANNERS::contains).findFirst().orElse(""); //$NON-NLS-1$
		List<String> palettes = new ArrayList<>(moods);
		palettes.removeAll(MANNERS);
		palettes.removeAll(MOODS.in(negativePrompt));
		Matcher title = TITLE.matcher(prompt);
		boolean titled = title.find();
		Set<String> negativeWords = new HashSet<>(Vocabulary.words(negativePrompt));
		boolean lettering = negativeWords.stream().noneMatch(LETTER_WORDS::contains);
		boolean cover = titled || COVER.matcher(prompt).find();
		boolean portrait = !cover && PORTRAIT.matcher(cast.writersText()).find() && !figures.isEmpty();
		return new Brief(List.copyOf(themes), figures, palettes, refused, negativeWords, manner, titled ? title.group(1).strip() : "", cast.names(), cover, //$NON-NLS-1$
				portrait, lettering);
	}
}
