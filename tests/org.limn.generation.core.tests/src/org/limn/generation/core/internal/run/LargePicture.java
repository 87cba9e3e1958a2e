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
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageWriter;

/** A real PNG of about 64 MiB, made while it is written. */
final class LargePicture extends OutputStream {

	private static final int WIDTH = 4736;
	private static final int HEIGHT = 4736;

	private final ImageWriter writer;
	private final byte[] chunk = new byte[32768];
	private int length;

	private LargePicture(ImageWriter writer) {
		this.writer = writer;
	}

	static void write(ImageWriter writer, int seed) throws IOException {
		writer.write(ByteBuffer.wrap(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }));
		byte[] header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 8).put((byte) 2).array();
		chunk(writer, "IHDR", header, header.length); //$NON-NLS-1$
		Deflater stored = new Deflater(Deflater.NO_COMPRESSION);
		try (LargePicture data = new LargePicture(writer); DeflaterOutputStream rows = new DeflaterOutputStream(data, stored)) {
			byte[] row = new byte[1 + 3 * WIDTH];
			for (int y = 0; y < HEIGHT; y++) {
				row[1 + y % (row.length - 1)] = (byte) (y + seed);
				rows.write(row);
			}
		} finally {
			stored.end();
		}
		chunk(writer, "IEND", new byte[0], 0); //$NON-NLS-1$
	}

	private static void chunk(ImageWriter writer, String type, byte[] bytes, int count) throws IOException {
		CRC32 crc = new CRC32();
		crc.update(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		crc.update(bytes, 0, count);
		writer.write(ByteBuffer.allocate(8).putInt(count).put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).flip());
		writer.write(ByteBuffer.wrap(bytes, 0, count));
		writer.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).flip());
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte @Nullable [] bytes, int offset, int count) throws IOException {
		if (bytes == null) {
			throw new IOException();
		}
		int from = offset;
		while (from < offset + count) {
			int part = Math.min(chunk.length - length, offset + count - from);
			System.arraycopy(bytes, from, chunk, length, part);
			length += part;
			from += part;
			if (length == chunk.length) {
				flush();
			}
		}
	}

	@Override
	public void flush() throws IOException {
		if (length > 0) {
			chunk(writer, "IDAT", chunk, length); //$NON-NLS-1$
			length = 0;
		}
	}

	@Override
	public void close() throws IOException {
		flush();
	}
}
