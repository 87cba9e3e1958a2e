/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Replaces a file as a whole or not at all; only its owner can read it. */
public final class AtomicFile {

	private AtomicFile() {
	}

	/**
	 * Writes a file. When this returns, the bytes are on the disk; when it throws, the old file is as it was.
	 *
	 * @param file the file; its folder exists
	 * @param bytes its new content
	 * @throws IOException when it cannot be written
	 */
	public static void write(Path file, byte[] bytes) throws IOException {
		// A linked file stays a link: people keep such files in a repository of their own.
		Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
		Path part = part(target);
		try {
			try (FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(part))) {
				ByteBuffer buffer = ByteBuffer.wrap(bytes);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			replace(part, target);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/**
	 * A name beside a file for its next content.
	 *
	 * @param file the file
	 * @return a path that does not exist, in the same folder
	 */
	public static Path part(Path file) {
		return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Puts a complete file in the place of another.
	 *
	 * @param part the complete file, synced
	 * @param target what it becomes
	 * @throws IOException when it cannot be moved
	 */
	public static void replace(Path part, Path target) throws IOException {
		Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Path folder = target.getParent();
		if (folder != null && posix(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	/**
	 * The attributes of a new file that only its owner can read.
	 *
	 * @param file the file
	 * @return the attributes; none where the file system has no such permissions
	 */
	public static FileAttribute<?>[] ownerOnly(Path file) {
		return posix(file) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) } //$NON-NLS-1$
				: new FileAttribute<?>[0];
	}

	private static boolean posix(Path file) {
		return Files.getFileAttributeView(file, PosixFileAttributeView.class) instanceof PosixFileAttributeView;
	}
}
