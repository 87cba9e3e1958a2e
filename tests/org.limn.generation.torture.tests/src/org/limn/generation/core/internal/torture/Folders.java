/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.limn.generation.core.internal.torture.Round.Result;

/** The folders of rounds: those of bad ones stay, to be looked at. */
final class Folders {

	private Folders() {
	}

	static Result over(Path folder, Result result) throws IOException {
		if (result.harms().isEmpty()) {
			remove(folder);
		}
		return result;
	}

	private static void remove(Path folder) throws IOException {
		List<Path> all;
		try (Stream<Path> found = Files.walk(folder)) {
			all = found.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) {
			Files.deleteIfExists(path);
		}
	}
}
