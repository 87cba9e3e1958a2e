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

/** WebP: the RIFF container with its lossy, lossless and extended forms. */
final class WebpFormat implements Format {

	private static final int EXTENDED = fourCc("VP8X"); //$NON-NLS-1$
	private static final int LOSSY = fourCc("VP8 "); //$NON-NLS-1$
	private static final int LOSSLESS = fourCc("VP8L"); //$NON-NLS-1$
	private static final int FRAME = fourCc("ANMF"); //$NON-NLS-1$
	private static final int EXIF = fourCc("EXIF"); //$NON-NLS-1$
	private static final int ANIMATED = 0x02;
	private static final int HAS_EXIF = 0x08;
	private static final int MOST_CHUNKS = 10_000;
	private static final int LONGEST_EXIF = 64 * 1024;
	private static final int FRAME_HEADER = 16;

	private record Size(int width, int height) {
	}

	private record Chunk(int type, long size, long end) {
	}

	@Override
	public Header header(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(12);
		Chunk first = chunk(in, in.length());
		if (first.type != EXTENDED) {
			return header(picture(first, in, limits), Orientation.UPRIGHT);
		}
		int flags = in.u8();
		Size canvas = canvas(in, limits);
		Orientation orientation = Orientation.UPRIGHT;
		if ((flags & HAS_EXIF) != 0) {
			try {
				in.skip(first.end - in.position());
				for (int i = 0; i < MOST_CHUNKS && in.remaining() > 0; i++) {
					Chunk chunk = chunk(in, in.length());
					if (chunk.type == EXIF) {
						orientation = exif(chunk, in);
						break;
					}
					in.skip(chunk.end - in.position());
				}
			} catch (EOFException e) {
				// the header is known; whether the rest is there is the question of verify
				orientation = Orientation.UPRIGHT;
			}
		}
		return header(canvas, orientation);
	}

	@Override
	public Header verify(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(4);
		long end = in.u32le() + 8;
		if (end > in.length()) {
			throw new EOFException();
		}
		in.skip(4);
		Chunk first = chunk(in, end);
		if (first.type != EXTENDED) {
			Size size = picture(first, in, limits);
			pass(first, in, end);
			return header(size, Orientation.UPRIGHT);
		}
		int flags = in.u8();
		Size canvas = canvas(in, limits);
		pass(first, in, end);
		return header(canvas, chunks(canvas, (flags & ANIMATED) != 0, in, end, limits));
	}

	private static Orientation chunks(Size canvas, boolean animated, ByteSource in, long end, ImageLimits limits)
			throws IOException, MediaException {
		Orientation orientation = Orientation.UPRIGHT;
		int pictures = 0;
		for (int i = 0; in.position() + 8 <= end; i++) {
			check(i < MOST_CHUNKS, Messages.Damage_blockSize, in);
			Chunk chunk = chunk(in, end);
			if (chunk.type == LOSSY || chunk.type == LOSSLESS) {
				check(!animated && ++pictures == 1 && canvas.equals(picture(chunk, in, limits)), Messages.Damage_header, in);
			} else if (chunk.type == FRAME) {
				Refusal.checkFrames(++pictures, limits);
				check(animated && chunk.size >= FRAME_HEADER, Messages.Damage_blockOrder, in);
				frame(canvas, in);
			} else if (chunk.type == EXIF) {
				orientation = exif(chunk, in);
			}
			pass(chunk, in, end);
		}
		check(pictures > 0, Messages.Damage_pixelsMissing, in);
		return orientation;
	}

	private static void frame(Size canvas, ByteSource in) throws IOException, MediaException {
		long x = 2L * in.u24le();
		long y = 2L * in.u24le();
		long width = in.u24le() + 1L;
		long height = in.u24le() + 1L;
		check(x + width <= canvas.width && y + height <= canvas.height, Messages.Damage_header, in);
	}

	private static Header header(Size size, Orientation orientation) {
		return new Header(ImageFormat.WEBP, size.width, size.height, orientation, 8);
	}

	private static Chunk chunk(ByteSource in, long end) throws IOException {
		int type = (int) in.u32();
		long size = in.u32le();
		long from = in.position();
		if (from + size > end) {
			throw new EOFException();
		}
		return new Chunk(type, size, from + size + (size & 1));
	}

	/** Goes to the end of a chunk; the padding byte of the last one may be absent. */
	private static void pass(Chunk chunk, ByteSource in, long end) throws IOException {
		in.skip(Math.min(chunk.end, end) - in.position());
	}

	private static Size canvas(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(3);
		int width = in.u24le() + 1;
		int height = in.u24le() + 1;
		Refusal.checkSize(width, height, limits, in);
		return new Size(width, height);
	}

	private static Size picture(Chunk chunk, ByteSource in, ImageLimits limits) throws IOException, MediaException {
		Size size;
		if (chunk.type == LOSSY) {
			size = lossy(chunk, in);
		} else if (chunk.type == LOSSLESS) {
			check(in.u8() == 0x2f, Messages.Damage_header, in);
			long bits = in.u32le();
			size = new Size((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
		} else {
			throw Refusal.damaged(Messages.Damage_blockOrder, in);
		}
		Refusal.checkSize(size.width, size.height, limits, in);
		return size;
	}

	private static Size lossy(Chunk chunk, ByteSource in) throws IOException, MediaException {
		int tag = in.u24le();
		boolean keyFrame = (tag & 1) == 0;
		long firstPartition = tag >> 5;
		boolean marked = in.u8() == 0x9d && in.u8() == 0x01 && in.u8() == 0x2a;
		check(keyFrame && marked && firstPartition + 10 <= chunk.size, Messages.Damage_header, in);
		return new Size(in.u16le() & 0x3fff, in.u16le() & 0x3fff);
	}

	private static Orientation exif(Chunk chunk, ByteSource in) throws IOException {
		if (chunk.size > LONGEST_EXIF) {
			return Orientation.UPRIGHT;
		}
		byte[] block = new byte[(int) chunk.size];
		in.read(block, 0, block.length);
		boolean prefixed = block.length > 6 && block[0] == 'E' && block[1] == 'x' && block[4] == 0;
		return Orientation.of(block, prefixed ? 6 : 0);
	}

	private static void check(boolean holds, String damage, ByteSource in) throws MediaException {
		if (!holds) {
			throw Refusal.damaged(damage, in);
		}
	}

	private static int fourCc(String name) {
		return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
	}
}
