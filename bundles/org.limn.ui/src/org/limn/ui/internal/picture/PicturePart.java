/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.picture;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.limn.media.Crop;
import org.limn.media.MediaItem;

/**
 * The part of a picture that is shown.
 *
 * @param crop the rectangle, in pixels of the whole picture and inside it
 * @param width the width of the whole picture
 */
public record PicturePart(Crop crop, int width) {

	/** A crop of an item; empty when it does not lie inside the picture, which may have been exchanged. */
	public static Optional<PicturePart> of(MediaItem item, Crop crop) {
		return Crop.whole(item.image().width(), item.image().height()).contains(crop)
				? Optional.of(new PicturePart(crop, item.image().width()))
				: Optional.empty();
	}

	/** The same part of the picture when it was read smaller. */
	Rectangle in(int readWidth, int readHeight) {
		Crop read = crop.scaled(readWidth / (double) width);
		int x = Math.min(read.x(), readWidth - 1);
		int y = Math.min(read.y(), readHeight - 1);
		return new Rectangle(x, y, Math.min(read.width(), readWidth - x), Math.min(read.height(), readHeight - y));
	}
}
