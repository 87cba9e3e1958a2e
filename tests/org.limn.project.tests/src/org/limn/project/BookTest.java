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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.project.BookException.Kind;

class BookTest {

	@TempDir
	Path folder = Path.of("");

	private static void assertFails(Kind kind, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOfSatisfying(BookException.class, e -> {
			assertThat(e.kind()).isEqualTo(kind);
			assertThat(e.getMessage()).hasSizeBetween(20, 300);
		});
	}

	@Test
	void refusesFoldersThatAreNoBook() throws Exception {
		Files.createDirectories(folder.resolve("world"));
		Path file = Files.writeString(folder.resolve("file"), "x");
		Files.createDirectories(folder.resolve("odd/limn.yaml"));
		assertFails(Kind.NOT_A_BOOK, () -> Book.open(folder));
		assertFails(Kind.NOT_A_BOOK, () -> Book.open(folder.resolve("missing")));
		assertFails(Kind.NOT_A_BOOK, () -> Book.open(file));
		assertFails(Kind.NOT_A_BOOK, () -> Book.open(folder.resolve("odd")));
		assertThat(Book.isBook(folder)).isFalse();
	}

	@Test
	void opensABookThatHasNothingButTheMark() throws Exception {
		Files.createFile(folder.resolve("limn.yaml"));
		try (Book book = Book.open(folder)) {
			assertThat(book.info().title()).isEqualTo(folder.getFileName().toString());
			assertThat(book.info().id()).startsWith("folder-");
			assertThat(book.elements()).isEmpty();
			assertThat(book.chapters()).isEmpty();
			assertThat(book.problems()).isEmpty();
			assertThat(book.types().all()).extracting(ElementType::id)
					.containsExactly("character", "place", "item", "faction", "creature", "event");
			book.updateInfo(BookInfoField.TITLE, "A: title");
			book.updateInfo(BookInfoField.AUTHOR, "");
			assertThat(folder.resolve("limn.yaml")).hasContent("title: \"A: title\"\n");
			assertThat(book.info().title()).isEqualTo("A: title");
		}
	}

	@Test
	void showsTheRestOfABookWithBrokenFiles() throws Exception {
		TestBook test = TestBook.in(folder).with("world/items/lamp.md", "---\nname: Lamp\nfields:\n  a: b: c\n---\n")
				.with("world/items/open.md", "---\nname: Open\n").with("world/items/latin.md", new byte[] { '-', (byte) 0xE4 })
				.with("world/items/list.md", "---\n- a\n---\n").with("world/items/fields.md", "---\nname: F\nfields: [a]\n---\n");
		Map<String, String> before = TestBook.content(folder);
		try (Book book = test.open()) {
			assertThat(book.elements()).extracting(Element::name).containsExactly("Mara", "F");
			assertThat(TestBook.messages(book)).satisfiesExactly(
					m -> assertThat(m).startsWith("world/items/fields.md:3 Line 3"),
					m -> assertThat(m).startsWith("world/items/lamp.md:4 Line 4").contains("text editor"),
					m -> assertThat(m).startsWith("world/items/latin.md:0").contains("UTF-8"),
					m -> assertThat(m).startsWith("world/items/list.md:2"),
					m -> assertThat(m).startsWith("world/items/open.md:1").contains("---"));
			assertThat(book.problems()).allSatisfy(p -> assertThat(p.message()).hasSizeLessThan(300));
			assertThat(book.problems()).extracting(BookProblem::whole).containsExactly(false, true, true, true, true);
		}
		assertThat(TestBook.content(folder)).isEqualTo(before);
	}

	@Test
	void opensABookWithABrokenInfoFileAndLeavesItAlone() throws Exception {
		TestBook test = TestBook.in(folder).with("limn.yaml", "title: [A\nauthor: B\n");
		try (Book book = test.open()) {
			assertThat(book.elements()).hasSize(1);
			assertThat(book.info().title()).isEqualTo(folder.getFileName().toString());
			assertThat(TestBook.messages(book)).singleElement().asString().startsWith("limn.yaml:2");
			assertFails(Kind.BROKEN_FILE, () -> book.updateInfo(BookInfoField.TITLE, "x"));
			assertThat(test.text("limn.yaml")).isEqualTo("title: [A\nauthor: B\n");
		}
	}

	@Test
	void readsButDoesNotWriteANewerFormat() throws Exception {
		TestBook test = TestBook.in(folder).with("limn.yaml", "format: 2\ntitle: New\n");
		Map<String, String> before = TestBook.content(folder);
		try (Book book = test.open()) {
			assertThat(book.readOnly()).isTrue();
			assertThat(book.info().title()).isEqualTo("New");
			assertThat(TestBook.messages(book)).singleElement().asString().contains("newer Limn");
			assertFails(Kind.NEWER_FORMAT, () -> book.updateInfo(BookInfoField.TITLE, "x"));
			assertFails(Kind.NEWER_FORMAT, () -> book.updateElement("mara-1", new ElementChange.Name("x")));
			assertFails(Kind.NEWER_FORMAT, () -> book.createElement("x", "item"));
			assertFails(Kind.NEWER_FORMAT, () -> book.anchor(test.file("manuscript/01-one.md"), 0, 2, "media/a.png"));
		}
		assertThat(TestBook.content(folder)).isEqualTo(before);
	}

	@Test
	void opensReadOnlyWhereItCannotBeWritten() throws Exception {
		TestBook test = TestBook.in(folder);
		Assumptions.assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder),
				"skipped: this user may write everywhere");
		try (Book book = test.open()) {
			assertThat(book.readOnly()).isTrue();
			assertThat(book.elements()).hasSize(1);
			assertFails(Kind.READ_ONLY, () -> book.updateInfo(BookInfoField.TITLE, "x"));
		} finally {
			assertThat(folder.toFile().setWritable(true)).isTrue();
		}
	}

	@Test
	void sharesOneStateAmongAllWhoOpenTheFolder() throws Exception {
		TestBook test = TestBook.in(Files.createDirectory(folder.resolve("real")));
		Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
		try (Book first = test.open(); Book second = Book.open(link)) {
			assertThat(second.folder()).isEqualTo(first.folder()).isEqualTo(test.folder().toRealPath());
			first.updateInfo(BookInfoField.TITLE, "Both");
			assertThat(second.info().title()).isEqualTo("Both");
			first.close();
			first.close(); // closing twice takes nothing from the other
			second.updateInfo(BookInfoField.TITLE, "One");
			assertThat(second.elementOf(link.resolve("world/characters/mara.md"))).isPresent();
		}
	}

	@ParameterizedTest
	@CsvSource({ "mara-1,Mara", "MARA,Mara", "the lamplighter,Mara", "Lamplighter,Mara", "the Mara,Mara", "Nobody,''", "'',''", "the,''" })
	void findsElementsByWhatPeopleCallThem(String asked, String name) throws Exception {
		try (Book book = TestBook.in(folder).open()) {
			assertThat(book.elementNamed(asked).map(Element::name).orElse("")).isEqualTo(name);
		}
	}

	@Test
	void ordersElementsByTypeAndName() throws Exception {
		TestBook test = TestBook.in(folder).with("world/items/b.md", "---\nname: Item 10\n---\n").with("world/items/a.md", "---\nname: Item 9\n---\n")
				.with("world/spells/x.md", "Hex").with("world/places/p.md", "# The Quay\n").with("world/loose.md", "text")
				.with("world/characters/zoe.md", "---\nname: Zoe\ntype: Character\n---\n").with("world/.hidden.md", "x").with("world/x.txt", "x");
		try (Book book = test.open()) {
			assertThat(book.elements()).extracting(e -> e.typeId() + ":" + e.name()).containsExactly("character:Mara", "character:Zoe",
					"place:The Quay", "item:Item 9", "item:Item 10", "element:Loose", "spells:X");
			assertThat(book.types().of(book.elements().getLast()).name()).isEqualTo("Spells");
		}
	}

	@Test
	void knowsElementsWithOneIdApart() throws Exception {
		TestBook test = TestBook.in(folder).with("world/characters/mara-copy.md", TestBook.MARA);
		try (Book book = test.open()) {
			assertThat(book.elements()).extracting(Element::id).containsExactlyInAnyOrder("mara-1", "characters-mara-copy");
			assertThat(TestBook.messages(book)).singleElement().asString().contains("mara-1");
		}
	}

	@Test
	void readsEverythingAnElementSays() throws Exception {
		TestBook test = TestBook.in(folder).with("world/characters/full.md", """
				---
				defaults: &d {hair: red, eyes: "grey"}
				id: full
				name: 'Full: name'
				aliases: One
				image: ./media//x.png
				portraitCrop: {x: 1, y: 2, width: 3, height: 4}
				private: [eyes]
				fields:
				  <<: *d
				  hair: black
				  age: 007
				  born: 2001-01-01
				  list: [a, "b, c"]
				  group: {a: b, c: d}
				  none:
				  tilde: ~
				  twice: 1
				  twice: 2
				  own: *nothing
				---
				Text
				""");
		try (Book book = test.open()) {
			Element full = book.element("full").orElseThrow();
			assertThat(full.fields()).containsExactlyInAnyOrderEntriesOf(Map.of("hair", "black", "eyes", "grey", "age", "007", "born", "2001-01-01",
					"list", "a, b, c", "group", "a: b, c: d", "none", "", "tilde", "", "twice", "2", "own", ""));
			assertThat(full.aliases()).containsExactly("One");
			assertThat(full.image()).isEqualTo("media/x.png");
			assertThat(full.portraitCrop()).isEqualTo(new Rect(1, 2, 3, 4));
			assertThat(full.privateFields()).containsExactly("eyes");
			assertThat(book.types().mayLeave(full, "Eyes")).isFalse();
			assertThat(book.types().mayLeave(full, "hair")).isTrue();
		}
	}

	@Test
	void ignoresPicturesOutsideOfTheBook() throws Exception {
		Path outside = Files.createDirectory(folder.resolve("outside"));
		Files.writeString(outside.resolve("x.png"), "x");
		TestBook test = TestBook.in(Files.createDirectory(folder.resolve("book"))).with("limn.yaml", "cover: ../outside/x.png\n")
				.with("world/characters/a.md", "---\nname: A\nimage: /etc/passwd\nportraitCrop: {x: -1}\n---\n")
				.with("world/characters/b.md", "---\nname: B\nimage: media/link.png\n---\n")
				.with("world/characters/c.md", "---\nname: C\nimage: media/later.png\n---\n");
		Files.createDirectory(test.file("media"));
		Files.createSymbolicLink(test.file("media/link.png"), outside.resolve("x.png"));
		try (Book book = test.open()) {
			assertThat(book.info().cover()).isNull();
			assertThat(book.elements()).extracting(Element::image).containsExactly(null, null, "media/later.png", null);
			assertThat(TestBook.messages(book)).hasSize(4).allMatch(m -> m.contains("leads out of the book") || m.contains("not a rectangle"));
			assertFails(Kind.EDIT_REFUSED, () -> book.updateInfo(BookInfoField.COVER, "../outside/x.png"));
			assertFails(Kind.EDIT_REFUSED, () -> book.updateElement(book.elements().getFirst().id(), new ElementChange.Image("media/link.png")));
		}
	}

	@Test
	void doesNotFollowLinksOutOfTheBook() throws Exception {
		Path outside = Files.createDirectory(folder.resolve("outside"));
		Files.writeString(outside.resolve("secret.md"), "---\nname: Secret\n---\n");
		TestBook test = TestBook.in(Files.createDirectory(folder.resolve("book")));
		Files.createSymbolicLink(test.file("world/characters/secret.md"), outside.resolve("secret.md"));
		Files.createSymbolicLink(test.file("world/characters/twin.md"), test.file("world/characters/mara.md"));
		Files.createSymbolicLink(test.file("world/items"), outside);
		Files.createSymbolicLink(test.file("world/loop"), test.file("world"));
		Files.createSymbolicLink(test.file("manuscript/02.md"), outside.resolve("secret.md"));
		Map<String, String> before = TestBook.content(outside);
		try (Book book = test.open()) {
			assertThat(book.elements()).extracting(Element::name).containsOnly("Mara");
			assertThat(book.chapters()).hasSize(1);
			assertThat(TestBook.messages(book)).anyMatch(m -> m.startsWith("world/characters/secret.md") && m.contains("link"));
			assertFails(Kind.EDIT_REFUSED, () -> book.createElement("Lamp", "item"));
			assertFails(Kind.EDIT_REFUSED, () -> book.anchor(test.file("../outside/secret.md"), 0, 1, "media/a.png"));
		}
		assertThat(TestBook.content(outside)).isEqualTo(before);
	}

	@Test
	void writesThroughALinkInsideTheBookAndKeepsTheLink() throws Exception {
		TestBook test = TestBook.in(folder);
		Files.createDirectories(test.file("sheets"));
		Files.move(test.file("world/characters/mara.md"), test.file("sheets/mara.md"));
		Files.createSymbolicLink(test.file("world/characters/mara.md"), Path.of("../../sheets/mara.md"));
		try (Book book = test.open()) {
			book.updateElement("mara-1", new ElementChange.Field("hair", "grey"));
		}
		assertThat(test.file("world/characters/mara.md")).isSymbolicLink();
		assertThat(test.text("sheets/mara.md")).contains("hair: grey ");
	}

	@Test
	void survivesHostileFiles() throws Exception {
		StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
		StringBuilder merges = new StringBuilder("---\nb0: &b0 {x: 1}\n");
		for (int i = 1; i < 40; i++) {
			bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(9, "*a" + (i - 1)))));
			merges.append("b%d: &b%d {<<: [%s]}\n".formatted(i, i, String.join(",", Collections.nCopies(9, "*b" + (i - 1)))));
		}
		TestBook test = TestBook.in(folder).with("world/items/bomb.md", bomb + "name: Bomb\nfields: {f: *a39}\n---\n")
				.with("world/items/merges.md", merges + "name: Merges\nfields: *b39\n---\n")
				.with("world/items/cycle.md", "---\nname: Cycle\nfields: &f {me: *f, list: &l [*l]}\n---\n")
				.with("world/items/deep.md", "---\nname: " + "[".repeat(100_000) + "\n---\n")
				.with("world/items/large.md", "---\nname: " + "x".repeat(5_000_000) + "\n---\n")
				.with("world/types.yaml", "x: ".repeat(10_000)).with("manuscript/01-one.notes.json", "[".repeat(100_000));
		try (Book book = test.open()) {
			assertThat(book.elements()).extracting(Element::name).contains("Mara", "Bomb", "Merges", "Cycle");
			assertThat(book.element("items-bomb").orElseThrow().fields().getOrDefault("f", "").length()).isLessThan(5_000_000);
			assertThat(TestBook.messages(book)).hasSize(4).allMatch(m -> m.length() < 400);
		}
	}

	@Test
	void makesBooks() throws Exception {
		Path place = folder.resolve("new/book");
		Files.createDirectories(place.resolve("world"));
		Files.writeString(place.resolve("world/note.md"), "mine");
		try (Book book = Book.create(place, "It's: \"mine\"")) {
			assertThat(book.info().title()).isEqualTo("It's: \"mine\"");
			assertThat(book.info().id()).doesNotStartWith("folder-").isNotBlank();
			assertThat(book.problems()).isEmpty();
			assertThat(book.readOnly()).isFalse();
			assertThat(place.resolve("world/note.md")).hasContent("mine");
		}
		String info = Files.readString(place.resolve("limn.yaml"));
		assertFails(Kind.IO, () -> Book.create(place, "Other"));
		assertFails(Kind.EDIT_REFUSED, () -> Book.create(folder.resolve("x"), " "));
		assertThat(place.resolve("limn.yaml")).hasContent(info);
	}

	@Test
	void keepsItsIdWhenMovedOnceItIsWrittenDown() throws Exception {
		TestBook test = TestBook.in(Files.createDirectory(folder.resolve("a"))).with("limn.yaml", "# mine\ntitle: T\n");
		String id;
		try (Book book = test.open()) {
			id = book.info().id();
			assertThat(id).startsWith("folder-");
			book.persistId();
			book.persistId();
			assertThat(test.text("limn.yaml")).isEqualTo("# mine\ntitle: T\nid: " + id + "\n");
		}
		Path moved = Files.move(test.folder(), folder.resolve("b"));
		try (Book book = Book.open(moved)) {
			assertThat(book.info().id()).isEqualTo(id);
		}
	}

	@Test
	void readsAndChangesTheBooksEntries() throws Exception {
		TestBook test = TestBook.in(folder).with("limn.yaml", "title: 'T' # t\nauthor: A\nextra: {keep: me}\ncover: media/c.png\nchapters:\n  - 01-one\n");
		try (Book book = test.open()) {
			assertThat(book.info().cover()).isEqualTo("media/c.png");
			assertThat(book.info().chapterOrder()).isEqualTo(List.of("01-one"));
			book.updateInfo(BookInfoField.TITLE, "It's new");
			book.updateInfo(BookInfoField.COVER, null);
			book.updateInfo(BookInfoField.ART_DIRECTION, "ink, and\nwash");
			assertThat(test.text("limn.yaml")).isEqualTo(
					"title: 'It''s new' # t\nauthor: A\nextra: {keep: me}\nchapters:\n  - 01-one\nartDirection: |-\n  ink, and\n  wash\n");
			assertThat(book.info().artDirection()).isEqualTo("ink, and\nwash");
		}
	}
}
