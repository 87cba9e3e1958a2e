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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.project.BookException.Kind;

class ElementEditTest {

	private static final String FILE = "world/characters/mara.md";

	@TempDir
	Path folder = Path.of("");

	/** The file after one change to the one element in it. */
	private String after(String before, ElementChange change) throws Exception {
		TestBook test = TestBook.in(folder).with(FILE, before);
		try (Book book = test.open()) {
			assertThat(TestBook.messages(book)).isEmpty();
			book.updateElement(book.elements().getFirst().id(), change);
			assertThat(TestBook.messages(book)).isEmpty();
		}
		return test.text(FILE);
	}

	private void assertRefused(String before, ElementChange change, Kind kind) throws Exception {
		TestBook test = TestBook.in(folder).with(FILE, before);
		try (Book book = test.open()) {
			assertThatThrownBy(() -> book.updateElement(book.elements().getFirst().id(), change))
					.isInstanceOfSatisfying(BookException.class, e -> assertThat(e.kind()).isEqualTo(kind));
		}
		assertThat(test.text(FILE)).isEqualTo(before);
	}

	@Test
	void changesOnlyTheValue() throws Exception {
		assertThat(after(TestBook.MARA, new ElementChange.Field("hair", "grey"))).isEqualTo(TestBook.MARA.replace("hair: black ", "hair: grey "));
		assertThat(after(TestBook.MARA, new ElementChange.Field("eyes", "blue"))).isEqualTo(TestBook.MARA.replace("green", "blue"));
		assertThat(after(TestBook.MARA, new ElementChange.Name("Mara Quill"))).isEqualTo(TestBook.MARA.replace("name: Mara", "name: Mara Quill"));
	}

	@Test
	void keepsWindowsLineEndsAndByteOrderMark() throws Exception {
		String windows = "\uFEFF" + TestBook.MARA.replace("\n", "\r\n");
		assertThat(after(windows, new ElementChange.Field("hair", "grey"))).isEqualTo(windows.replace("hair: black ", "hair: grey "));
		assertThat(after(windows, new ElementChange.Field("skin", "fair")))
				.isEqualTo(windows.replace("\"green\"\r\n", "\"green\"\r\n  skin: \"fair\"\r\n"));
		assertThat(after(windows, new ElementChange.Description("Walks the *harbour* at dusk.\nAlone.")))
				.isEqualTo(windows.replace("dusk.\r\n", "dusk.\r\nAlone.\r\n"));
	}

	@Test
	void readsWindowsLineEndsAsLines() throws Exception {
		TestBook test = TestBook.in(folder).with(FILE, "\uFEFF---\r\nfields:\r\n  look: |\r\n    a\r\n    b\r\n---\r\n\r\nx\r\ny\r\n");
		try (Book book = test.open()) {
			Element element = book.elements().getFirst();
			assertThat(element.fields()).containsEntry("look", "a\nb");
			assertThat(element.description()).isEqualTo("x\ny");
			assertThat(element.id()).isEqualTo("characters-mara");
			assertThat(element.typeId()).isEqualTo("character");
		}
	}

	@Test
	void addsAndTakesOutFields() throws Exception {
		assertThat(after(TestBook.MARA, new ElementChange.Field("scar", "left cheek")))
				.isEqualTo(TestBook.MARA.replace("\"green\"\n", "\"green\"\n  scar: \"left cheek\"\n"));
		assertThat(after(TestBook.MARA, new ElementChange.Field("hair", null)))
				.isEqualTo(TestBook.MARA.replace("  hair: black   # since chapter 2\n", ""));
		assertThat(after("---\nname: M\nfields:\n---\n", new ElementChange.Field("hair", "red")))
				.isEqualTo("---\nname: M\nfields:\n  hair: red\n---\n");
		assertThat(after("---\n---\nText\n", new ElementChange.Field("hair", "red"))).isEqualTo("---\nfields:\n  hair: red\n---\nText\n");
	}

	@Test
	void givesFrontMatterToAFileWithout() throws Exception {
		assertThat(after("# Mara\n\nA woman.\n", new ElementChange.Field("hair", "red")))
				.isEqualTo("---\nfields:\n  hair: red\n---\n\n# Mara\n\nA woman.\n");
		assertThat(after("\uFEFFA woman.\r\n", new ElementChange.Name("Mara"))).isEqualTo("\uFEFF---\r\nname: Mara\r\n---\r\n\r\nA woman.\r\n");
		assertThat(after("", new ElementChange.Image("media/a.png"))).isEqualTo("---\nimage: media/a.png\n---\n");
	}

	@Test
	void changesTheDescriptionAlone() throws Exception {
		assertThat(after(TestBook.MARA, new ElementChange.Description("New.\n\nTwo paragraphs.")))
				.isEqualTo(TestBook.MARA.replace("Walks the *harbour* at dusk.", "New.\n\nTwo paragraphs."));
		assertThat(after("---\nname: M\n---", new ElementChange.Description("Hello."))).isEqualTo("---\nname: M\n---\n\nHello.\n");
		assertThat(after("---\nname: M\n---\n", new ElementChange.Description("Hello."))).isEqualTo("---\nname: M\n---\n\nHello.\n");
		assertThat(after(TestBook.MARA, new ElementChange.Description(""))).isEqualTo(TestBook.MARA.replace("Walks the *harbour* at dusk.", ""));
		assertThat(after("---\nname: M\n---\n\n\none\r\ntwo\nthree\n\n\n", new ElementChange.Description("one\n2\nthree")))
				.isEqualTo("---\nname: M\n---\n\n\none\r\n2\nthree\n\n\n");
	}

	@Test
	void refusesADescriptionThatWouldBecomeFrontMatter() throws Exception {
		assertRefused("Text.\n", new ElementChange.Description("---\nname: Trick\n---\n"), Kind.EDIT_REFUSED);
	}

	@Test
	void setsPicturesCropsAndAliases() throws Exception {
		assertThat(after(TestBook.MARA, new ElementChange.Image("media/mara-1.png")))
				.isEqualTo(TestBook.MARA.replace("\"green\"\n", "\"green\"\nimage: media/mara-1.png\n"));
		String cropped = after(TestBook.MARA, new ElementChange.PortraitCrop(new Rect(1, 2, 300, 301)));
		assertThat(cropped).isEqualTo(TestBook.MARA.replace("\"green\"\n", "\"green\"\nportraitCrop: {x: 1, y: 2, width: 300, height: 301}\n"));
		assertThat(after(cropped, new ElementChange.PortraitCrop(new Rect(1, 5, 300, 301)))).isEqualTo(cropped.replace("y: 2", "y: 5"));
		assertThat(after(cropped, new ElementChange.PortraitCrop(null))).isEqualTo(TestBook.MARA);
		assertThat(after("---\nportraitCrop: [1, 2, 3, 4]\n---\n", new ElementChange.PortraitCrop(new Rect(1, 2, 3, 5))))
				.isEqualTo("---\nportraitCrop: {x: 1, y: 2, width: 3, height: 5}\n---\n");
		assertThat(after(TestBook.MARA, new ElementChange.Aliases(List.of("the Lamplighter", "Captain"))))
				.isEqualTo(TestBook.MARA.replace("Lamplighter\n", "Lamplighter\n  - Captain\n"));
		assertThat(after(TestBook.MARA, new ElementChange.Aliases(List.of()))).isEqualTo(TestBook.MARA.replace("aliases:\n  - the Lamplighter\n", ""));
	}

	@Test
	void refusesPathsThatLeaveTheBook() throws Exception {
		for (String path : List.of("../x.png", "/etc/passwd", "media/../../x.png", "C:/x.png", "..\\x.png", "https://x/y.png", " ")) {
			assertRefused(TestBook.MARA, new ElementChange.Image(path), Kind.EDIT_REFUSED);
		}
	}

	@Test
	void refusesWhatWouldChangeSomethingElse() throws Exception {
		assertRefused("---\nfields:\n  hair: &h red\n  beard: *h\n---\n", new ElementChange.Field("hair", "grey"), Kind.EDIT_REFUSED);
	}

	@Test
	void writesNothingWhenNothingChanges() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			Object key = Files.readAttributes(test.file(FILE), BasicFileAttributes.class).fileKey();
			book.updateElement("mara-1", new ElementChange.Field("hair", "black"));
			book.updateElement("mara-1", new ElementChange.Description("Walks the *harbour* at dusk."));
			book.updateElement("mara-1", new ElementChange.Field("none", null));
			assertThat(Files.readAttributes(test.file(FILE), BasicFileAttributes.class).fileKey()).isEqualTo(key);
		}
	}

	@Test
	void changesWhatStandsOnTheDiskNow() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			String other = "# by git\n" + TestBook.MARA.substring(4).replace("green", "brown");
			test.with(FILE, "---\n" + other);
			book.updateElement("mara-1", new ElementChange.Field("hair", "grey"));
			assertThat(test.text(FILE)).isEqualTo("---\n" + other.replace("hair: black", "hair: grey"));
			assertThat(book.element("mara-1").orElseThrow().fields()).containsEntry("eyes", "brown").containsEntry("hair", "grey");
		}
	}

	@Test
	void refusesToEditWhatBecameBroken() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			String broken = TestBook.MARA.replace("type:", "type: [");
			test.with(FILE, broken);
			book.refresh();
			assertThat(book.element("mara-1")).isEmpty();
			assertThatThrownBy(() -> book.updateElement("mara-1", new ElementChange.Field("hair", "grey")))
					.isInstanceOfSatisfying(BookException.class, e -> {
						assertThat(e.kind()).isEqualTo(Kind.BROKEN_FILE);
						assertThat(e.file()).isEqualTo(book.folder().resolve(FILE));
						assertThat(e.line()).isPositive();
					});
			assertThat(test.text(FILE)).isEqualTo(broken);
			test.with(FILE, TestBook.MARA);
			book.updateElement("mara-1", new ElementChange.Field("hair", "grey"));
			assertThat(book.element("mara-1").orElseThrow().fields()).containsEntry("hair", "grey");
		}
	}

	@Test
	void refusesWhatIsNotUtf8AndKeepsIt() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			byte[] latin = TestBook.MARA.replace("dusk", "d\u00FCsk").getBytes(StandardCharsets.ISO_8859_1);
			test.with(FILE, latin);
			assertThatThrownBy(() -> book.updateElement("mara-1", new ElementChange.Field("hair", "grey"))).isInstanceOf(BookException.class)
					.hasMessageContaining("UTF-8");
			assertThat(Files.readAllBytes(test.file(FILE))).isEqualTo(latin);
		}
	}

	@Test
	void keepsPermissionsAndLeavesNothingBehind() throws Exception {
		TestBook test = TestBook.in(folder);
		Path file = test.file(FILE);
		Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class), "skipped: no POSIX permissions here");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
		try (Book book = test.open()) {
			book.updateElement("mara-1", new ElementChange.Field("hair", "grey"));
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw----");
		assertThat(file.getParent()).isDirectoryNotContaining(f -> !f.equals(file));
	}

	@Test
	void saysWhenAnElementIsGone() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			assertThatThrownBy(() -> book.updateElement("nobody", new ElementChange.Name("x"))).isInstanceOf(BookException.class)
					.hasMessageContaining("nobody");
			Files.delete(test.file(FILE));
			assertThatThrownBy(() -> book.updateElement("mara-1", new ElementChange.Name("x"))).isInstanceOf(BookException.class);
			assertThat(test.file(FILE)).doesNotExist();
		}
	}

	@Test
	void makesNewElements() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			Element zoe = book.createElement("Zo\u00EB: the 1st", "character");
			assertThat(zoe.name()).isEqualTo("Zo\u00EB: the 1st");
			assertThat(zoe.file()).isEqualTo(book.folder().resolve("world/characters/zoe-the-1st.md"));
			assertThat(zoe.id()).startsWith("zoe-the-1st-");
			Element second = book.createElement("Zo\u00EB: the 1st", "character");
			assertThat(second.file()).isNotEqualTo(zoe.file());
			assertThat(second.id()).isNotEqualTo(zoe.id());
			assertThat(book.createElement("con", "spell").file()).isEqualTo(book.folder().resolve("world/spell/con-.md"));
			assertThat(book.createElement("../../x", "item").file()).isEqualTo(book.folder().resolve("world/items/x.md"));
			assertThat(book.elementOf(zoe.file())).contains(zoe);
			assertThatThrownBy(() -> book.createElement(" ", "item")).isInstanceOf(BookException.class);
			assertThat(TestBook.messages(book)).isEmpty();
		}
	}
}
