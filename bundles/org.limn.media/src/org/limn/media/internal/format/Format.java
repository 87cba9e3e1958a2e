/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.IOException;

import org.limn.media.ImageLimits;
import org.limn.media.MediaException;

/** What is known about the structure of one image format. The source stands at the first byte. */
sealed interface Format permits PngFormat, JpegFormat, WebpFormat, GifFormat {

	/** Reads as much as tells the size. */
	Header header(ByteSource in, ImageLimits limits) throws IOException, MediaException;

	/** Goes through the whole image. An {@link java.io.EOFException} means that it is cut off. */
	Header verify(ByteSource in, ImageLimits limits) throws IOException, MediaException;
}
