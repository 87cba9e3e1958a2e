/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

import org.limn.media.internal.decode.Picture;
import org.limn.media.internal.decode.ThumbnailCache;

/**
 * Small pictures of images, made when first asked for and kept in a folder that may be deleted at any time. Thread-safe; several
 * processes may share the folder.
 *
 * @since 1.0
 */
public final class Thumbnails {

	private static final int SMALLEST = 16;
	private static final int LARGEST = 2048;

	private final ThumbnailCache cache;

	/**
	 * @param cacheFolder where thumbnails are kept; made when the first one is
	 */
	public Thumbnails(Path cacheFolder) {
		this.cache = new ThumbnailCache(cacheFolder);
	}

	/**
	 * The thumbnail of an image, from the cache or made now. Two who ask for the same one at the same time get one decoding.
	 *
	 * @param image the image file
	 * @param edge the longest edge in pixels, 16 to 2,048; a smaller image is not enlarged
	 * @return a PNG (when the image has transparent parts) or JPEG file in the cache folder
	 * @throws MediaException when the image is missing, hostile, broken or larger than the memory at hand, or the cache cannot be
	 *         written
	 */
	public Path thumbnail(Path image, int edge) throws MediaException {
		return cache.thumbnail(image, Math.clamp(edge, SMALLEST, LARGEST));
	}

	/**
	 * Decodes an image no larger than needed: with bounded memory, upright, in sRGB.
	 *
	 * @param file the image file
	 * @param maxEdge the longest edge in pixels; a smaller image is not enlarged
	 * @return the picture, {@code TYPE_INT_ARGB} or, when no part is transparent, {@code TYPE_INT_RGB}
	 * @throws MediaException when the image is missing, hostile, broken or larger than the memory at hand
	 */
	public static BufferedImage load(Path file, int maxEdge) throws MediaException {
		Picture picture = Picture.load(file, Math.max(1, maxEdge));
		return picture.image(!picture.opaque());
	}
}
