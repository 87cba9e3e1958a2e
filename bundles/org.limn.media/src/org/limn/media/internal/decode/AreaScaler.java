/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Scales down by averaging the area each new pixel covers, with premultiplied alpha, one row at a time. Needs memory for the result and
 * a few rows.
 */
final class AreaScaler {

	private static final int CHANNELS = 4;

	private final int sourceWidth;
	private final int width;
	private final int height;
	private final float[] across;
	private final float[] sum;
	private final double ratioX;
	private final double ratioY;

	private AreaScaler(int sourceWidth, int sourceHeight, int width, int height) {
		this.sourceWidth = sourceWidth;
		this.width = width;
		this.height = height;
		this.across = new float[width * CHANNELS];
		this.sum = new float[width * CHANNELS];
		this.ratioX = (double) width / sourceWidth;
		this.ratioY = (double) height / sourceHeight;
	}

	/** The pixels of {@code image} in the size {@code width} × {@code height}, neither larger than the image's. */
	static int[] scale(BufferedImage image, int width, int height) {
		int[] result = new int[width * height];
		int[] row = new int[image.getWidth()];
		PixelRows rows = new PixelRows(image);
		if (width == image.getWidth() && height == image.getHeight()) {
			for (int y = 0; y < height; y++) {
				rows.read(y, row);
				System.arraycopy(row, 0, result, y * width, width);
			}
			return result;
		}
		new AreaScaler(image.getWidth(), image.getHeight(), width, height).run(rows, row, image.getHeight(), result);
		return result;
	}

	private void run(PixelRows rows, int[] row, int sourceHeight, int[] result) {
		int y = 0;
		for (int source = 0; source < sourceHeight; source++) {
			rows.read(source, row);
			shrink(row);
			double top = source * ratioY;
			double bottom = source == sourceHeight - 1 ? height : top + ratioY;
			while (y < height && bottom >= y + 1) {
				addRow((float) (y + 1 - Math.max(top, y)));
				putRow(result, y);
				y++;
			}
			if (y < height && bottom > y) {
				addRow((float) (bottom - Math.max(top, y)));
			}
		}
	}

	/** Averages one source row to the new width. */
	private void shrink(int[] row) {
		Arrays.fill(across, 0);
		for (int source = 0; source < sourceWidth; source++) {
			int argb = row[source];
			double left = source * ratioX;
			double right = left + ratioX;
			int x = Math.min((int) left, width - 1);
			double border = x + 1;
			if (right <= border || x == width - 1) {
				put(x, argb, (float) ratioX);
			} else {
				put(x, argb, (float) (border - left));
				put(x + 1, argb, (float) (right - border));
			}
		}
	}

	private void put(int x, int argb, float weight) {
		int at = x * CHANNELS;
		int a = argb >>> 24;
		float w = weight * a / 255;
		across[at] += weight * a;
		across[at + 1] += w * (argb >> 16 & 0xff);
		across[at + 2] += w * (argb >> 8 & 0xff);
		across[at + 3] += w * (argb & 0xff);
	}

	private void addRow(float weight) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += weight * across[i];
		}
	}

	private void putRow(int[] result, int y) {
		for (int x = 0; x < width; x++) {
			int at = x * CHANNELS;
			float a = sum[at];
			float back = a > 0 ? 255 / a : 0;
			result[y * width + x] = channel(a) << 24 | channel(sum[at + 1] * back) << 16 | channel(sum[at + 2] * back) << 8
					| channel(sum[at + 3] * back);
		}
		Arrays.fill(sum, 0);
	}

	private static int channel(float value) {
		return Math.clamp(Math.round(value), 0, 255);
	}
}
