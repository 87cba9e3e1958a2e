/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookProblem;
import org.limn.project.Chapter;

/** What was read below {@code manuscript/}. */
public record Manuscript(List<Chapter> chapters, List<BookProblem> problems) {

	/** Where the title stands: not the whole chapter is looked at. */
	private static final int HEAD = 64 << 10;

	static Manuscript read(BookFiles files, InfoFile info) {
		Problems problems = new Problems();
		List<Path> found = FileTree.markdown(files, files.manuscript(), problems);
		List<Path> ordered = new ArrayList<>();
		for (String written : info.info().chapterOrder()) {
			Optional<Path> file = find(files, found, written);
			file.ifPresent(ordered::add);
			file.ifPresent(found::remove);
			if (file.isEmpty() && !written.isBlank()) {
				problems.add(files.info(), info.orderLine(), NLS.bind(Messages.Info_noChapter, info.orderLine(), written));
			}
		}
		ordered.addAll(found);
		List<Chapter> chapters = new ArrayList<>();
		for (Path file : ordered) {
			chapters.add(new Chapter(file, title(files, file, problems)));
			Notes.check(files, file, problems);
		}
		return new Manuscript(List.copyOf(chapters), problems.all());
	}

	private static Optional<Path> find(BookFiles files, List<Path> found, String written) {
		String name = written.strip();
		List<String> possible = List.of(name, name + ".md", BookFiles.MANUSCRIPT + '/' + name, BookFiles.MANUSCRIPT + '/' + name + ".md"); //$NON-NLS-1$ //$NON-NLS-2$
		return found.stream().filter(f -> possible.contains(files.name(f))).findFirst();
	}

	private static String title(BookFiles files, Path file, Problems problems) {
		try {
			String text = files.text(file, Limits.CHAPTER).text();
			return MarkdownFile.tolerant(text.substring(0, Math.min(HEAD, text.length()))).heading().orElseGet(() -> named(file));
		} catch (BookException e) {
			problems.unread(file, e);
			return named(file);
		}
	}

	private static String named(Path file) {
		return Labels.fromFileName(String.valueOf(file.getFileName()));
	}
}
