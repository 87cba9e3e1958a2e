/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a killed process left beside the files it wrote: unfinished copies, which nobody reads. They go with the next writing, not with the next opening,
 * because opening a book writes nothing into it. Only what is called like one of ours and is older than any writing can be is taken for a left-over: another
 * process may write just now.
 */
final class LeftOvers {

	private static final Duration OLD = Duration.ofDays(1);

	private LeftOvers() {
	}

	/** Cleans the folders in which files of a book are written. What cannot be removed stays for the next one who can. */
	static void clean(BookFiles files) {
		clean(files.folder(), 1);
		List.of(files.world(), files.manuscript()).forEach(folder -> clean(folder, Limits.DEPTH));
	}

	private static void clean(Path folder, int depth) {
		Instant limit = Instant.now().minus(OLD);
		FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, @Nullable BasicFileAttributes attributes) {
				boolean old = attributes != null && attributes.isRegularFile() && attributes.lastModifiedTime().toInstant().isBefore(limit);
				if (old && AtomicFile.isTemporary(file)) {
					remove(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, @Nullable IOException e) {
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
				return FileVisitResult.CONTINUE;
			}
		};
		try {
			Files.walkFileTree(folder, Set.of(), depth, visitor);
		} catch (IOException e) {
			Log.warn("The unfinished files in " + folder + " could not be looked for", e); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			Log.warn("The unfinished file " + file + " could not be removed", e); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
