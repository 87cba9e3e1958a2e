/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The book that comes with Limn, copied to the writer's place at the first start and hers from then on. */
final class SampleBook {

	/** Where books are put when nobody says otherwise. */
	private static final String PLACE = "LIMN_BOOKS"; //$NON-NLS-1$
	private static final String ENTRY = "sample"; //$NON-NLS-1$

	private SampleBook() {
	}

	/**
	 * The writer's copy, made when it is not there.
	 *
	 * @return its folder
	 * @throws IOException when it cannot be copied; what was there is left as it is
	 */
	static Path atWritersPlace() throws IOException {
		Bundle bundle = FrameworkUtil.getBundle(SampleBook.class);
		String book = List.copyOf(Collections.list(Objects.requireNonNull(bundle.getEntryPaths(ENTRY)))).get(0);
		String name = book.substring(ENTRY.length() + 1, book.length() - 1);
		Path target = place().resolve(name);
		if (Files.exists(target)) {
			return target;
		}
		Files.createDirectories(place());
		Path part = Files.createTempDirectory(place(), ".sample-"); //$NON-NLS-1$
		Enumeration<URL> entries = Objects.requireNonNull(bundle.findEntries(book, "*", true)); //$NON-NLS-1$
		while (entries.hasMoreElements()) {
			URL entry = entries.nextElement();
			String path = entry.getPath();
			String relative = path.substring(path.indexOf(book) + book.length());
			if (path.endsWith("/")) { //$NON-NLS-1$
				Files.createDirectories(part.resolve(relative));
			} else {
				Files.createDirectories(Objects.requireNonNull(part.resolve(relative).getParent()));
				try (var in = entry.openStream()) {
					Files.copy(in, part.resolve(relative));
				}
			}
		}
		return Files.move(part, target);
	}

	private static Path place() {
		String given = System.getenv(PLACE);
		return given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), "Limn") : Path.of(given); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
