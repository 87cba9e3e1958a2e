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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small book made by hand in a folder. */
record TestBook(Path folder) {

	static final String MARA = """
			---
			id: mara-1
			name: Mara
			type: character
			aliases:
			  - the Lamplighter
			fields:
			  hair: black   # since chapter 2
			  eyes: "green"
			---

			Walks the *harbour* at dusk.
			""";

	static TestBook in(Path folder) throws IOException {
		return new TestBook(folder).with("limn.yaml", "id: book-1\ntitle: The Test\n").with("world/characters/mara.md", MARA)
				.with("manuscript/01-one.md", "# One\n\nMara lit the lamp. Then Mara went home.\n");
	}

	TestBook with(String path, String text) throws IOException {
		return with(path, text.getBytes(UTF_8));
	}

	TestBook with(String path, byte[] bytes) throws IOException {
		Path file = file(path);
		Files.createDirectories(file.getParent());
		Files.write(file, bytes);
		return this;
	}

	Path file(String path) {
		return folder.resolve(path);
	}

	String text(String path) throws IOException {
		return Files.readString(file(path));
	}

	Book open() throws BookException {
		return Book.open(folder);
	}

	/** Every file of a folder with its bytes as text in Latin 1, so that a difference of one byte is seen. */
	static Map<String, String> content(Path folder) throws IOException {
		Map<String, String> content = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				content.put(folder.relativize(file).toString(),
						Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
			}
		}
		return content;
	}

	static List<String> messages(Book book) {
		return book.problems().stream().map(p -> book.folder().relativize(p.file()) + ":" + p.line() + " " + p.message()).toList();
	}
}
