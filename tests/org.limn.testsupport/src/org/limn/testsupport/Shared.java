/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder beside the repository with contracts and books, which are not ours to copy. Tests that need it are skipped where it is not.
 *
 * @since 1.0
 */
public final class Shared {

	private Shared() {
	}

	/**
	 * A file or folder in it; without it the test is skipped.
	 *
	 * @param path as in {@code providers/contracts}
	 * @return where it is
	 */
	public static Path require(String path) {
		Optional<Path> there = find(path);
		assumeTrue(there.isPresent(), "skipped: there is no shared/" + path + " beside the repository"); //$NON-NLS-1$ //$NON-NLS-2$
		return there.orElseThrow();
	}

	/**
	 * A file or folder in it. The system property {@code limn.shared}, or {@code LIMN_SHARED}, says where it is; otherwise it is looked for beside the working directory and the folders
	 * around it.
	 *
	 * @param path as in {@code providers/contracts}
	 * @return where it is, or empty
	 */
	public static Optional<Path> find(String path) {
		String said = said("limn.shared"); //$NON-NLS-1$
		if (!said.isEmpty()) {
			return Optional.of(Path.of(said, path)).filter(Files::exists);
		}
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) { //$NON-NLS-1$
			Path there = folder.resolve("shared").resolve(path); //$NON-NLS-1$
			if (Files.exists(there)) {
				return Optional.of(there);
			}
		}
		return Optional.empty();
	}

	/**
	 * A file among the providers' contracts. The system property {@code limn.contracts}, or {@code LIMN_CONTRACTS}, may name their folder.
	 *
	 * @param file the name
	 * @return where it is, or empty
	 */
	public static Optional<Path> contract(String file) {
		String said = said("limn.contracts"); //$NON-NLS-1$
		return said.isEmpty() ? find("providers/contracts/" + file) : Optional.of(Path.of(said, file)).filter(Files::exists); //$NON-NLS-1$
	}

	/** A system property, or the variable of the environment that is called like it. */
	private static String said(String property) {
		String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
		return System.getProperty(property, System.getenv().getOrDefault(variable, "")); //$NON-NLS-1$
	}
}
