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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;

/** Writes files so that at every moment either the old or the new one is there as a whole, after a power cut too. */
final class AtomicFile {

	private static final String PREFIX = ".limn-"; //$NON-NLS-1$
	private static final String SUFFIX = ".tmp"; //$NON-NLS-1$
	private static final Pattern TEMPORARY = Pattern.compile(Pattern.quote(PREFIX) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + Pattern.quote(SUFFIX)); //$NON-NLS-1$

	private AtomicFile() {
	}

	/** Whether a file is called like the unfinished ones that are made here, and by nobody else. */
	static boolean isTemporary(Path file) {
		return TEMPORARY.matcher(String.valueOf(file.getFileName())).matches();
	}

	/**
	 * Puts new bytes in place of old ones; permissions stay.
	 *
	 * @param expected the bytes the new ones were made from, {@code null} when there must be no such file
	 * @return {@code false} when meanwhile something else stands there; nothing was written then
	 */
	static boolean replace(Path file, byte @Nullable [] expected, byte[] bytes) throws BookException {
		Path temporary = file.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
		try {
			try {
				write(temporary, bytes, expected == null ? temporary : file);
				if (expected == null) {
					return moveNew(temporary, file);
				}
				if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), expected)) {
					return false;
				}
				move(temporary, file);
				syncFolder(file);
				return true;
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException | ReadOnlyFileSystemException e) {
			throw failure(file, e);
		}
	}

	private static void write(Path file, byte[] bytes, Path permissions) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			copyPermissions(permissions, file);
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	/** A link to the finished file, where the file system has links, fails when the name is taken; a move would replace it without a word. */
	private static boolean moveNew(Path temporary, Path file) throws IOException {
		try {
			Files.createLink(file, temporary);
		} catch (FileAlreadyExistsException e) {
			return false;
		} catch (UnsupportedOperationException | FileSystemException e) {
			if (Files.exists(file)) {
				return false;
			}
			Files.move(temporary, file);
		}
		syncFolder(file);
		return true;
	}

	private static void move(Path temporary, Path file) throws IOException {
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		@Nullable PosixFileAttributeView target = view(to);
		@Nullable PosixFileAttributeView source = view(from);
		if (target == null || source == null) {
			return;
		}
		PosixFileAttributes attributes = source.readAttributes();
		PosixFileAttributes own = target.readAttributes();
		if (!own.group().equals(attributes.group()) || !own.owner().equals(attributes.owner())) {
			try {
				target.setGroup(attributes.group());
				target.setOwner(attributes.owner());
			} catch (IOException e) {
				// only the administrator may give files away; the permissions are what counts
				target.setPermissions(attributes.permissions());
				return;
			}
		}
		target.setPermissions(attributes.permissions());
	}

	private static @Nullable PosixFileAttributeView view(Path file) {
		@Nullable FileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		return view instanceof PosixFileAttributeView posix ? posix : null;
	}

	/** So that the name too survives a power cut; systems that cannot open a folder do that by themselves. */
	private static void syncFolder(Path file) {
		try (FileChannel channel = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) { //$NON-NLS-1$
			channel.force(true);
		} catch (IOException | UnsupportedOperationException e) {
			// nothing more can be done for it
			return;
		}
	}

	static BookException failure(Path file, Exception e) {
		String reason = String.valueOf(e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage());
		String name = String.valueOf(file.getFileName());
		String lower = reason.toLowerCase(Locale.ROOT);
		if (lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return new BookException(Kind.NO_SPACE, NLS.bind(Messages.File_noSpace, name), file, 0, e);
		}
		if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException || lower.contains("read-only")) { //$NON-NLS-1$
			return new BookException(Kind.READ_ONLY, NLS.bind(Messages.File_notWritable, name), file, 0, e);
		}
		return new BookException(Kind.IO, NLS.bind(Messages.File_failed, name, reason), file, 0, e);
	}
}
