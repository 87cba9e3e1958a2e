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
import java.awt.image.DataBufferInt;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Messages;
import org.limn.media.internal.format.Header;
import org.limn.media.internal.format.ImageScan;
import org.limn.media.internal.format.Orientation;

/**
 * Pixels in memory, upright, ARGB.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb the pixels, row by row, not premultiplied
 */
public record Picture(int width, int height, int[] argb) {

	private static final int OPAQUE = 0xff000000;

	/** Loads an image with its longer side at most {@code edge} pixels long; 0 means its full size. */
	public static Picture load(Path file, int edge) throws MediaException {
		Header header = ImageScan.header(file, ImageLimits.standard());
		int longer = Math.max(header.width(), header.height());
		int most = edge <= 0 ? longer : Math.min(edge, longer);
		BufferedImage image = Decoder.decode(file, header, most);
		try {
			int width = Math.clamp(Math.round((double) header.width() * most / longer), 1, image.getWidth());
			int height = Math.clamp(Math.round((double) header.height() * most / longer), 1, image.getHeight());
			return new Picture(width, height, AreaScaler.scale(image, width, height)).upright(header.orientation());
		} catch (OutOfMemoryError e) {
			throw new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Image_tooLargeForMemory, Integer.toString(header.width()),
					Integer.toString(header.height())), e);
		}
	}

	private Picture upright(Orientation orientation) {
		if (orientation == Orientation.UPRIGHT) {
			return this;
		}
		boolean swaps = orientation.swapsSides();
		int newWidth = swaps ? height : width;
		int newHeight = swaps ? width : height;
		int[] turned = new int[argb.length];
		for (int y = 0; y < newHeight; y++) {
			for (int x = 0; x < newWidth; x++) {
				turned[y * newWidth + x] = argb[source(orientation, x, y)];
			}
		}
		return new Picture(newWidth, newHeight, turned);
	}

	private int source(Orientation orientation, int x, int y) {
		int right = width - 1;
		int bottom = height - 1;
		return switch (orientation) {
		case UPRIGHT -> y * width + x;
		case MIRRORED -> y * width + right - x;
		case UPSIDE_DOWN -> (bottom - y) * width + right - x;
		case FLIPPED -> (bottom - y) * width + x;
		case TRANSPOSED -> x * width + y;
		case TURN_RIGHT -> (bottom - x) * width + y;
		case TRANSVERSE -> (bottom - x) * width + right - y;
		case TURN_LEFT -> x * width + right - y;
		};
	}

	/** The same picture, scaled down to a longer side of {@code edge} pixels. */
	public Picture smaller(int edge) {
		int longer = Math.max(width, height);
		int newWidth = Math.max(1, (int) ((long) width * edge / longer));
		int newHeight = Math.max(1, (int) ((long) height * edge / longer));
		return new Picture(newWidth, newHeight, AreaScaler.scale(image(true), newWidth, newHeight));
	}

	/** Whether no pixel lets anything through. */
	public boolean opaque() {
		for (int pixel : argb) {
			if ((pixel & OPAQUE) != OPAQUE) {
				return false;
			}
		}
		return true;
	}

	/** The same picture on white. */
	public Picture onWhite() {
		int[] flat = new int[argb.length];
		for (int i = 0; i < flat.length; i++) {
			int pixel = argb[i];
			int a = pixel >>> 24;
			flat[i] = a == 255 ? pixel : OPAQUE | mixed(pixel, a);
		}
		return new Picture(width, height, flat);
	}

	private static int mixed(int pixel, int a) {
		int red = ((pixel >> 16 & 0xff) * a + 255 * (255 - a) + 127) / 255;
		int green = ((pixel >> 8 & 0xff) * a + 255 * (255 - a) + 127) / 255;
		int blue = ((pixel & 0xff) * a + 255 * (255 - a) + 127) / 255;
		return red << 16 | green << 8 | blue;
	}

	/** The picture for AWT: with alpha or, for opaque ones, without. */
	public BufferedImage image(boolean alpha) {
		BufferedImage image = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		System.arraycopy(argb, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, argb.length);
		return image;
	}
}
