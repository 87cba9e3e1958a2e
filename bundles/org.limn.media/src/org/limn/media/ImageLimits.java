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
 * How large an image may be before it is refused unseen. Besides, no side may be longer than 65,535 pixels.
 *
 * @param pixels the largest number of pixels of one picture
 * @param frames the largest number of frames of an animation
 * @since 1.0
 */
public record ImageLimits(long pixels, int frames) {

	private static final String PIXELS_PROPERTY = "limn.media.pixelLimit"; //$NON-NLS-1$
	private static final long STANDARD_PIXELS = 64L * 1024 * 1024;
	private static final int STANDARD_FRAMES = 1000;

	/** Refuses limits that let nothing pass. */
	public ImageLimits {
		if (pixels < 1 || frames < 1) {
			throw new IllegalArgumentException("A limit must let at least one pixel and one frame pass"); //$NON-NLS-1$
		}
	}

	/**
	 * The limits used where none are given: 64 megapixels (64 × 1,024 × 1,024, so that 8192 × 8192 passes) and 1,000 frames. The
	 * system property {@code limn.media.pixelLimit} sets another number of pixels.
	 *
	 * @return the limits
	 */
	public static ImageLimits standard() {
		long pixels = Long.getLong(PIXELS_PROPERTY, STANDARD_PIXELS);
		return new ImageLimits(pixels < 1 ? STANDARD_PIXELS : pixels, STANDARD_FRAMES);
	}
}
