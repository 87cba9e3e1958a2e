/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a PNG row by row, in pieces, so that no picture is ever whole in memory. The bytes depend on nothing but the pixels: no date, no program version.
 */
public final class PngStream implements AutoCloseable {

	/** Takes the bytes. */
	@FunctionalInterface
	public interface Output {
		/** Takes the bytes from position to limit. */
		void write(ByteBuffer bytes) throws IOException;
	}

	private static final int PIECE = 32 * 1024;
	private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
	private final Output output;
	private final Deflater deflater = new Deflater(4);
	private final byte[] piece = new byte[PIECE];
	private final byte[] row;
	private byte[] above;
	private byte[] current;

	/** Begins a picture of so many pixels, which says in its text what made it. */
	public PngStream(Output output, int width, int height, String software) throws IOException {
		this.output = output;
		row = new byte[1 + width * 3];
		above = new byte[width * 3];
		current = new byte[width * 3];
		output.write(ByteBuffer.wrap(SIGNATURE));
		chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array(), 13); //$NON-NLS-1$
		byte[] text = ("Software\0" + software).getBytes(StandardCharsets.ISO_8859_1); //$NON-NLS-1$
		chunk("tEXt", text, text.length); //$NON-NLS-1$
	}

	/** Writes the next row. */
	public void row(int[] rgb, int offset) throws IOException {
		for (int x = 0, i = 0; i < current.length; x++) {
			int p = rgb[offset + x];
			current[i++] = (byte) (p >> 16);
			current[i++] = (byte) (p >> 8);
			current[i++] = (byte) p;
		}
		row[0] = 2;
		for (int i = 0; i < current.length; i++) {
			row[i + 1] = (byte) (current[i] - above[i]);
		}
		byte[] swap = above;
		above = current;
		current = swap;
		deflater.setInput(row);
		while (!deflater.needsInput()) {
			drain(Deflater.NO_FLUSH);
		}
	}

	/** Ends the picture. */
	public void end() throws IOException {
		deflater.finish();
		while (!deflater.finished()) {
			drain(Deflater.NO_FLUSH);
		}
		chunk("IEND", piece, 0); //$NON-NLS-1$
	}

	private void drain(int flush) throws IOException {
		int length = deflater.deflate(piece, 0, PIECE, flush);
		if (length > 0) {
			chunk("IDAT", piece, length); //$NON-NLS-1$
		}
	}

	private void chunk(String type, byte[] data, int length) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(data, 0, length);
		ByteBuffer bytes = ByteBuffer.allocate(length + 12);
		bytes.putInt(length).put(name).put(data, 0, length).putInt((int) crc.getValue()).flip();
		output.write(bytes);
	}

	@Override
	public void close() {
		deflater.end();
	}
}
