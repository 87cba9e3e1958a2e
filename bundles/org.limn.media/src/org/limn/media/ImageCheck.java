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

import org.limn.media.internal.decode.Decoder;
import org.limn.media.internal.format.Header;
import org.limn.media.internal.format.ImageScan;

/**
 * Looks at an image before any decoder does, and proves that it is whole. No method trusts a file name or extension, and none uses
 * memory in proportion to the image (but for WebP, whose pixels are decoded when a third of the heap is enough for it).
 * <p>
 * What the proof is worth: a PNG has checksums, so that every missing or changed byte is found. JPEG, WebP and GIF have none: a cut is
 * found, and what no decoder can read; a changed pixel is not. Bytes behind the end of an image (a polyglot) are tolerated: the picture
 * is whole and was perhaps paid for, nothing here reads them, and neither thumbnails nor copies for a model carry them. Packed texts
 * and profiles that would grow beyond 16 MB are refused.
 *
 * @since 1.0
 */
public final class ImageCheck {

	private ImageCheck() {
	}

	/**
	 * Reads the header: the format by its first bytes, the size, the number of frames where it is declared.
	 *
	 * @param file the file
	 * @return what the header says
	 * @throws MediaException NOT_AN_IMAGE, UNSUPPORTED_FORMAT, TOO_LARGE (above {@link ImageLimits#standard()}), BROKEN, MISSING or IO
	 */
	public static ImageInfo header(Path file) throws MediaException {
		return header(file, ImageLimits.standard());
	}

	/**
	 * Reads the header, with limits of the caller's.
	 *
	 * @param file the file
	 * @param limits the limits
	 * @return what the header says
	 * @throws MediaException as {@link #header(Path)}
	 */
	public static ImageInfo header(Path file, ImageLimits limits) throws MediaException {
		return ImageScan.header(file, limits).info();
	}

	/**
	 * Reads the header from the first bytes of an image; a few kilobytes are enough unless a JPEG carries large metadata.
	 *
	 * @param start the first bytes
	 * @return what the header says
	 * @throws MediaException as {@link #header(Path)}; BROKEN also when the bytes end before the size is known
	 */
	public static ImageInfo header(byte[] start) throws MediaException {
		return ImageScan.header(start, ImageLimits.standard()).info();
	}

	/**
	 * Proves that the image is whole, by streaming through the file.
	 *
	 * @param file the file
	 * @return what the header says
	 * @throws MediaException as {@link #header(Path)}, and BROKEN when it is cut off or damaged
	 */
	public static ImageInfo verify(Path file) throws MediaException {
		return verify(file, ImageLimits.standard());
	}

	/**
	 * Proves that the image is whole, with limits of the caller's.
	 *
	 * @param file the file
	 * @param limits the limits
	 * @return what the header says
	 * @throws MediaException as {@link #verify(Path)}
	 */
	public static ImageInfo verify(Path file, ImageLimits limits) throws MediaException {
		Header header = ImageScan.verify(file, limits);
		Decoder.prove(file, header);
		return header.info();
	}
}
