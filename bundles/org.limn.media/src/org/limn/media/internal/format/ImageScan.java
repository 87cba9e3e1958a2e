/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageFormat;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Messages;

/** Finds the format of an image and reads its structure. */
public final class ImageScan {

	private interface Step {
		Header read(Format format, ByteSource in) throws IOException, MediaException;
	}

	private ImageScan() {
	}

	/** The header of a file. */
	public static Header header(Path file, ImageLimits limits) throws MediaException {
		return file(file, (format, in) -> format.header(in, limits));
	}

	/** The header in the first bytes of an image. */
	public static Header header(byte[] start, ImageLimits limits) throws MediaException {
		try (ByteSource in = ByteSource.of(start)) {
			return read(in, (format, source) -> format.header(source, limits));
		} catch (IOException e) {
			throw new MediaException(Kind.IO, NLS.bind(Messages.Storage_failed, ""), e); //$NON-NLS-1$
		}
	}

	/** Goes through the structure of the whole file. */
	public static Header verify(Path file, ImageLimits limits) throws MediaException {
		return file(file, (format, in) -> format.verify(in, limits));
	}

	private static Header file(Path file, Step step) throws MediaException {
		if (Files.isDirectory(file)) {
			throw new MediaException(Kind.NOT_AN_IMAGE, Messages.Image_notAnImage);
		}
		try (ByteSource in = ByteSource.of(file)) {
			return read(in, step);
		} catch (IOException e) {
			throw Failures.of(e, file);
		}
	}

	private static Header read(ByteSource in, Step step) throws IOException, MediaException {
		byte[] start = new byte[(int) Math.min(FormatSniffer.LENGTH, in.length())];
		in.read(start, 0, start.length);
		ImageFormat format = FormatSniffer.format(start);
		in.seek(0);
		try {
			return step.read(of(format), in);
		} catch (EOFException e) {
			throw new MediaException(Kind.BROKEN, NLS.bind(Messages.Image_cutOff, Long.toString(in.length())), e);
		}
	}

	private static Format of(ImageFormat format) {
		return switch (format) {
		case PNG -> new PngFormat();
		case JPEG -> new JpegFormat();
		case WEBP -> new WebpFormat();
		case GIF -> new GifFormat();
		};
	}
}
