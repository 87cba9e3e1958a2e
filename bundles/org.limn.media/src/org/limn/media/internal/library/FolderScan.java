/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.limn.media.internal.Failures;

/**
 * Reads the folder of a library, and again only what changed. Hidden files and folders and symbolic links are passed: a book from
 * elsewhere must not show what lies outside it.
 */
final class FolderScan {

	private static final int DEEPEST = 8;

	private final Path book;
	private final SortedMap<String, Entry> known;
	private final SortedMap<String, Entry> found = new TreeMap<>();
	private final List<Path> folders = new ArrayList<>();

	FolderScan(Path book, SortedMap<String, Entry> known) {
		this.book = book;
		this.known = known;
	}

	SortedMap<String, Entry> run() throws IOException {
		Path media = book.resolve(Names.MEDIA);
		if (Files.isDirectory(media)) {
			read(media, Names.MEDIA, 0);
		} else if (!Files.isDirectory(book)) {
			throw new NoSuchFileException(book.toString());
		}
		return found;
	}

	/** The folders that were read. */
	List<Path> folders() {
		return folders;
	}

	private void read(Path folder, String path, int depth) throws IOException {
		folders.add(folder);
		List<Path> inside = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> !Names.of(file).startsWith("."))) { //$NON-NLS-1$
			for (Path file : files) {
				String name = Names.of(file);
				if (Names.looksLikeImage(name)) {
					image(file, path + '/' + name);
				} else if (!name.endsWith(Names.RECORD) && depth < DEEPEST && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
					inside.add(file);
				}
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		} catch (NoSuchFileException e) {
			// the folder went while it was read
			return;
		}
		for (Path file : inside) {
			inside(file, path + '/' + Names.of(file), depth + 1);
		}
	}

	/** One folder that cannot be read does not hide the others. */
	private void inside(Path folder, String path, int depth) {
		try {
			read(folder, path, depth);
		} catch (IOException e) {
			found.put(path, Entry.unreadable(path, String.valueOf(Failures.of(e, folder).getMessage())));
		}
	}

	private void image(Path file, String path) throws IOException {
		Entry entry = Entry.read(file, path, known.get(path));
		if (entry != null) {
			found.put(path, entry);
		}
	}
}
