/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded picture as 32-bit ARGB, not premultiplied. Grey samples are taken as they are: {@link BufferedImage#getRGB}
 * believes grey to be linear light and would brighten every engraving.
 */
final class PixelRows {

	private final BufferedImage image;
	private final int width;
	private final boolean grey;
	private final boolean plainBytes;
	private final int[] samples;

	PixelRows(BufferedImage image) {
		this.image = image;
		this.width = image.getWidth();
		ColorModel colours = image.getColorModel();
		ColorSpace space = colours.getColorSpace();
		Raster raster = image.getRaster();
		this.grey = space.getType() == ColorSpace.TYPE_GRAY;
		this.plainBytes = raster.getDataBuffer() instanceof DataBufferByte && raster.getSampleModel() instanceof PixelInterleavedSampleModel
				&& (grey || space.isCS_sRGB() && raster.getNumBands() >= 3) && !colours.isAlphaPremultiplied()
				&& colours.getComponentSize(0) == 8 && !(colours instanceof IndexColorModel);
		this.samples = new int[grey && !plainBytes ? width * raster.getNumBands() : 0];
	}

	/** Reads row {@code y} into {@code target}. */
	void read(int y, int[] target) {
		if (plainBytes) {
			readBytes(y, target);
		} else if (grey) {
			readGrey(y, target);
		} else {
			image.getRGB(0, y, width, 1, target, 0, width);
		}
	}

	private void readBytes(int y, int[] target) {
		Raster raster = image.getRaster();
		PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) raster.getSampleModel();
		byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
		int[] offsets = model.getBandOffsets();
		int bands = offsets.length;
		int step = model.getPixelStride();
		int at = raster.getDataBuffer().getOffset() + (y - raster.getSampleModelTranslateY()) * model.getScanlineStride()
				- raster.getSampleModelTranslateX() * step;
		int green = grey ? 0 : 1;
		int blue = grey ? 0 : 2;
		int alpha = grey ? 1 : 3;
		for (int x = 0; x < width; x++, at += step) {
			int a = bands > alpha ? data[at + offsets[alpha]] & 0xff : 0xff;
			target[x] = a << 24 | (data[at + offsets[0]] & 0xff) << 16 | (data[at + offsets[green]] & 0xff) << 8
					| data[at + offsets[blue]] & 0xff;
		}
	}

	private void readGrey(int y, int[] target) {
		Raster raster = image.getRaster();
		int bands = raster.getNumBands();
		int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
		raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
		for (int x = 0; x < width; x++) {
			int v = samples[x * bands] * 255 / most;
			int a = bands > 1 ? samples[x * bands + 1] * 255 / most : 255;
			target[x] = a << 24 | v << 16 | v << 8 | v;
		}
	}
}
