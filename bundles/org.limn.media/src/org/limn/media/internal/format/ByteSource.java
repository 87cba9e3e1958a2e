/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;

/** Bytes of a file or an array, read forward through a small buffer. The end of the bytes is an {@link EOFException}. */
public final class ByteSource implements Closeable {

	private static final int BUFFER = 32 * 1024;

	private final @Nullable SeekableByteChannel channel;
	private final ByteBuffer buffer;
	private final long length;
	private long bufferEnd;

	private ByteSource(@Nullable SeekableByteChannel channel, ByteBuffer buffer, long length, long bufferEnd) {
		this.channel = channel;
		this.buffer = buffer;
		this.length = length;
		this.bufferEnd = bufferEnd;
	}

	/** Opens a file. */
	@SuppressWarnings("resource") // the source closes the channel
	public static ByteSource of(Path file) throws IOException {
		SeekableByteChannel channel = Files.newByteChannel(file);
		try {
			return new ByteSource(channel, ByteBuffer.allocate(BUFFER).limit(0), channel.size(), 0);
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/** Reads from an array. */
	public static ByteSource of(byte[] bytes) {
		return new ByteSource(null, ByteBuffer.wrap(bytes), bytes.length, bytes.length);
	}

	/** Where the next byte stands. */
	public long position() {
		return bufferEnd - buffer.remaining();
	}

	/** How many bytes there are from here to the end. */
	public long remaining() {
		return Math.max(0, length - position());
	}

	/** How many bytes there are in all. */
	public long length() {
		return length;
	}

	/** The next byte, 0 to 255. */
	public int u8() throws IOException {
		if (!buffer.hasRemaining()) {
			fill();
		}
		return buffer.get() & 0xff;
	}

	/** Two bytes, the high one first. */
	public int u16() throws IOException {
		return u8() << 8 | u8();
	}

	/** Two bytes, the low one first. */
	public int u16le() throws IOException {
		return u8() | u8() << 8;
	}

	/** Three bytes, the low one first. */
	public int u24le() throws IOException {
		return u16le() | u8() << 16;
	}

	/** Four bytes, the high one first. */
	public long u32() throws IOException {
		return (long) u16() << 16 | u16();
	}

	/** Four bytes, the low one first. */
	public long u32le() throws IOException {
		return u16le() | (long) u16le() << 16;
	}

	/** Fills a part of an array. */
	public void read(byte[] target, int offset, int count) throws IOException {
		int done = 0;
		while (done < count) {
			done += some(target, offset + done, count - done);
		}
	}

	/** Reads at least one byte and at most {@code count}. */
	public int some(byte[] target, int offset, int count) throws IOException {
		if (!buffer.hasRemaining()) {
			fill();
		}
		int part = Math.min(count, buffer.remaining());
		buffer.get(target, offset, part);
		return part;
	}

	/** Moves on. Moving beyond the end is an {@link EOFException} at once. */
	public void skip(long count) throws IOException {
		if (count > remaining()) {
			throw new EOFException();
		}
		if (count <= buffer.remaining()) {
			buffer.position(buffer.position() + (int) count);
			return;
		}
		seek(position() + count);
	}

	/** Goes to a place within the bytes. */
	@SuppressWarnings("resource") // closed by close()
	public void seek(long position) throws IOException {
		SeekableByteChannel file = channel;
		if (file == null) {
			buffer.position((int) position);
			return;
		}
		file.position(position);
		buffer.position(0).limit(0);
		bufferEnd = position;
	}

	@SuppressWarnings("resource") // closed by close()
	private void fill() throws IOException {
		SeekableByteChannel file = channel;
		if (file == null) {
			throw new EOFException();
		}
		buffer.clear();
		int count;
		do {
			count = file.read(buffer);
		} while (count == 0);
		buffer.flip();
		if (count < 0) {
			throw new EOFException();
		}
		bufferEnd += count;
	}

	@Override
	@SuppressWarnings("resource") // it is closed here
	public void close() throws IOException {
		SeekableByteChannel file = channel;
		if (file != null) {
			file.close();
		}
	}
}
