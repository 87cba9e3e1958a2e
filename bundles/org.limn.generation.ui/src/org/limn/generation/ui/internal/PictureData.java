/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.limn.media.ImageCheck;
import org.limn.media.MediaException;
import org.limn.media.Thumbnails;

/** Pictures for SWT, checked and decoded by the media library: no byte of unknown origin reaches SWT. Not for the UI thread. */
public final class PictureData {

	private PictureData() {
	}

	/** A picture file, no larger than needed. */
	public static ImageData of(Path file, int edge) throws MediaException {
		ImageCheck.header(file);
		return convert(Thumbnails.load(file, edge));
	}

	/** An encoded picture in memory, as previews come. */
	public static ImageData of(byte[] picture, int edge) throws MediaException, IOException {
		ImageCheck.header(picture);
		Path file = Files.createTempFile("limn-preview", ".part");
		try {
			Files.write(file, picture);
			return convert(Thumbnails.load(file, edge));
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private static ImageData convert(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		ImageData data = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
		boolean alpha = image.getColorModel().hasAlpha();
		int[] row = new int[width];
		byte[] alphas = new byte[width];
		for (int y = 0; y < height; y++) {
			image.getRGB(0, y, width, 1, row, 0, width);
			data.setPixels(0, y, width, mask(row, alphas), 0);
			if (alpha) {
				data.setAlphas(0, y, width, alphas, 0);
			}
		}
		return data;
	}

	private static int[] mask(int[] row, byte[] alphas) {
		int[] pixels = new int[row.length];
		for (int x = 0; x < row.length; x++) {
			alphas[x] = (byte) (row[x] >>> 24);
			pixels[x] = row[x] & 0xffffff;
		}
		return pixels;
	}
}
