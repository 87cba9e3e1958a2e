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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliceTest {

	@TempDir
	Path folder = Path.of("");

	@Test
	void showsThirteenElementsAndTwelveChapters() throws Exception {
		Alice.copyTo(folder);
		Map<String, String> before = TestBook.content(folder);
		try (Book book = Book.open(folder)) {
			assertThat(book.elements()).hasSize(13);
			assertThat(book.chapters()).hasSize(12);
			assertThat(book.chapters().getFirst().title()).isEqualTo("I · Down the Rabbit-Hole");
			assertThat(book.problems()).isEmpty();
			assertThat(book.info().title()).isEqualTo("Alice's Adventures in Wonderland");
			assertThat(book.info().description()).startsWith("A girl follows").endsWith("to get on.");
		}
		assertThat(TestBook.content(folder)).as("opening writes nothing").isEqualTo(before);
	}

	@Test
	void keepsTheSpoilerIn() throws Exception {
		Alice.copyTo(folder);
		try (Book book = Book.open(folder)) {
			Element alice = book.elementNamed("Alice").orElseThrow();
			assertThat(book.types().mayLeave(alice, "secret")).isFalse();
			assertThat(book.types().mayLeave(alice, "hair")).isTrue();
			assertThat(book.types().of(book.elementNamed("Rabbit-hole").orElseThrow()).defaultRole()).isEqualTo(ElementRole.SETTING);
		}
	}

	@Test
	void changesExactlyOneLineForEveryFieldOfEveryElement() throws Exception {
		Alice.copyTo(folder);
		int edits = 0;
		try (Book book = Book.open(folder)) {
			for (Element element : book.elements()) {
				List<ElementChange> changes = new ArrayList<>();
				element.fields().forEach((id, value) -> changes.add(new ElementChange.Field(id, value + " \u2013 \"new\", it's: #1 \uD83D\uDC07")));
				changes.add(new ElementChange.Name(element.name() + " the Second"));
				changes.add(new ElementChange.Description(element.description() + " And more."));
				if (element.image() != null) {
					changes.add(new ElementChange.Image("media/other.png"));
				}
				if (!element.aliases().isEmpty()) {
					List<String> aliases = new ArrayList<>(element.aliases());
					aliases.set(0, "another: name");
					changes.add(new ElementChange.Aliases(aliases));
				}
				for (ElementChange change : changes) {
					byte[] before = Files.readAllBytes(element.file());
					book.updateElement(element.id(), change);
					assertThat(differingLines(before, element.file())).as("%s in %s", change, element.file()).isEqualTo(1);
					assertThat(TestBook.messages(book)).isEmpty();
					edits++;
				}
				Element edited = book.element(element.id()).orElseThrow();
				element.fields().forEach(
						(id, value) -> assertThat(edited.fields()).containsEntry(id, value + " \u2013 \"new\", it's: #1 \uD83D\uDC07"));
				assertThat(edited.name()).isEqualTo(element.name() + " the Second");
			}
		}
		assertThat(edits).isGreaterThan(60);
	}

	@Test
	void changesOneLineForEveryEntryOfTheBook() throws Exception {
		Alice.copyTo(folder);
		Path info = folder.resolve("limn.yaml");
		try (Book book = Book.open(folder)) {
			for (BookInfoField field : List.of(BookInfoField.TITLE, BookInfoField.AUTHOR, BookInfoField.ART_DIRECTION)) {
				byte[] before = Files.readAllBytes(info);
				book.updateInfo(field, "Something: else");
				assertThat(differingLines(before, info)).isEqualTo(1);
			}
			byte[] before = Files.readAllBytes(info);
			book.updateInfo(BookInfoField.DESCRIPTION, book.info().description().replace("only ways", "sole ways"));
			assertThat(differingLines(before, info)).isEqualTo(1);
			assertThat(book.info().description()).endsWith("the sole ways to get on.");
		}
	}

	@Test
	void findsWhoIsInAChapter() throws Exception {
		Alice.copyTo(folder);
		try (Book book = Book.open(folder)) {
			NameFinder finder = NameFinder.of(book.elements());
			String party = Files.readString(book.chapters().get(6).file());
			assertThat(finder.elementsIn(party)).extracting(Element::name).startsWith("Alice", "Hatter").contains("Dormouse");
			assertThat(finder.elementsIn(Files.readString(book.chapters().get(0).file()))).extracting(Element::name)
					.contains("Alice", "White Rabbit", "Rabbit-hole");
		}
	}

	/** How many lines differ, line by line: an edit that keeps the number of lines. */
	private static long differingLines(byte[] before, Path after) throws IOException {
		List<String> old = new String(before, StandardCharsets.UTF_8).lines().toList();
		List<String> now = Files.readString(after).lines().toList();
		assertThat(now).hasSameSizeAs(old);
		long differing = 0;
		for (int i = 0; i < old.size(); i++) {
			differing += old.get(i).equals(now.get(i)) ? 0 : 1;
		}
		return differing;
	}
}
