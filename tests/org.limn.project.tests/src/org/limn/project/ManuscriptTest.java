/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManuscriptTest {

	private static final String CHAPTER = "manuscript/01-one.md";
	private static final String NOTES = "manuscript/01-one.notes.json";

	@TempDir
	Path folder = Path.of("");

	@Test
	void ordersChaptersAsTheBookSaysThenByNumber() throws Exception {
		TestBook test = TestBook.in(folder).with("limn.yaml", "chapters: [prologue, 10-ten.md, manuscript/02-two.md, gone]\n")
				.with("manuscript/prologue.md", "Setext *title*\n===\n").with("manuscript/10-ten.md", "```\n# no\n```\n## Ten ##\n")
				.with("manuscript/02-two.md", "---\ntitle: x\n---\n# **Two** stars\n").with("manuscript/9-nine_lives.md", "text")
				.with("manuscript/part-2/11-eleven.md", "# Eleven\n").with("manuscript/.draft.md", "# Hidden\n");
		try (Book book = test.open()) {
			assertThat(book.chapters()).extracting(Chapter::title).containsExactly("Setext title", "Ten", "Two stars", "One", "Nine lives", "Eleven");
			assertThat(TestBook.messages(book)).singleElement().asString().startsWith("limn.yaml:1").contains("gone");
		}
	}

	@Test
	void findsAPassageAgainAfterEdits() throws Exception {
		TestBook test = TestBook.in(folder);
		Path chapter = test.file(CHAPTER);
		String text = test.text(CHAPTER);
		try (Book book = test.open()) {
			NoteAnchor anchor = book.anchor(chapter, text.indexOf("Mara went home"), 14, "media/home.png");
			assertThat(anchor.quote()).isEqualTo("Mara went home");
			assertThat(book.anchors(chapter)).containsExactly(anchor);

			test.with(CHAPTER, "# Uno\n\nA new paragraph, in which Mara went home too.\n\n" + text.substring(7));
			assertThat(book.anchors(chapter)).singleElement().satisfies(a -> assertThat(a.offset()).isEqualTo(test.text(CHAPTER).lastIndexOf("Mara went home")));

			test.with(CHAPTER, text.replace("Mara went home", "Mara ran all the way home"));
			assertThat(book.anchors(chapter)).singleElement().satisfies(
					a -> assertThat(test.text(CHAPTER).substring(a.offset(), a.offset() + a.length())).isEqualTo("Mara ran all the way home"));

			test.with(CHAPTER, "# Other\n");
			assertThat(book.anchors(chapter)).singleElement().satisfies(a -> assertThat(a.found()).isFalse());
		}
	}

	@Test
	void findsLongPassagesAndUnsavedText() throws Exception {
		TestBook test = TestBook.in(folder);
		String text = "Before. " + "Long words. ".repeat(300) + "END. After the passage comes something else.";
		try (Book book = test.open()) {
			NoteAnchor anchor = book.anchor(test.file(CHAPTER), text, 8, text.indexOf(" After") - 8, "media/a.png");
			assertThat(anchor.quote()).hasSize(1000);
			assertThat(book.anchors(test.file(CHAPTER))).singleElement().satisfies(a -> assertThat(a.found()).isFalse());
			test.with(CHAPTER, "More. " + text.replaceFirst("words\\. $", "words, and "));
			assertThat(book.anchors(test.file(CHAPTER))).singleElement().satisfies(a -> {
				assertThat(a.offset()).isEqualTo(14);
				assertThat(test.text(CHAPTER).substring(a.offset(), a.offset() + a.length())).endsWith("END.");
			});
		}
	}

	@Test
	void keepsWhatItDoesNotKnowInTheNotes() throws Exception {
		TestBook test = TestBook.in(folder).with(NOTES, "{\"muted\": [\"Mara\"], \"anchors\": [{\"id\": \"x\", \"kind\": \"of\"}, 7], \"n\": 1.50}");
		try (Book book = test.open()) {
			NoteAnchor anchor = book.anchor(test.file(CHAPTER), 7, 4, "media/a.png");
			assertThat(test.text(NOTES)).contains("\"muted\" : [ \"Mara\" ]").contains("\"kind\" : \"of\"").contains("1.50").contains("media/a.png");
			assertThat(book.anchors(test.file(CHAPTER))).hasSize(1);
			book.removeAnchor(test.file(CHAPTER), anchor.id());
			book.removeAnchor(test.file(CHAPTER), "nothing");
			assertThat(test.text(NOTES)).contains("\"kind\" : \"of\"").doesNotContain("media/a.png");
		}
	}

	@Test
	void refusesPassagesThatAreNotThere() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			Path chapter = test.file(CHAPTER);
			assertThatThrownBy(() -> book.anchor(chapter, 5, 10_000, "media/a.png")).isInstanceOf(BookException.class);
			assertThatThrownBy(() -> book.anchor(chapter, -1, 3, "media/a.png")).isInstanceOf(BookException.class);
			assertThatThrownBy(() -> book.anchor(chapter, 5, Integer.MAX_VALUE, "media/a.png")).isInstanceOf(BookException.class);
			assertThatThrownBy(() -> book.anchor(chapter, 1, 3, "../a.png")).isInstanceOf(BookException.class);
			assertThatThrownBy(() -> book.anchor(test.file("limn.yaml"), 1, 3, "media/a.png")).isInstanceOf(BookException.class);
			assertThat(test.file(NOTES)).doesNotExist();
		}
	}

	@Test
	void leavesBrokenNotesAlone() throws Exception {
		TestBook test = TestBook.in(folder).with(NOTES, "{\n\"anchors\": [\n");
		try (Book book = test.open()) {
			assertThat(TestBook.messages(book)).singleElement().asString().startsWith(NOTES + ":3").contains("text editor");
			assertThat(book.anchors(test.file(CHAPTER))).isEmpty();
			assertThatThrownBy(() -> book.anchor(test.file(CHAPTER), 7, 4, "media/a.png")).isInstanceOfSatisfying(BookException.class,
					e -> assertThat(e.kind()).isEqualTo(BookException.Kind.BROKEN_FILE));
			assertThat(test.text(NOTES)).isEqualTo("{\n\"anchors\": [\n");
		}
	}
}
