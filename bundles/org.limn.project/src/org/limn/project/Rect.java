/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

/**
 * A rectangle in the pixels of an image, counted from its upper left corner.
 *
 * @param x pixels from the left edge, not negative
 * @param y pixels from the upper edge, not negative
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @since 1.0
 */
public record Rect(int x, int y, int width, int height) {
	/** Refuses a rectangle that is empty or begins outside of the image. */
	public Rect {
		if (x < 0 || y < 0 || width < 1 || height < 1) {
			throw new IllegalArgumentException("not a rectangle inside an image: " + x + "," + y + " " + width + "x" + height); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
	}
}
