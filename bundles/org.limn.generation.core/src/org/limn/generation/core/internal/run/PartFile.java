/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.generation.provider.ImageWriter;

/**
 * The bytes of one picture on their way from a provider to the disk. Its name says whether it is whole. Written through a stream and not a file channel: an
 * interrupted thread closes those, and cancelling interrupts. The stream is that of the path's own file system, so that a test can stand in for the disk.
 */
final class PartFile implements ImageWriter {

	/** Told how it ends. */
	interface Owner {
		/** Bytes came. */
		void news();

		/** It is whole and on the disk. */
		void whole(Path file);

		/** It was closed before it was whole; what came is on the disk. */
		void cut(Path file);

		/** It ended without a byte. */
		void empty();

		/** It cannot be written here. */
		void failed(Failure failure);
	}

	private static final int CHUNK = 8192;

	private final Path file;
	private final long limit;
	private final Owner owner;
	private final OutputStream out;
	// Its thread writes; the core closes it from another one when the provider does not come back.
	private final ReentrantLock lock = new ReentrantLock();
	private long length;
	private boolean closed;

	/**
	 * @param file the file, which must not exist; its name ends with {@link SlotRow#PART}
	 * @param limit the most bytes
	 * @param owner told how it ends
	 * @throws IOException when it cannot be made
	 */
	PartFile(Path file, long limit, Owner owner) throws IOException {
		this.file = file;
		this.limit = limit;
		this.owner = owner;
		out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	@Override
	public void write(ByteBuffer bytes) throws IOException {
		lock.lock();
		try {
			check();
			if (bytes.remaining() > limit - length) {
				owner.failed(Failure.of(FailureKind.BAD_IMAGE, NLS.bind(Messages.PartFile_tooLong, Long.valueOf(limit >> 20))));
				throw new IOException(NLS.bind(Messages.PartFile_tooLong, Long.valueOf(limit >> 20)));
			}
			int count = bytes.remaining();
			if (bytes.hasArray()) {
				out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), count);
				bytes.position(bytes.limit());
			} else {
				byte[] chunk = new byte[Math.min(count, CHUNK)];
				while (bytes.hasRemaining()) {
					int part = Math.min(chunk.length, bytes.remaining());
					bytes.get(chunk, 0, part);
					out.write(chunk, 0, part);
				}
			}
			length += count;
		} catch (IOException e) {
			throw failed(e);
		} finally {
			lock.unlock();
		}
		owner.news();
	}

	@Override
	public void commit() throws IOException {
		lock.lock();
		try {
			check();
			out.close();
			sync(file, StandardOpenOption.WRITE);
			String name = file.getFileName().toString();
			Path whole = file.resolveSibling(name.substring(0, name.length() - SlotRow.PART.length()) + SlotRow.WHOLE);
			Files.move(file, whole, StandardCopyOption.ATOMIC_MOVE);
			syncFolder(whole.getParent());
			closed = true;
			owner.whole(whole);
		} catch (IOException e) {
			throw failed(e);
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() throws IOException {
		lock.lock();
		try {
			if (closed) {
				return;
			}
			closed = true;
			if (length == 0) {
				out.close();
				Files.deleteIfExists(file);
				owner.empty();
				return;
			}
			try {
				out.close();
				sync(file, StandardOpenOption.WRITE);
			} finally {
				owner.cut(file);
			}
		} finally {
			lock.unlock();
		}
	}

	private void check() throws IOException {
		if (closed) {
			throw new IOException(Messages.PartFile_closed);
		}
	}

	private IOException failed(IOException e) {
		if (!closed) {
			owner.failed(Failure.of(FailureKind.STORAGE, Messages.PartFile_storage));
		}
		return e;
	}

	/** The name is only safe when its folder is; Windows keeps its own order and cannot open a folder. */
	private static void syncFolder(Path folder) {
		try {
			sync(folder, StandardOpenOption.READ);
		} catch (IOException e) {
			// Not on this system.
		}
	}

	/** Waits until it is on the disk. An interrupt closes the channel on the way: then it is done once more, and the interrupt is passed on. */
	private static void sync(Path path, StandardOpenOption how) throws IOException {
		boolean interrupted = false;
		boolean done = false;
		try {
			while (!done) {
				interrupted |= Thread.interrupted();
				done = forced(path, how);
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static boolean forced(Path path, StandardOpenOption how) throws IOException {
		try (FileChannel channel = FileChannel.open(path, how)) {
			channel.force(true);
			return true;
		} catch (ClosedByInterruptException e) {
			return false;
		}
	}
}
