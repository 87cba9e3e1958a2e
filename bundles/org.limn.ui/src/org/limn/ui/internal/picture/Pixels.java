/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.picture;

import java.awt.image.BufferedImage;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Carries decoded pixels over to SWT. SWT itself never sees the bytes of a file, which may be hostile. */
public final class Pixels {

	private Pixels() {
	}

	/**
	 * Copies a picture. Any thread but the UI thread, as it takes time.
	 *
	 * @param image the decoded picture
	 * @return the same pixels for SWT, with their transparency
	 */
	public static ImageData of(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		boolean alpha = image.getColorModel().hasAlpha();
		ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		byte[] opacity = alpha ? new byte[width * height] : new byte[0];
		int[] row = new int[width];
		for (int y = 0; y < height; y++) {
			image.getRGB(0, y, width, 1, row, 0, width);
			int at = y * data.bytesPerLine;
			for (int x = 0; x < width; x++) {
				int argb = row[x];
				data.data[at++] = (byte) (argb >> 16);
				data.data[at++] = (byte) (argb >> 8);
				data.data[at++] = (byte) argb;
				if (alpha) {
					opacity[y * width + x] = (byte) (argb >>> 24);
				}
			}
		}
		if (alpha) {
			data.alphaData = opacity;
		}
		return data;
	}
}
