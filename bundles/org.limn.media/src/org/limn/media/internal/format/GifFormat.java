/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.EOFException;
import java.io.IOException;

import org.limn.media.ImageFormat;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/** GIF: every block, and every pixel of every frame, unpacked without being kept. */
final class GifFormat implements Format {

	private static final int EXTENSION = 0x21;
	private static final int FRAME = 0x2c;
	private static final int TRAILER = 0x3b;
	private static final int COLOURS = 0x80;
	private static final long MOST_PIXELS_FACTOR = 8;

	private record Frame(int width, int height, int right, int bottom) {
	}

	@Override
	public Header header(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(6);
		int width = in.u16le();
		int height = in.u16le();
		try {
			passColours(in);
			if (passExtensions(in) == FRAME) {
				Frame frame = frame(in);
				width = Math.max(width, frame.right);
				height = Math.max(height, frame.bottom);
			}
		} catch (EOFException e) {
			// the screen is known; whether the rest is there is the question of verify
			Refusal.checkSize(width, height, limits, in);
		}
		Refusal.checkSize(width, height, limits, in);
		return header(width, height);
	}

	@Override
	public Header verify(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(6);
		int width = in.u16le();
		int height = in.u16le();
		passColours(in);
		int frames = 0;
		long pixels = 0;
		for (int block = passExtensions(in); block == FRAME; block = passExtensions(in)) {
			Frame frame = frame(in);
			if (frames == 0) {
				width = Math.max(width, frame.right);
				height = Math.max(height, frame.bottom);
			}
			Refusal.checkFrames(++frames, limits);
			Refusal.checkSize(frame.width, frame.height, limits, in);
			pixels += (long) frame.width * frame.height;
			Refusal.checkFrames(pixels / MOST_PIXELS_FACTOR > limits.pixels() ? Long.MAX_VALUE : frames, limits);
			new GifPixels(in).unpack((long) frame.width * frame.height);
		}
		if (frames == 0) {
			throw Refusal.damaged(Messages.Damage_pixelsMissing, in);
		}
		Refusal.checkSize(width, height, limits, in);
		return header(width, height);
	}

	private static Header header(int width, int height) {
		return new Header(ImageFormat.GIF, width, height, Orientation.UPRIGHT, 4);
	}

	/** Passes the rest of the screen descriptor and its colours. */
	private static void passColours(ByteSource in) throws IOException {
		int flags = in.u8();
		in.skip(2);
		passTable(flags, in);
	}

	private static void passTable(int flags, ByteSource in) throws IOException {
		if ((flags & COLOURS) != 0) {
			in.skip(3L * (2 << (flags & 7)));
		}
	}

	/** Passes extension blocks; returns FRAME or TRAILER. */
	private static int passExtensions(ByteSource in) throws IOException, MediaException {
		while (true) {
			int block = in.u8();
			switch (block) {
			case EXTENSION -> {
				in.u8();
				passBlocks(in);
			}
			case FRAME, TRAILER -> {
				return block;
			}
			default -> throw Refusal.damaged(Messages.Damage_blockOrder, in);
			}
		}
	}

	static void passBlocks(ByteSource in) throws IOException {
		for (int size = in.u8(); size > 0; size = in.u8()) {
			in.skip(size);
		}
	}

	private static Frame frame(ByteSource in) throws IOException {
		int x = in.u16le();
		int y = in.u16le();
		int width = in.u16le();
		int height = in.u16le();
		passTable(in.u8(), in);
		return new Frame(width, height, x + width, y + height);
	}
}
