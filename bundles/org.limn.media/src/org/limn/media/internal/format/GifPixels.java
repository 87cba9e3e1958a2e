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
import java.util.Arrays;

import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/** Unpacks the pixels of one GIF frame (LZW) as far as counting them needs: for every code only the length of what it stands for. */
final class GifPixels {

	private static final int MOST_CODES = 4096;
	private static final int MOST_BITS = 12;
	private static final int NONE = -1;

	private final ByteSource in;
	private final int[] lengths = new int[MOST_CODES];
	private int blockLeft;
	private int bits;
	private int held;
	private int holding;

	GifPixels(ByteSource in) {
		this.in = in;
	}

	/** Reads the data of one frame, which must hold at least so many pixels. */
	void unpack(long pixels) throws IOException, MediaException {
		int minimum = in.u8();
		if (minimum < 1 || minimum > 8) {
			throw Refusal.damaged(Messages.Damage_compression, in);
		}
		int clear = 1 << minimum;
		int next = clear + 2;
		int previous = NONE;
		bits = minimum + 1;
		Arrays.fill(lengths, 0, clear, 1);
		long count = 0;
		while (count < pixels) {
			int code = code();
			if (code == clear) {
				next = clear + 2;
				bits = minimum + 1;
				previous = NONE;
			} else if (code == clear + 1 || code > next || previous == NONE && code > clear) {
				throw Refusal.damaged(code == clear + 1 ? Messages.Damage_pixelsMissing : Messages.Damage_compression, in);
			} else {
				if (previous != NONE && next < MOST_CODES) {
					lengths[next++] = lengths[previous] + 1;
					if (next == 1 << bits && bits < MOST_BITS) {
						bits++;
					}
				}
				count += lengths[code];
				previous = code;
			}
		}
		in.skip(blockLeft);
		GifFormat.passBlocks(in);
	}

	private int code() throws IOException, MediaException {
		while (holding < bits) {
			if (blockLeft == 0) {
				blockLeft = in.u8();
				if (blockLeft == 0) {
					throw Refusal.damaged(Messages.Damage_pixelsMissing, in);
				}
			}
			held |= in.u8() << holding;
			blockLeft--;
			holding += 8;
		}
		int code = held & (1 << bits) - 1;
		held >>>= bits;
		holding -= bits;
		return code;
	}
}
