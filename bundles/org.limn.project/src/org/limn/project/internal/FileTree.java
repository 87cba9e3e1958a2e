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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/** Finds the Markdown files below one of the book's folders. */
final class FileTree {

	private FileTree() {
	}

	/**
	 * @param problems told of files that are left out
	 * @return the files in natural order; hidden ones are not seen, links are only followed inside the book
	 */
	static List<Path> markdown(BookFiles files, Path folder, Problems problems) {
		List<Path> found = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return found;
		}
		if (!files.staysInside(folder)) {
			problems.unread(folder, 0, Messages.File_linkOutside);
			return found;
		}
		FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path dir, @Nullable BasicFileAttributes attributes) {
				return !dir.equals(folder) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, @Nullable BasicFileAttributes attributes) {
				if (isHidden(file) || !isMarkdown(file)) {
					return FileVisitResult.CONTINUE;
				}
				if (found.size() >= Limits.FILES) {
					problems.add(folder, 0, NLS.bind(Messages.File_tooMany, Limits.FILES, files.name(folder)));
					return FileVisitResult.TERMINATE;
				}
				if (!files.staysInside(file)) {
					problems.unread(file, 0, Messages.File_linkOutside);
				} else if (Files.isRegularFile(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, @Nullable IOException e) {
				if (Files.exists(file)) {
					problems.unread(file, 0, Messages.File_unreadable);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
				return FileVisitResult.CONTINUE;
			}
		};
		try {
			Files.walkFileTree(folder, Set.of(), Limits.DEPTH, visitor);
		} catch (IOException e) {
			problems.unread(folder, 0, Messages.File_unreadable);
		}
		found.sort(Comparator.comparing(f -> withoutExtension(files.name(f)), NaturalOrder.INSTANCE));
		return found;
	}

	/** So that {@code mara.md} comes before {@code mara-2.md}. */
	private static String withoutExtension(String name) {
		return name.substring(0, name.lastIndexOf('.'));
	}

	private static boolean isHidden(Path file) {
		return String.valueOf(file.getFileName()).startsWith("."); //$NON-NLS-1$
	}

	private static boolean isMarkdown(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.regionMatches(true, name.length() - 3, ".md", 0, 3); //$NON-NLS-1$
	}
}
