/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageFormat;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Messages;

/** The start-of-frame segment of a JPEG. */
record JpegFrame(int width, int height, int components) {

	private static final int BASELINE = 0xc0;
	private static final int EXTENDED = 0xc1;
	private static final int PROGRESSIVE = 0xc2;
	private static final int BITS = 8;
	/** A decoder holds all coefficients of a progressive picture at once. */
	private static final long MOST_COEFFICIENT_BYTES = 112L * 1024 * 1024;

	static boolean isStart(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	static JpegFrame read(int marker, byte[] b, ByteSource in, ImageLimits limits) throws MediaException {
		if (b.length < 6 || b.length < 6 + 3 * b[5] || b[5] < 1) {
			throw Refusal.damaged(Messages.Damage_header, in);
		}
		if (marker != BASELINE && marker != EXTENDED && marker != PROGRESSIVE) {
			throw Refusal.variant(ImageFormat.JPEG, marker >= 0xc9 ? "arithmetic" : "lossless"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (b[0] != BITS) {
			throw Refusal.variant(ImageFormat.JPEG, b[0] + " bit"); //$NON-NLS-1$
		}
		int height = (b[1] & 0xff) << 8 | b[2] & 0xff;
		int width = (b[3] & 0xff) << 8 | b[4] & 0xff;
		int components = b[5];
		Refusal.checkSize(width, height, limits, in);
		if (components > 4 || components == 2) {
			throw Refusal.variant(ImageFormat.JPEG, components + " channels"); //$NON-NLS-1$
		}
		if (marker == PROGRESSIVE && coefficientBytes(b, width, height, in) > MOST_COEFFICIENT_BYTES) {
			throw new MediaException(Kind.TOO_LARGE,
					NLS.bind(Messages.Image_tooLargeForMemory, Integer.toString(width), Integer.toString(height)));
		}
		return new JpegFrame(width, height, components);
	}

	private static long coefficientBytes(byte[] b, int width, int height, ByteSource in) throws MediaException {
		int widest = 1;
		int tallest = 1;
		long shares = 0;
		for (int i = 0; i < b[5]; i++) {
			int across = b[7 + 3 * i] >> 4 & 0xf;
			int down = b[7 + 3 * i] & 0xf;
			if (across < 1 || across > 4 || down < 1 || down > 4) {
				throw Refusal.damaged(Messages.Damage_header, in);
			}
			widest = Math.max(widest, across);
			tallest = Math.max(tallest, down);
			shares += (long) across * down;
		}
		return 2L * width * height * shares / ((long) widest * tallest);
	}

	Header header(Orientation orientation) {
		return new Header(ImageFormat.JPEG, width, height, orientation, components == 4 ? 8 : 3);
	}
}
