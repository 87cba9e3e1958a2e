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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes and moves of which nothing is lost when the power goes. */
final class DurableFiles {

	private DurableFiles() {
	}

	/** Fills a file that is there already, and waits until it is on the disk. */
	static void write(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	/** Waits until a file is on the disk. */
	static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/** Waits until the names in a folder are on the disk, where the system can. */
	static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// Windows opens no folder, and keeps its names in order by itself
			return;
		}
	}

	/** Copies to a new file and waits until it is on the disk. */
	static void copy(Path from, Path to) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(128 * 1024);
		try (SeekableByteChannel in = Files.newByteChannel(from);
				FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
			while (in.read(buffer) >= 0) {
				buffer.flip();
				while (buffer.hasRemaining()) {
					out.write(buffer);
				}
				buffer.clear();
			}
			out.force(true);
		}
	}

	/** Moves in one step; replaces what is there. */
	static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Moves in one step where the file systems are the same; otherwise the copy is whole before the original goes. */
	static void moveAnywhere(Path from, Path to) throws IOException {
		try {
			move(from, to);
		} catch (AtomicMoveNotSupportedException e) {
			copy(from, to);
			Files.delete(from);
		}
	}

	/** Gives a file that came from elsewhere the permissions that files made here have. */
	static void likeOwn(Path file, Path own) {
		try {
			Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(own));
		} catch (IOException | UnsupportedOperationException e) {
			// the picture is as readable as it was
			return;
		}
	}
}
