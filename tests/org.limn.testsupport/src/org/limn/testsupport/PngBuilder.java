/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Builds PNG files chunk by chunk, good and bad ones.
 *
 * @since 1.0
 */
public final class PngBuilder {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/** Begins with the signature. */
	public PngBuilder() {
		out.writeBytes(SIGNATURE);
	}

	/**
	 * A whole picture of noise, 8 bit RGB.
	 *
	 * @param width pixels
	 * @param height pixels
	 * @param seed another picture for another seed
	 * @return the file
	 */
	public static byte[] plain(int width, int height, int seed) {
		byte[] row = new byte[1 + 3 * width];
		ByteArrayOutputStream rows = new ByteArrayOutputStream();
		Random random = new Random(seed);
		for (int y = 0; y < height; y++) {
			random.nextBytes(row);
			row[0] = 0;
			rows.writeBytes(row);
		}
		return new PngBuilder().header(width, height, 8, 2, 0).chunk("IDAT", packed(rows.toByteArray())).end();
	}

	/**
	 * Adds the header.
	 *
	 * @param width pixels
	 * @param height pixels
	 * @param depth bits per sample
	 * @param colour the colour type
	 * @param interlace the interlace method
	 * @return this
	 */
	public PngBuilder header(int width, int height, int depth, int colour, int interlace) {
		return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colour).put((byte) 0)
				.put((byte) 0).put((byte) interlace).array());
	}

	/**
	 * Adds a chunk with its checksum.
	 *
	 * @param type four letters
	 * @param data its content
	 * @return this
	 */
	public PngBuilder chunk(String type, byte[] data) {
		try {
			write(out, type, data, data.length);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Adds the last chunk.
	 *
	 * @return the whole file
	 */
	public byte[] end() {
		return chunk("IEND", new byte[0]).bytes();
	}

	/**
	 * What there is until now.
	 *
	 * @return the bytes
	 */
	public byte[] bytes() {
		return out.toByteArray();
	}

	/**
	 * Packs bytes as pixels and texts are packed.
	 *
	 * @param data the bytes
	 * @return the packed bytes
	 */
	public static byte[] packed(byte[] data) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream deflating = new DeflaterOutputStream(packed)) {
			deflating.write(data);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return packed.toByteArray();
	}

	/**
	 * So many zeros, packed, without ever having them in memory.
	 *
	 * @param count how many
	 * @return the packed bytes
	 */
	public static byte[] packedZeros(long count) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] zeros = new byte[1 << 16];
		try (OutputStream deflating = new DeflaterOutputStream(packed, new Deflater(9))) {
			for (long left = count; left > 0; left -= zeros.length) {
				deflating.write(zeros, 0, (int) Math.min(left, zeros.length));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return packed.toByteArray();
	}

	/**
	 * Puts pieces together.
	 *
	 * @param parts the pieces
	 * @return one behind the other
	 */
	public static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	/**
	 * Writes noise that cannot be packed, as large as wanted, in little memory.
	 *
	 * @param target where to
	 * @param width pixels
	 * @param height pixels
	 * @throws IOException when it cannot be written
	 */
	public static void noise(OutputStream target, int width, int height) throws IOException {
		target.write(SIGNATURE);
		write(target, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 6, 0, 0, 0 }).array(), 13);
		Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
		byte[] row = new byte[1 + 4 * width];
		byte[] packed = new byte[1 << 16];
		Random random = new Random(42);
		for (int y = 0; y <= height; y++) {
			if (y < height) {
				random.nextBytes(row);
				row[0] = 0;
				deflater.setInput(row);
			} else {
				deflater.finish();
			}
			for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
				write(target, "IDAT", packed, n);
			}
		}
		deflater.end();
		write(target, "IEND", packed, 0);
	}

	private static void write(OutputStream target, String type, byte[] data, int length) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 checksum = new CRC32();
		checksum.update(name);
		checksum.update(data, 0, length);
		target.write(ByteBuffer.allocate(4).putInt(length).array());
		target.write(name);
		target.write(data, 0, length);
		target.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
	}
}
