/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.IOException;

import org.limn.media.ImageFormat;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/**
 * The IHDR chunk of a PNG.
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits per sample
 * @param colour the colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
 * @param interlaced in seven passes (Adam7)
 */
record PngImage(int width, int height, int depth, int colour, boolean interlaced) {

	static final int PALETTE = 3;

	private static final int LENGTH = 13;

	/** Reads the chunk with which every PNG begins. */
	static PngImage read(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		PngChunk chunk = PngChunk.open(in);
		if (!chunk.is("IHDR") || chunk.left() != LENGTH) { //$NON-NLS-1$
			throw Refusal.damaged(Messages.Damage_header, in);
		}
		byte[] b = new byte[LENGTH];
		chunk.read(b);
		chunk.finish();
		long width = number(b, 0);
		long height = number(b, 4);
		Refusal.checkSize(width, height, limits, in);
		PngImage image = new PngImage((int) width, (int) height, b[8], b[9], b[12] == 1);
		boolean known = b[10] == 0 && b[11] == 0 && (b[12] == 0 || b[12] == 1);
		if (!known || !image.depthFits()) {
			throw Refusal.damaged(Messages.Damage_header, in);
		}
		return image;
	}

	private static long number(byte[] b, int at) {
		return (b[at] & 0xffL) << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
	}

	private boolean depthFits() {
		return switch (colour) {
		case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
		case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
		case 2, 4, 6 -> depth == 8 || depth == 16;
		default -> false;
		};
	}

	private int samples() {
		return switch (colour) {
		case 2 -> 3;
		case 4 -> 2;
		case 6 -> 4;
		default -> 1;
		};
	}

	/** How many bytes a row of so many pixels takes, without its filter byte. */
	long rowBytes(int pixels) {
		return ((long) pixels * samples() * depth + 7) / 8;
	}

	Header header(Orientation orientation) {
		int bytes = Math.max(1, samples() * depth / 8);
		return new Header(ImageFormat.PNG, width, height, orientation, bytes);
	}
}
