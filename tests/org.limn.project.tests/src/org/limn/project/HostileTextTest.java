/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made by chance and by malice: they are read or refused, and nothing else happens. */
@Timeout(120)
class HostileTextTest {

	private static final List<String> SEEDS = List.of(
			"\uFEFF# c\r\nname: \"M\\u00e4\" # x\r\naliases:\r\n- a\r\n- 'b c'\r\nfields:\r\n  hair: >-\r\n    long\r\n\r\n    text\r\n  eyes: |+\r\n   two\r\n\r\n",
			"a: &x {b: [1, 'two', \"three\"], c: ~}\nfields: {<<: *x, hair: , eyes}\n? k\n: - 1\n  - \uD83D\uDE00: y\n",
			"%YAML 1.1\n---\n!!map\nfields: !!map\n    hair: !local plain\n      more # c\n    'q': \"\\\n      x\"\n...\n",
			"fields:\n- hair: 1\n  eyes: 2\nportraitCrop: {x: 1, y: 2}\naliases: [a, [b], *c, {d: e}]\n");
	private static final String PIECES = "\n\r\t :-#&*!|>'\"%@`[]{},?~=<0aé\uD83D\uDE00\u0085\u2028\uFEFF\u0000";

	@TempDir
	Path folder = Path.of("");

	private static String mutated(String seed, Random random) {
		StringBuilder text = new StringBuilder(seed);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(text.length() + 1);
			switch (random.nextInt(3)) {
			case 0 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
			case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(5)));
			default -> text.insert(at, seed, 0, random.nextInt(seed.length()));
			}
		}
		return text.toString();
	}

	@Test
	void changesWhatItWasAskedToOrNothing() {
		Random random = new Random(20261122);
		int edited = 0;
		for (int i = 0; i < 4_000; i++) {
			String yaml = mutated(SEEDS.get(i % SEEDS.size()), random);
			String value = mutated("red: hair", random);
			try {
				YamlDocument document = YamlDocument.parse(yaml.getBytes(UTF_8));
				byte[] before = document.bytes();
				assertThat(before).isEqualTo(yaml.getBytes(UTF_8));
				edit(document, before, i, value);
				edited++;
			} catch (BookException e) {
				assertThat(e.kind()).isIn(BookException.Kind.BROKEN_FILE, BookException.Kind.EDIT_REFUSED);
				assertThat(e.getMessage()).isNotBlank();
			} catch (RuntimeException | StackOverflowError e) {
				fail("for " + yaml + " and " + value, e);
			}
		}
		assertThat(edited).as("edits that were made").isGreaterThan(300);
	}

	private static void edit(YamlDocument document, byte[] before, int i, String value) throws BookException {
		try {
			switch (i % 5) {
			case 0 -> document.set(List.of("fields", "hair"), value);
			case 1 -> document.set(List.of("name"), value);
			case 2 -> document.setList(List.of("aliases"), List.of(value, "b c"));
			case 3 -> document.remove(List.of("fields", "hair"));
			default -> document.set(List.of("fields", "new"), value);
			}
			YamlDocument.parse(document.bytes());
		} catch (BookException e) {
			assertThat(document.bytes()).isEqualTo(before);
			throw e;
		}
	}

	@Test
	void readsMarkdownOfAnyForm() throws Exception {
		String spaces = " ".repeat(200_000);
		TestBook test = TestBook.in(folder).with("manuscript/a.md", "# x" + spaces + "#" + spaces + "y\n").with("manuscript/b.md", "\n \t\r".repeat(200_000))
				.with("manuscript/c.md", "```\n".repeat(100_001)).with("manuscript/d.md", "*".repeat(300_000) + "\n===\n")
				.with("world/a.md", "\n \r\n".repeat(200_000) + "text" + spaces).with("world/b.md", "---\n" + "# c\n".repeat(100_000) + "---\n")
				.with("world/c.md", "---" + spaces).with("world/d.md", "---\nname: d\n---" + spaces + "\n" + "---\n".repeat(100_000));
		try (Book book = test.open()) {
			assertThat(book.chapters()).hasSize(5);
			assertThat(book.elements()).extracting(Element::id).contains("a", "b", "d");
			book.updateElement("a", new ElementChange.Description("text\n" + "line\n".repeat(50_000) + "end"));
			assertThat(book.element("a").orElseThrow().description()).endsWith("line\nend");
		}
	}

	@Test
	void findsNamesInTextsOfAnyForm() {
		Element element = new Element("a", "aa aa aa aa b", "x", List.of("the aa", "aa s aa"), null, null, Map.of(), "", Set.of(),
				Path.of("a.md"));
		NameFinder finder = NameFinder.of(List.of(element));
		assertThat(finder.find("aa ".repeat(100_000))).isEmpty();
		assertThat(finder.find("a\u0301".repeat(100_000) + "'s".repeat(100_000) + "\u4e00".repeat(100_000) + "\uD800".repeat(1000))).isEmpty();
	}
}
