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
}
