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
 * The image formats a media library takes.
 *
 * @since 1.0
 */
public enum ImageFormat {
	/** Portable Network Graphics, also animated ones (the first frame counts). */
	PNG("image/png", "png"),
	/** JPEG, baseline and progressive. */
	JPEG("image/jpeg", "jpg"),
	/** WebP, lossy, lossless and extended. */
	WEBP("image/webp", "webp"),
	/** GIF, also animated ones (the first frame counts). */
	GIF("image/gif", "gif");

	private final String mediaType;
	private final String extension;

	ImageFormat(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	/**
	 * The registered media type.
	 *
	 * @return for example {@code image/png}
	 */
	public String mediaType() {
		return mediaType;
	}

	/**
	 * The extension files of this format get in a library.
	 *
	 * @return for example {@code png}, without a dot
	 */
	public String extension() {
		return extension;
	}
}
