/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Small pictures for scripted servers, whole and hostile, and a look at the first bytes of what came.
 *
 * @since 1.0
 */
public final class TestPictures {

	private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

	private TestPictures() {
	}

	/**
	 * A whole PNG of one colour.
	 *
	 * @param width in pixels
	 * @param height in pixels
	 * @param rgb the colour
	 * @return the file
	 */
	public static byte[] png(int width, int height, int rgb) {
		ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * 3));
		for (int y = 0; y < height; y++) {
			rows.put((byte) 0);
			for (int x = 0; x < width; x++) {
				rows.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
			}
		}
		return png(width, height, rows.array());
	}

	/**
	 * Pictures and things that only look like pictures: what a broken or hostile server may send.
	 *
	 * @return the bytes by what they are
	 */
	public static Map<String, byte[]> hostile() {
		byte[] whole = png(8, 8, 0x336699);
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("nothing", new byte[0]); //$NON-NLS-1$
		all.put("a cut picture", Arrays.copyOf(whole, whole.length / 2)); //$NON-NLS-1$
		all.put("a page", "<!DOCTYPE html><html><body>Sign in to the network</body></html>".getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$
		all.put("a document", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$
		all.put("a picture of 40,000 x 40,000", png(40_000, 40_000, new byte[64])); //$NON-NLS-1$
		byte[] flipped = whole.clone();
		flipped[whole.length - 20] ^= 0x55;
		all.put("a picture with a wrong check sum", flipped); //$NON-NLS-1$
		return all;
	}

	/**
	 * Whether bytes begin like a picture that Limn reads: PNG, JPEG, WebP or GIF.
	 *
	 * @param bytes the beginning of a file
	 * @return {@code true} when so
	 */
	public static boolean beginsLikeOne(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
		return start.startsWith("\u0089PNG\r\n\u001a\n") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				|| start.startsWith("RIFF") && start.endsWith("WEBP"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static byte[] png(int width, int height, byte[] rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(PNG);
		chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array()); //$NON-NLS-1$
		Deflater deflater = new Deflater();
		deflater.setInput(rows);
		deflater.finish();
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] piece = new byte[8192];
		while (!deflater.finished()) {
			packed.write(piece, 0, deflater.deflate(piece));
		}
		deflater.end();
		chunk(out, "IDAT", packed.toByteArray()); //$NON-NLS-1$
		chunk(out, "IEND", new byte[0]); //$NON-NLS-1$
		return out.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
		CRC32 crc = new CRC32();
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		crc.update(name);
		crc.update(data);
		out.writeBytes(ByteBuffer.allocate(data.length + 12).putInt(data.length).put(name).put(data).putInt((int) crc.getValue()).array());
	}
}
