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

/**
 * Small pictures of images, made when first asked for and kept in a folder that may be deleted at any time. Thread-safe; several
 * processes may share the folder.
 *
 * @since 1.0
 */
public final class Thumbnails {

	private final Path cacheFolder;

	/**
	 * @param cacheFolder where thumbnails are kept; made when the first one is
	 */
	public Thumbnails(Path cacheFolder) {
		this.cacheFolder = cacheFolder;
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
		throw new MediaException(MediaException.Kind.IO, cacheFolder.toString());
	}

	/**
	 * Decodes an image no larger than needed: with bounded memory, upright, in sRGB.
	 *
	 * @param file the image file
	 * @param maxEdge the longest edge in pixels; a smaller image is not enlarged
	 * @return the picture, {@code TYPE_INT_ARGB} or {@code TYPE_INT_RGB}
	 * @throws MediaException when the image is missing, hostile, broken or larger than the memory at hand
	 */
	public static BufferedImage load(Path file, int maxEdge) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}
}
