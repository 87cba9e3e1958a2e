/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;

/**
 * Turns a painting into pixels, in bands: what is in memory at a time does not grow with the height of the picture. Painting it again for each band costs
 * less than the pixels do.
 */
public final class Raster {

	/** Thrown between two strokes when nobody wants the picture any more. */
	public static final class Stopped extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Stopped() {
			super(null, null, false, false);
		}
	}

	/** Says that the picture is not wanted any more. */
	@FunctionalInterface
	public interface Stop {
		/** Whether to stop. */
		boolean wanted();
	}

	private static final int BAND_PIXELS = 2 * 1024 * 1024;
	private final int width;
	private final int height;
	private final Palette palette;
	private final Stop stop;

	/** A picture of so many pixels. */
	public Raster(int width, int height, Palette palette, Stop stop) {
		this.width = width;
		this.height = height;
		this.palette = palette;
		this.stop = stop;
	}

	/**
	 * Paints and writes a picture.
	 *
	 * @param scene what the finish works on, bottom layer first
	 * @param finish the manner
	 * @param overlay what stands untouched above it
	 * @param software what made it
	 * @param output where the bytes go
	 */
	public void write(List<Layer> scene, Finish finish, List<Layer> overlay, String software, PngStream.Output output) throws IOException {
		int rows = Math.clamp(BAND_PIXELS / width, 1, height);
		BufferedImage band = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
		int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
		double unit = Canvas.SHORT_EDGE / Math.min(width, height);
		try (PngStream png = new PngStream(output, width, height, software)) {
			for (int top = 0; top < height; top += rows) {
				int count = Math.min(rows, height - top);
				paint(scene, band, top);
				for (int y = 0; y < count; y++) {
					if ((y & 63) == 0) {
						look();
					}
					finish.row(pixels, y * width, width, top + y, unit);
				}
				paint(overlay, band, top);
				for (int y = 0; y < count; y++) {
					if ((y & 63) == 0) {
						look();
					}
					png.row(pixels, y * width);
				}
			}
			png.end();
		}
	}

	private void paint(List<Layer> layers, BufferedImage band, int top) {
		double scale = Math.min(width, height) / Canvas.SHORT_EDGE;
		for (Layer layer : layers) {
			look();
			Graphics2D graphics = band.createGraphics();
			try {
				graphics.translate(0, -top);
				graphics.scale(scale, scale);
				layer.paint(new Canvas(graphics, width / scale, height / scale, palette));
			} finally {
				graphics.dispose();
			}
		}
	}

	private void look() {
		if (stop.wanted()) {
			throw new Stopped();
		}
	}
}
