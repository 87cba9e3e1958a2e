/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

/**
 * A rectangle of a picture, in pixels of the picture as it is shown (after its EXIF orientation).
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the width, at least 1
 * @param height the height, at least 1
 * @since 1.0
 */
public record Crop(int x, int y, int width, int height) {
	/** Refuses empty rectangles and negative corners. */
	public Crop {
		if (x < 0 || y < 0 || width < 1 || height < 1) {
			throw new IllegalArgumentException("Not a rectangle of a picture: " + x + ',' + y + ' ' + width + 'x' + height); //$NON-NLS-1$
		}
	}

	/**
	 * A picture as a whole.
	 *
	 * @param width its width in pixels, as it is shown
	 * @param height its height in pixels
	 * @return the rectangle that holds all of it
	 */
	public static Crop whole(int width, int height) {
		return new Crop(0, 0, width, height);
	}

	/**
	 * The largest rectangle of a shape in the middle of this one.
	 *
	 * @param ratio width divided by height, more than 0
	 * @return the rectangle, in pixels of the same picture
	 */
	public Crop centred(double ratio) {
		int w = Math.clamp(Math.round(height * ratio), 1, width);
		int h = Math.clamp(Math.round(width / ratio), 1, height);
		return new Crop(x + (width - w) / 2, y + (height - h) / 2, w, h);
	}
	/**
	 * Whether another rectangle lies inside this one.
	 *
	 * @param other the other rectangle, of the same picture
	 * @return whether it does, also when both are the same
	 */
	public boolean contains(Crop other) {
		return other.x >= x && other.y >= y && (long) other.x + other.width <= (long) x + width
				&& (long) other.y + other.height <= (long) y + height;
	}

	/**
	 * The same part of the picture in another size.
	 *
	 * @param factor how much larger the other picture is, more than 0
	 * @return the rectangle in pixels of the other picture, at least one pixel large
	 */
	public Crop scaled(double factor) {
		return new Crop((int) Math.round(x * factor), (int) Math.round(y * factor), Math.max(1, (int) Math.round(width * factor)),
				Math.max(1, (int) Math.round(height * factor)));
	}
}
