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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;

/** Where the files of a book are, and that nothing outside of it is read or written in its name. */
public record BookFiles(Path folder) {

	public static final String INFO = "limn.yaml"; //$NON-NLS-1$
	static final String WORLD = "world"; //$NON-NLS-1$
	static final String TYPES = "types.yaml"; //$NON-NLS-1$
	static final String MANUSCRIPT = "manuscript"; //$NON-NLS-1$
	static final String MEDIA = "media"; //$NON-NLS-1$
	static final String NOTES = ".notes.json"; //$NON-NLS-1$

	private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*"); //$NON-NLS-1$

	/**
	 * @throws BookException NOT_A_BOOK or UNREADABLE
	 */
	static BookFiles of(Path folder) throws BookException {
		if (Files.notExists(folder)) {
			throw new BookException(Kind.NOT_A_BOOK, NLS.bind(Messages.Book_missing, folder), folder, 0, null);
		}
		// in a folder that may not be looked into, neither being there nor being absent can be told
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new BookException(Kind.NOT_A_BOOK, NLS.bind(Messages.Book_notAFolder, folder), folder, 0, null);
		}
		if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
			throw new BookException(Kind.UNREADABLE, NLS.bind(Messages.Book_unreadable, folder), folder, 0, null);
		}
		if (!isBook(folder)) {
			throw new BookException(Kind.NOT_A_BOOK, NLS.bind(Messages.Book_notABook, folder), folder, 0, null);
		}
		try {
			return new BookFiles(folder.toRealPath());
		} catch (IOException e) {
			throw new BookException(Kind.UNREADABLE, NLS.bind(Messages.Book_unreadable, folder), folder, 0, e);
		}
	}

	public static boolean isBook(Path folder) {
		return Files.isRegularFile(folder.resolve(INFO));
	}

	Path info() {
		return folder.resolve(INFO);
	}

	Path world() {
		return folder.resolve(WORLD);
	}

	Path types() {
		return world().resolve(TYPES);
	}

	Path manuscript() {
		return folder.resolve(MANUSCRIPT);
	}

	Path media() {
		return folder.resolve(MEDIA);
	}

	/** The same file below {@link #folder()}, whatever links lead to the book. */
	public Path normalise(Path file) {
		Path path = file.toAbsolutePath().normalize();
		if (path.startsWith(folder)) {
			return path;
		}
		try {
			@Nullable Path parent = path.getParent();
			return parent == null ? path : parent.toRealPath().resolve(path.getFileName());
		} catch (IOException e) {
			// a file that is not there is as good under its own name
			return path;
		}
	}

	/**
	 * A path written in the book, to a file in the book that need not be there.
	 *
	 * @param written with {@code /}
	 * @return the same without detours, or empty when it leads out of the book, through a link too
	 */
	Optional<String> inside(String written) {
		if (written.isBlank() || written.indexOf('\\') >= 0 || written.startsWith("/") || SCHEME.matcher(written).matches()) { //$NON-NLS-1$
			return Optional.empty();
		}
		try {
			Path file = folder.resolve(written.strip()).normalize();
			return file.startsWith(folder) && !file.equals(folder) && staysInside(file)
					? Optional.of(folder.relativize(file).toString().replace('\\', '/'))
					: Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Whether a file, and every link on the way to it, is in the book. A missing file is where its folder is. */
	boolean staysInside(Path file) {
		Path at = file;
		while (at.startsWith(folder)) {
			try {
				return at.toRealPath().startsWith(folder);
			} catch (IOException e) {
				if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
					return false;
				}
				@Nullable Path parent = at.getParent();
				at = parent == null ? folder : parent;
			}
		}
		return false;
	}

	/**
	 * The file to write when an edit goes to a path.
	 *
	 * @throws BookException EDIT_REFUSED when a link leads it out of the book
	 */
	Path target(Path file) throws BookException {
		if (!staysInside(file)) {
			throw new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Book_outside, file), file, 0, null);
		}
		try {
			return Files.exists(file) ? file.toRealPath() : file;
		} catch (IOException e) {
			throw new BookException(Kind.UNREADABLE, Messages.File_unreadable, file, 0, e);
		}
	}

	/**
	 * The bytes of a file.
	 *
	 * @throws BookException BROKEN_FILE when it is too large, UNREADABLE when it cannot be read or a link leads out of the book
	 */
	byte[] read(Path file, int limit) throws BookException {
		if (!staysInside(file)) {
			throw new BookException(Kind.UNREADABLE, Messages.File_linkOutside, file, 0, null);
		}
		if (!Files.isRegularFile(file)) {
			throw new BookException(Kind.UNREADABLE, Messages.File_unreadable, file, 0, null);
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(limit + 1);
			if (bytes.length > limit) {
				throw new BookException(Kind.BROKEN_FILE, NLS.bind(Messages.File_tooLarge, Files.size(file) >> 20, limit >> 20), file, 0, null);
			}
			return bytes;
		} catch (IOException e) {
			throw new BookException(Kind.UNREADABLE, Messages.File_unreadable, file, 0, e);
		}
	}

	FileText text(Path file, int limit) throws BookException {
		return FileText.of(read(file, limit));
	}

	/** A path as a person reads it. */
	String name(Path file) {
		return file.startsWith(folder) ? folder.relativize(file).toString().replace('\\', '/') : file.toString();
	}
}
