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
		String said = System.getProperty("limn.shared", ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (!said.isEmpty()) {
			Path there = Path.of(said, path);
			assumeTrue(Files.exists(there), "skipped: " + there + " is not there"); //$NON-NLS-1$ //$NON-NLS-2$
			return there;
		}
		Path folder = Path.of("").toAbsolutePath(); //$NON-NLS-1$
		while (folder != null) {
			Path there = folder.resolve("shared").resolve(path); //$NON-NLS-1$
			if (Files.exists(there)) {
				return there;
			}
			folder = folder.getParent();
		}
		assumeTrue(false, "skipped: there is no shared/" + path + " beside the repository"); //$NON-NLS-1$ //$NON-NLS-2$
		throw new IllegalStateException();
	}
}
