/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.nio.file.Path;
import java.util.List;

import org.limn.media.internal.decode.ReferenceCopy;

/**
 * Makes the copy of an image that is sent to a model: scaled to what the model takes, in a format it reads, without any metadata.
 *
 * @since 1.0
 */
public final class ReferencePreparation {

	private ReferencePreparation() {
	}

	/**
	 * A prepared copy.
	 *
	 * @param file the copy
	 * @param mediaType its media type
	 * @param width its width in pixels
	 * @param height its height in pixels
	 * @param bytes its size in bytes
	 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
	 * @since 1.0
	 */
	public record Prepared(Path file, String mediaType, int width, int height, long bytes, String sha256) {
	}

	/**
	 * Prepares an image. The same image with the same arguments gives the same bytes; the copy is named by its hash, and an existing
	 * one is used again.
	 *
	 * @param image the image file
	 * @param maximumEdge the longest edge in pixels, 0 for no limit; a smaller image is not enlarged
	 * @param maximumBytes the largest size in bytes, 0 for no limit; quality and then size give way until it fits
	 * @param mediaTypes media types the model takes; empty for any
	 * @param targetFolder where the copy is made; created when it is not there
	 * @return the copy
	 * @throws MediaException when the image is missing, hostile or broken, when none of the media types can be made
	 *         (UNSUPPORTED_FORMAT), when nothing fits the bytes (TOO_LARGE), or the copy cannot be written
	 */
	public static Prepared prepare(Path image, int maximumEdge, long maximumBytes, List<String> mediaTypes, Path targetFolder)
			throws MediaException {
		return ReferenceCopy.make(image, maximumEdge, maximumBytes, mediaTypes, targetFolder);
	}
}
