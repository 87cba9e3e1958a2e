/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.stream.ImageInputStreamImpl;

import org.eclipse.jdt.annotation.Nullable;

/** A file as input of a decoder, on any file system and without the temporary files of ImageIO. */
final class ChannelImageInput extends ImageInputStreamImpl {

	/** What the disk did, to be told from what decoders say about the bytes. */
	static final class DiskException extends IOException {
		private static final long serialVersionUID = 1L;

		DiskException(IOException cause) {
			super(cause);
		}
	}

	private final SeekableByteChannel channel;
	private final ByteBuffer buffer = ByteBuffer.allocate(32 * 1024).limit(0);
	private long bufferStart;

	ChannelImageInput(Path file) throws IOException {
		channel = Files.newByteChannel(file);
	}

	@Override
	public int read() throws IOException {
		setBitOffset(0);
		if (!fill()) {
			return -1;
		}
		streamPos++;
		return buffer.get() & 0xff;
	}

	@Override
	public int read(byte @Nullable [] target, int offset, int count) throws IOException {
		setBitOffset(0);
		if (target == null || count == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int part = Math.min(count, buffer.remaining());
		buffer.get(target, offset, part);
		streamPos += part;
		return part;
	}

	@Override
	public void seek(long position) throws IOException {
		super.seek(position);
		long inBuffer = position - bufferStart;
		if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
			buffer.position((int) inBuffer);
		} else {
			buffer.position(0).limit(0);
			bufferStart = position;
		}
	}

	private boolean fill() throws IOException {
		checkClosed();
		if (buffer.hasRemaining()) {
			return true;
		}
		bufferStart = streamPos;
		buffer.clear();
		int count = more();
		buffer.flip();
		return count > 0;
	}

	private int more() throws DiskException {
		try {
			channel.position(streamPos);
			int count;
			do {
				count = channel.read(buffer);
			} while (count == 0);
			return count;
		} catch (IOException e) {
			throw new DiskException(e);
		}
	}

	@Override
	public long length() {
		try {
			return channel.size();
		} catch (IOException e) {
			return -1;
		}
	}

	@Override
	public void close() throws IOException {
		super.close();
		channel.close();
	}
}
