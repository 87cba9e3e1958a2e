/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;

/** Turns failures of the disk into words. */
public final class Failures {

	private Failures() {
	}

	/** The exception that says what happened to {@code file}. */
	public static MediaException of(IOException e, Path file) {
		String name = shown(file);
		String reason = String.valueOf(e instanceof FileSystemException f ? f.getReason() : e.getMessage());
		if (isFull(reason)) {
			return new MediaException(Kind.NO_SPACE, Messages.Storage_full, e);
		}
		return switch (e) {
		case NoSuchFileException missing -> new MediaException(Kind.MISSING, NLS.bind(Messages.Storage_missing, named(missing, name)), e);
		case FileNotFoundException missing -> new MediaException(Kind.MISSING, NLS.bind(Messages.Storage_missing, name), e);
		case NotDirectoryException notFolder -> new MediaException(Kind.IO, NLS.bind(Messages.Library_notAFolder, name), e);
		case AccessDeniedException denied -> readOnly(refusing(denied, name), e);
		case ClosedByInterruptException stopped -> new MediaException(Kind.IO, Messages.Storage_interrupted, e);
		default -> isReadOnly(reason) ? readOnly(name, e) : new MediaException(Kind.IO, NLS.bind(Messages.Storage_failed, name), e);
		};
	}

	/** The exception for a file system that refuses every write. */
	public static MediaException of(ReadOnlyFileSystemException e, Path file) {
		return readOnly(shown(file), e);
	}

	private static MediaException readOnly(String name, Exception e) {
		return new MediaException(Kind.READ_ONLY, NLS.bind(Messages.Storage_readOnly, name), e);
	}

	private static boolean isFull(String reason) {
		String text = reason.toLowerCase(Locale.ROOT);
		return text.contains("no space") || text.contains("not enough space") || text.contains("quota"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static boolean isReadOnly(String reason) {
		String text = reason.toLowerCase(Locale.ROOT);
		return text.contains("read-only") || text.contains("write-protected") || text.contains("not permitted"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String named(FileSystemException e, String otherwise) {
		String file = e.getFile();
		return file == null ? otherwise : shorter(file);
	}

	/** A file that is not there could not be made: it is its folder that refuses, and the file's name says nothing to the person. */
	private static String refusing(AccessDeniedException e, String otherwise) {
		String file = e.getFile();
		if (file == null) {
			return otherwise;
		}
		Path path = Path.of(file);
		return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? shorter(file) : shown(path.getParent());
	}

	private static String shown(@Nullable Path file) {
		return file == null ? "" : shorter(file.toString()); //$NON-NLS-1$
	}

	/** The end of a long path is what tells it from others. */
	private static String shorter(String path) {
		int most = 120;
		return path.length() <= most ? path : '…' + path.substring(path.length() - most);
	}
}
