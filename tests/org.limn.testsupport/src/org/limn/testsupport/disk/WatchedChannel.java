/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.testsupport.disk.DiskOperation.Kind;
import org.limn.testsupport.disk.WatchedDisk.Step;

/** A channel of a watched file. */
@NonNullByDefault({}) // the JDK's methods say nothing of null
final class WatchedChannel extends FileChannel {

	/** Writes a buffer somewhere. */
	@FunctionalInterface
	private interface Writing {
		int write(ByteBuffer bytes) throws IOException;
	}

	private final WatchedDisk disk;
	private final Path file;
	private final FileChannel real;
	private final boolean append;

	WatchedChannel(WatchedDisk disk, Path file, FileChannel real, boolean append) {
		this.disk = disk;
		this.file = file;
		this.real = real;
		this.append = append;
	}

	private <T> T run(Kind kind, long position, Step<T> step) throws IOException {
		return disk.run(new DiskOperation(kind, file, null, position, null), step);
	}

	private int write(ByteBuffer bytes, long position, Writing writing) throws IOException {
		ByteBuffer wanted = bytes.asReadOnlyBuffer().slice();
		disk.before(new DiskOperation(Kind.WRITE, file, null, position, wanted));
		int count = writing.write(bytes);
		disk.after(new DiskOperation(Kind.WRITE, file, null, position, wanted.slice(0, count)));
		return count;
	}

	@Override
	public int read(ByteBuffer bytes) throws IOException {
		return run(Kind.READ, real.position(), () -> real.read(bytes));
	}

	@Override
	public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
		return run(Kind.READ, real.position(), () -> real.read(buffers, offset, length));
	}

	@Override
	public int read(ByteBuffer bytes, long position) throws IOException {
		return run(Kind.READ, position, () -> real.read(bytes, position));
	}

	@Override
	public int write(ByteBuffer bytes) throws IOException {
		return write(bytes, append ? real.size() : real.position(), real::write);
	}

	@Override
	public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
		long count = 0;
		for (int i = offset; i < offset + length; i++) {
			count += write(buffers[i]);
		}
		return count;
	}

	@Override
	public int write(ByteBuffer bytes, long position) throws IOException {
		return write(bytes, position, buffer -> real.write(buffer, position));
	}

	@Override
	public long position() throws IOException {
		return real.position();
	}

	@Override
	public FileChannel position(long position) throws IOException {
		real.position(position);
		return this;
	}

	@Override
	public long size() throws IOException {
		return real.size();
	}

	@Override
	public FileChannel truncate(long size) throws IOException {
		run(Kind.TRUNCATE, size, () -> real.truncate(size));
		return this;
	}

	@Override
	public void force(boolean metaData) throws IOException {
		run(Kind.FORCE, 0, () -> {
			real.force(metaData);
			return null;
		});
	}

	@Override
	public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
		return run(Kind.READ, position, () -> real.transferTo(position, count, target));
	}

	@Override
	public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, 64 * 1024));
		source.read(bytes);
		return write(bytes.flip(), position);
	}

	@Override
	public MappedByteBuffer map(MapMode mode, long position, long size) {
		throw new UnsupportedOperationException("what is written to memory cannot be watched"); //$NON-NLS-1$
	}

	@Override
	public FileLock lock(long position, long size, boolean shared) throws IOException {
		return run(Kind.LOCK, 0, () -> real.lock(position, size, shared));
	}

	@Override
	public FileLock tryLock(long position, long size, boolean shared) throws IOException {
		return run(Kind.LOCK, 0, () -> real.tryLock(position, size, shared));
	}

	@Override
	protected void implCloseChannel() throws IOException {
		real.close();
	}
}
