/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import org.limn.media.ImageFormat;
import org.limn.media.ImageInfo;

/**
 * What a header says, as it is stored.
 *
 * @param format the format
 * @param width stored width in pixels
 * @param height stored height in pixels
 * @param orientation how the stored picture must be turned to be shown
 * @param decodedBytes how many bytes per pixel the decoded picture takes at most
 */
public record Header(ImageFormat format, int width, int height, Orientation orientation, int decodedBytes) {

	/** The header as others see it: upright. */
	public ImageInfo info() {
		return orientation.swapsSides() ? new ImageInfo(format, height, width) : new ImageInfo(format, width, height);
	}

	/** How many pixels the picture has. */
	public long pixels() {
		return (long) width * height;
	}
}
