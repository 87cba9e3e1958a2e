/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.core.internal.foundation.Workshop;

@NonNullByDefault({}) // fixtures are filled late
class PromptSuggestionTest {

	private static final ContextElement MARA = new ContextElement("mara", Role.SUBJECT, true, true, true);
	private static final ContextElement TREE = new ContextElement("tree", Role.SETTING, false, true, true);

	@TempDir
	Path folder;
	private SmallBook book;

	@BeforeEach
	void setUp() throws Exception {
		book = new SmallBook(folder.resolve("book"));
	}

	@Test
	void portraysAnElementFromItsVisibleFields() throws Exception {
		Purpose portrait = new Purpose(Purpose.Kind.PORTRAIT, "mara");
		assertThat(suggest(portrait, null)).isEqualTo("Portrait of Mara, hair: black, to the shoulders, age: 12.");
		assertThat(suggest(portrait, null, new ContextElement("mara", Role.SUBJECT, false, true, false))).isEqualTo("Portrait of Mara.");
	}

	@Test
	void putsSeveralElementsIntoAScene() throws Exception {
		assertThat(suggest(Purpose.LIBRARY, null, MARA, TREE)).isEqualTo("A scene with Mara and The Old Tree.");
		assertThat(suggest(Purpose.LIBRARY, null, TREE)).isEqualTo("View of The Old Tree.");
		assertThat(suggest(Purpose.LIBRARY, null)).isEmpty();
	}

	@Test
	void asksForACoverWithoutLetters() throws Exception {
		assertThat(suggest(Purpose.COVER, null)).isEqualTo(
				"Front cover illustration for \"The Door\": A girl finds a door in a tree. Evocative, striking, with calm space for the title; no letters.");
		book.write("limn.yaml", "format: 1\ntitle: The Door\n");
		assertThat(suggest(Purpose.COVER, null)).startsWith("Front cover illustration for \"The Door\". Evocative");
	}

	@Test
	void shortensAPassageAtASentence() throws Exception {
		Purpose passage = new Purpose(Purpose.Kind.PASSAGE, "manuscript/01.md");
		assertThat(suggest(passage, "She opened\nthe door.")).isEqualTo("She opened the door.");
		String text = "The first sentence stands here. ".repeat(20);
		assertThat(suggest(passage, text)).hasSizeLessThanOrEqualTo(400).hasSizeGreaterThan(300).endsWith("stands here.");
		assertThat(suggest(passage, "word ".repeat(200))).hasSizeLessThanOrEqualTo(401).endsWith("word…");
		assertThat(suggest(passage, null, MARA)).startsWith("Portrait of Mara");
	}

	private String suggest(Purpose purpose, String passage, ContextElement... context) throws GenerationException {
		GenerationRequest request = new GenerationRequest(book.folder, new ProfileChoice.Named("sketch"), purpose, "", "", null, 1, Map.of(), List.of(context));
		return new Workshop(folder.resolve("limn")).start().compiler().suggest(request, passage);
	}
}
