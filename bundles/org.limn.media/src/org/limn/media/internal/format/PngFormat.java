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

import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/**
 * PNG and animated PNG: every chunk, every checksum, and the pixels of the still picture. Bytes behind the end (a polyglot) are
 * tolerated: the picture is whole, nothing here reads them, and no copy made by the library carries them.
 */
final class PngFormat implements Format {

	private static final int SIGNATURE = 8;
	private static final int MOST_CHUNKS_BEFORE_PIXELS = 2000;
	private static final int LONGEST_EXIF = 64 * 1024;

	@Override
	public Header header(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(SIGNATURE);
		PngImage image = PngImage.read(in, limits);
		Orientation orientation = Orientation.UPRIGHT;
		try {
			for (int i = 0; i < MOST_CHUNKS_BEFORE_PIXELS; i++) {
				PngChunk chunk = PngChunk.open(in);
				if (chunk.is("IDAT") || chunk.is("IEND")) { //$NON-NLS-1$ //$NON-NLS-2$
					break;
				}
				if (chunk.is("eXIf")) { //$NON-NLS-1$
					orientation = orientation(chunk);
				} else if (chunk.is("acTL")) { //$NON-NLS-1$
					checkFrames(chunk, limits);
				}
				chunk.pass();
			}
		} catch (EOFException e) {
			// the header is known; whether the rest is there is the question of verify
			return image.header(orientation);
		}
		return image.header(orientation);
	}

	@Override
	public Header verify(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		in.skip(SIGNATURE);
		PngImage image = PngImage.read(in, limits);
		try (PngPixels pixels = new PngPixels(image, in)) {
			return image.header(chunks(image, pixels, in, limits));
		}
	}

	private static Orientation chunks(PngImage image, PngPixels pixels, ByteSource in, ImageLimits limits)
			throws IOException, MediaException {
		Orientation orientation = Orientation.UPRIGHT;
		boolean palette = image.colour() != PngImage.PALETTE;
		String last = "IHDR"; //$NON-NLS-1$
		boolean pixelsSeen = false;
		byte[] packed = new byte[16 * 1024];
		while (true) {
			PngChunk chunk = PngChunk.open(in);
			switch (chunk.type()) {
			case "IDAT" -> { //$NON-NLS-1$
				check(palette && (!pixelsSeen || last.equals("IDAT")), Messages.Damage_blockOrder, in); //$NON-NLS-1$
				pixelsSeen = true;
				for (int count = chunk.some(packed); count > 0; count = chunk.some(packed)) {
					pixels.feed(packed, count);
				}
			}
			case "PLTE" -> { //$NON-NLS-1$
				check(!pixelsSeen && chunk.left() % 3 == 0 && chunk.left() <= 3 * 256 && chunk.left() > 0, Messages.Damage_blockSize, in);
				palette = true;
			}
			case "IEND" -> { //$NON-NLS-1$
				check(chunk.left() == 0, Messages.Damage_blockSize, in);
				chunk.finish();
				check(pixels.complete(), Messages.Damage_pixelsMissing, in);
				return orientation;
			}
			case "zTXt", "iTXt", "iCCP" -> PackedText.check(chunk); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "acTL" -> checkFrames(chunk, limits); //$NON-NLS-1$
			case "eXIf" -> orientation = orientation(chunk); //$NON-NLS-1$
			default -> check(chunk.ancillary(), Messages.Damage_blockOrder, in);
			}
			chunk.finish();
			last = chunk.type();
		}
	}

	private static void check(boolean holds, String damage, ByteSource in) throws MediaException {
		if (!holds) {
			throw Refusal.damaged(damage, in);
		}
	}

	private static void checkFrames(PngChunk chunk, ImageLimits limits) throws IOException, MediaException {
		long frames = 0;
		for (int i = 0; i < 4; i++) {
			frames = frames << 8 | chunk.next() & 0xff;
		}
		Refusal.checkFrames(frames, limits);
	}

	private static Orientation orientation(PngChunk chunk) throws IOException {
		if (chunk.left() > LONGEST_EXIF) {
			return Orientation.UPRIGHT;
		}
		byte[] block = new byte[(int) chunk.left()];
		chunk.read(block);
		return Orientation.of(block, 0);
	}
}
