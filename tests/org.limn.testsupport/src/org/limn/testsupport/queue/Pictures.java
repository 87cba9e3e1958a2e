/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures of one colour, in the size that was asked for. */
final class Pictures {

	private Pictures() {
	}

	static byte[] png(QueuedWork work, int slot) {
		int width = Integer.parseInt(work.request().getOrDefault("width", "64")); //$NON-NLS-1$ //$NON-NLS-2$
		int height = Integer.parseInt(work.request().getOrDefault("height", "64")); //$NON-NLS-1$ //$NON-NLS-2$
		return png(width, height, work.id().hashCode() + 0x3311 * slot);
	}

	static byte[] png(int width, int height, int rgb) {
		ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * 3));
		for (int y = 0; y < height; y++) {
			rows.put((byte) 0);
			for (int x = 0; x < width; x++) {
				rows.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
		chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array()); //$NON-NLS-1$
		chunk(out, "IDAT", packed(rows.array())); //$NON-NLS-1$
		chunk(out, "IEND", new byte[0]); //$NON-NLS-1$
		return out.toByteArray();
	}

	private static byte[] packed(byte[] rows) {
		Deflater deflater = new Deflater();
		deflater.setInput(rows);
		deflater.finish();
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] piece = new byte[8192];
		while (!deflater.finished()) {
			packed.write(piece, 0, deflater.deflate(piece));
		}
		deflater.end();
		return packed.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
		CRC32 crc = new CRC32();
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		crc.update(name);
		crc.update(data);
		out.writeBytes(ByteBuffer.allocate(data.length + 12).putInt(data.length).put(name).put(data).putInt((int) crc.getValue()).array());
	}
}
