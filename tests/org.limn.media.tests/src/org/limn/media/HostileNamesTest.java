/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limn.media.Samples.draft;
import static org.limn.media.Samples.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.testsupport.PngBuilder;

class HostileNamesTest {

	private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1", "clock$");

	@TempDir
	Path temporary = Path.of("");

	private static List<String> hostile() {
		List<String> names = new ArrayList<>(List.of("", " ", ".", "..", "...", "../../x", "..\\..\\x", "/etc/passwd", "\\\\server\\share",
				"C:\\Windows\\x", "C:", "a:b", "a/b/c", "a\\b", "con", "CON", "con.png", "nul", "NUL.txt", "aux", "prn", "com1", "lpt9.jpg",
				"clock$", "~", "~root", "-rf", "--help", "$HOME", "`id`", "$(id)", "%00", "%2e%2e%2f", "a\u0000b", "a\nb", "a\rb", "a\tb", "\u0007",
				"\u001b[31m", "\u202egnp.exe", "\u200f", "\u200b", "\ufeff", "\u2066x", "a ", " a", "a.", ".hidden", ".part-x", "a.png.json",
				"*", "?", "\"", "<>", "|", "a*b?c", "name;rm", "a&b", "a'b", "\ud800", "\udc00x", "e\u0301", "\u0301", "\ufdfa", "İ", "ß", "ﬁ",
				"Æsir", "日本語", "مرحبا", "שלום", "한국어", "ไทย", "हिन्दी", "👩‍🚀", "𝕳𝖊𝖑𝖑𝖔", "Ｃ：＼ｘ", "․․／", "x".repeat(300), "字".repeat(300),
				"𠀀".repeat(200), "..%c0%af", "CON ", "Thumbs.db", "desktop.ini"));
		assertThat(names).hasSizeGreaterThanOrEqualTo(80);
		return names;
	}

	@Test
	void everyNameLandsInTheFolderAndIsLegalOnEverySystem() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		Path received = file(temporary, "received", PngBuilder.plain(2, 2, 1));
		Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		try (MediaLibrary library = MediaLibrary.open(book)) {
			for (String name : hostile()) {
				MediaItem item = library.add(received, draft(name), false);
				Path file = library.file(item);
				assertThat(file.getParent()).as(name).isEqualTo(library.folder());
				assertThat(file).isRegularFile();
				assertLegal(item.name());
				written.add(item.name());
				written.add(item.name() + ".json");
			}
		}
		try (Stream<Path> files = Files.walk(temporary)) {
			assertThat(files.filter(Files::isRegularFile).filter(file -> !file.equals(received)))
					.allMatch(file -> written.contains(file.getFileName().toString()));
		}
	}

	private static void assertLegal(String name) {
		assertThat(name.length()).isLessThanOrEqualTo(80);
		assertThat((name + ".part-.json").getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
		assertThat(name).endsWith(".png").doesNotStartWith(".").doesNotStartWith("-");
		String stem = name.substring(0, name.length() - 4);
		assertThat(RESERVED).doesNotContain(stem);
		assertThat(stem.codePoints()).allMatch(c -> c == '-' || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
				|| Character.getType(c) == Character.COMBINING_SPACING_MARK);
		assertThat(stem).isEqualTo(stem.toLowerCase(java.util.Locale.ROOT));
	}

	@Test
	void readableNamesStayReadable() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		Path received = file(temporary, "received", PngBuilder.plain(2, 2, 1));
		try (MediaLibrary library = MediaLibrary.open(book)) {
			assertThat(library.add(received, draft("Mara's Überfahrt, Teil 2"), false).name()).startsWith("mara-s-uberfahrt-teil-2-");
			assertThat(library.add(received, draft("Straße & Ærø"), false).name()).startsWith("strasse-aero-");
			assertThat(library.add(received, draft("***"), false).name()).startsWith("image-");
		}
	}
}
