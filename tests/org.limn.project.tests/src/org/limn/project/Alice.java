/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** The book of Alice, which lies beside the repository. */
final class Alice {

	private Alice() {
	}

	static Path copyTo(Path folder) throws IOException {
		Path source = find();
		Assumptions.assumeTrue(Files.isDirectory(source), "skipped: the book of Alice is not beside the repository");
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Path target = folder.resolve(source.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else if (!file.toString().endsWith(".png")) {
					Files.write(target, Files.readAllBytes(file));
				}
			}
		}
		return folder;
	}

	private static Path find() {
		String given = System.getProperty("limn.shared");
		if (given != null) {
			return Path.of(given, "books", "alice");
		}
		Path at = Path.of("").toAbsolutePath();
		while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/books/alice"))) {
			at = at.getParent();
		}
		return at.resolve("shared/books/alice");
	}
}
