/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.util.Objects;

/**
 * What the header of an image says.
 *
 * @param format the format, told by the bytes
 * @param width the width in pixels as the picture is shown, that is, after its EXIF orientation was honoured
 * @param height the height in pixels as the picture is shown
 * @since 1.0
 */
public record ImageInfo(ImageFormat format, int width, int height) {
	/** Refuses an absent format and sizes below one pixel. */
	public ImageInfo {
		Objects.requireNonNull(format);
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("An image has at least one pixel: " + width + "x" + height); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
