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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who takes part: the elements that a prompt names in lines such as {@code Subject: Alice (character)}, or in a sentence. */
final class Cast {

	/** An element: its role, name and type as the prompt has them, and the text that follows. */
	record Member(String role, String name, String type, String text) {
		boolean being() {
			String t = type.toLowerCase(Locale.ROOT);
			return !role.startsWith("Setting") && !role.startsWith("Style") //$NON-NLS-1$ //$NON-NLS-2$
					&& (t.isEmpty() || List.of("character", "person", "creature", "faction", "animal").stream().anyMatch(t::contains)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
	}

	private static final Pattern BLOCK = Pattern
			.compile("(?m)^\\s*[-*#]*\\s*(Subject|Setting|Style reference|Style|Reference)\\s*:\\s*([^\\n(]{1,120}?)\\s*(?:\\(([^)\\n]{0,60})\\)[^\\n]{0,60})?$"); //$NON-NLS-1$
	private static final Pattern PORTRAIT = Pattern.compile("\\bPortrait of (?:the |an? )?(\\p{Lu}[^,.;:\\n]{0,60})"); //$NON-NLS-1$
	private static final Pattern SCENE = Pattern.compile("\\bA scene with (\\p{Lu}[^.\\n]{0,160})\\."); //$NON-NLS-1$
	private static final Vocabulary PEOPLE = new Vocabulary("people.properties"); //$NON-NLS-1$
	private static final Vocabulary THINGS = new Vocabulary("vocabulary.properties"); //$NON-NLS-1$
	private static final List<String> ANIMALS = List.of("rabbit", "cat", "fox", "deer", "horse", "owl", "raven", "mouse", "hedgehog"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private final List<Member> members = new ArrayList<>();
	private final String writersText;

	Cast(String prompt) {
		Matcher matcher = BLOCK.matcher(prompt);
		int end = prompt.length();
		List<int[]> places = new ArrayList<>();
		while (matcher.find()) {
			places.add(new int[] {matcher.start(), matcher.end()});
			String type = matcher.group(3);
			members.add(new Member(matcher.group(1), matcher.group(2).strip(), type == null ? "" : type, "")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (int i = 0; i < members.size(); i++) {
			Member m = members.get(i);
			int until = i + 1 < places.size() ? places.get(i + 1)[0] : prompt.length();
			members.set(i, new Member(m.role(), m.name(), m.type(), prompt.substring(places.get(i)[1], until)));
			end = Math.min(end, places.get(i)[0]);
		}
		writersText = prompt.substring(0, end);
		if (members.isEmpty()) {
			fromSentence();
		}
	}

	private void fromSentence() {
		Matcher portrait = PORTRAIT.matcher(writersText);
		Matcher scene = SCENE.matcher(writersText);
		if (portrait.find()) {
			members.add(new Member("Subject", portrait.group(1).strip(), "", writersText)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else if (scene.find()) {
			for (String name : scene.group(1).split(",\\s*|\\s+and\\s+")) { //$NON-NLS-1$
				members.add(new Member("Subject", name.strip(), "", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
	}

	/** What stands before the elements: the writer's words and the art direction. */
	String writersText() {
		return writersText;
	}

	List<String> names() {
		return members.stream().filter(m -> !m.role().startsWith("Style")).map(Member::name).toList(); //$NON-NLS-1$
	}

	/** The drawings of the figures, at most five. */
	List<String> figures() {
		List<String> figures = new ArrayList<>();
		for (Member member : members) {
			if (member.being() && figures.size() < 5) {
				figures.add(figure(member));
			}
		}
		if (figures.isEmpty()) {
			Set<String> people = PEOPLE.in(writersText);
			people.stream().limit(2).forEach(figures::add);
		}
		return figures;
	}

	private static String figure(Member member) {
		for (String text : List.of(member.name(), member.text() + ' ' + member.type())) {
			Set<String> things = THINGS.in(text);
			String person = PEOPLE.first(PEOPLE.in(text));
			String animal = ANIMALS.stream().filter(things::contains).findFirst().orElse(""); //$NON-NLS-1$
			if (text.equals(member.name()) && !animal.isEmpty()) {
				return animal;
			}
			if (!person.isEmpty()) {
				return person;
			}
			if (!animal.isEmpty()) {
				return animal;
			}
		}
		return "man"; //$NON-NLS-1$
	}
}
