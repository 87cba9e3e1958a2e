/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookInfo;
import org.limn.project.BookInfoField;
import org.limn.project.BookProblem;
import org.limn.project.internal.yaml.YamlMap;
import org.limn.project.internal.yaml.YamlText;

/**
 * What was read of {@code limn.yaml}.
 *
 * @param format 1, or more when a newer Limn wrote it
 */
public record InfoFile(BookInfo info, int format, int orderLine, List<BookProblem> problems) {

	static final int FORMAT = 1;
	static final String ID = "id"; //$NON-NLS-1$

	private static final String FORMAT_KEY = "format"; //$NON-NLS-1$
	private static final List<String> ORDER_KEYS = List.of("chapters", "chapterOrder"); //$NON-NLS-1$ //$NON-NLS-2$

	static InfoFile read(BookFiles files) {
		Problems problems = new Problems();
		YamlMap yaml = YamlMap.EMPTY;
		try {
			yaml = YamlText.parse(files.text(files.info(), Limits.ELEMENT).text(), 1).map();
		} catch (BookException e) {
			problems.unread(files.info(), e);
		}
		int format = format(yaml, files.info(), problems);
		if (format > FORMAT) {
			problems.add(files.info(), yaml.line(FORMAT_KEY), NLS.bind(Messages.Book_newerFormat, format));
		}
		YamlMap read = yaml;
		String orderKey = ORDER_KEYS.stream().filter(read::has).findFirst().orElse(""); //$NON-NLS-1$
		BookInfo info = new BookInfo(filled(yaml, ID).orElseGet(() -> derivedId(files.folder())),
				filled(yaml, BookInfoField.TITLE.key()).orElseGet(() -> String.valueOf(files.folder().getFileName())),
				text(yaml, BookInfoField.AUTHOR), text(yaml, BookInfoField.DESCRIPTION), text(yaml, BookInfoField.ART_DIRECTION),
				cover(yaml, files, problems), yaml.list(orderKey));
		return new InfoFile(info, format, yaml.line(orderKey), problems.all());
	}

	boolean newer() {
		return format > FORMAT;
	}

	private static String text(YamlMap yaml, BookInfoField field) {
		return filled(yaml, field.key()).orElse(""); //$NON-NLS-1$
	}

	private static Optional<String> filled(YamlMap yaml, String key) {
		return yaml.text(key).map(String::strip).filter(t -> !t.isEmpty());
	}

	private static int format(YamlMap yaml, Path file, Problems problems) {
		String written = filled(yaml, FORMAT_KEY).orElse(Integer.toString(FORMAT));
		if (written.matches("[0-9]{1,6}")) { //$NON-NLS-1$
			return Integer.parseInt(written);
		}
		problems.add(file, yaml.line(FORMAT_KEY), NLS.bind(Messages.Info_format, yaml.line(FORMAT_KEY)));
		return FORMAT;
	}

	private static @Nullable String cover(YamlMap yaml, BookFiles files, Problems problems) {
		String key = BookInfoField.COVER.key();
		Optional<String> written = filled(yaml, key);
		Optional<String> cover = written.flatMap(files::inside);
		if (written.isPresent() && cover.isEmpty()) {
			problems.add(files.info(), yaml.line(key), NLS.bind(Messages.Info_coverOutside, yaml.line(key), written.get()));
		}
		return cover.isPresent() ? cover.get() : null;
	}

	/**
	 * The id of a book whose file names none. Opening may not write one, and nothing else in a book is both its own and lasting: its texts
	 * change, a file's number in the file system changes with the next start of some systems. So it is the place, until
	 * {@link org.limn.project.Book#persistId()} writes it down.
	 */
	private static String derivedId(Path folder) {
		String place = Objects.requireNonNull(folder.toUri().toString());
		return "folder-" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
	}
}
