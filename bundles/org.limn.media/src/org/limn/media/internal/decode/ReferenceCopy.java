/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageCheck;
import org.limn.media.ImageFormat;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.ReferencePreparation.Prepared;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Hash;
import org.limn.media.internal.Messages;

/** One image on its way to become what a model takes. */
public final class ReferenceCopy {

	private static final float[] QUALITIES = { 0.92f, 0.85f, 0.75f };
	private static final int SMALLEST_EDGE = 64;
	private static final long KILO = 1024;

	private final long maximumBytes;
	private final ImageFormat format;
	private Picture picture;

	private ReferenceCopy(Picture picture, ImageFormat format, long maximumBytes) {
		this.picture = picture;
		this.format = format;
		this.maximumBytes = maximumBytes <= 0 ? Long.MAX_VALUE : maximumBytes;
	}

	/** Makes the copy; see {@link org.limn.media.ReferencePreparation#prepare}. */
	public static Prepared make(Path image, int edge, long maximumBytes, List<String> mediaTypes, Path folder) throws MediaException {
		ImageCheck.verify(image);
		Picture picture = Picture.load(image, edge);
		ImageFormat format = format(mediaTypes, picture.opaque());
		Picture flat = format == ImageFormat.JPEG ? picture.onWhite() : picture;
		return new ReferenceCopy(flat, format, maximumBytes).save(folder);
	}

	/** JPEG is smaller and every model reads it; PNG keeps what is transparent. */
	private static ImageFormat format(List<String> mediaTypes, boolean opaque) throws MediaException {
		List<String> known = mediaTypes.stream().map(type -> type.trim().toLowerCase(Locale.ROOT)).toList();
		boolean any = known.isEmpty() || known.contains("image/*"); //$NON-NLS-1$
		boolean png = any || known.contains(ImageFormat.PNG.mediaType());
		boolean jpeg = any || known.contains(ImageFormat.JPEG.mediaType()) || known.contains("image/jpg"); //$NON-NLS-1$
		if (!png && !jpeg) {
			throw new MediaException(Kind.UNSUPPORTED_FORMAT, NLS.bind(Messages.Reference_noFormat, String.join(", ", mediaTypes))); //$NON-NLS-1$
		}
		return jpeg && (opaque || !png) ? ImageFormat.JPEG : ImageFormat.PNG;
	}

	private Prepared save(Path folder) throws MediaException {
		byte[] bytes = fitting();
		Hash hash = new Hash();
		hash.add(bytes);
		String sha256 = hash.hex();
		Path file = folder.resolve(sha256.substring(0, 32) + '.' + format.extension());
		try {
			if (!Files.exists(file) || Files.size(file) != bytes.length) {
				Files.createDirectories(folder);
				store(bytes, folder, file);
			}
		} catch (IOException e) {
			throw Failures.of(e, file);
		}
		return new Prepared(file, format.mediaType(), picture.width(), picture.height(), bytes.length, sha256);
	}

	private static void store(byte[] bytes, Path folder, Path file) throws IOException {
		Path part = Files.createTempFile(folder, ".part-", ""); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			Files.write(part, bytes);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private byte[] fitting() throws MediaException {
		while (true) {
			byte[] bytes = encoded();
			if (bytes != null) {
				return bytes;
			}
			int edge = Math.max(picture.width(), picture.height()) * 3 / 4;
			if (edge < SMALLEST_EDGE) {
				throw new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Reference_tooManyBytes, Long.toString(maximumBytes / KILO)));
			}
			picture = picture.smaller(edge);
		}
	}

	private byte @Nullable [] encoded() throws MediaException {
		for (float quality : QUALITIES) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try {
				PictureWriter.write(picture, format, quality, out);
			} catch (IOException e) {
				throw new MediaException(Kind.IO, NLS.bind(Messages.Storage_failed, ""), e); //$NON-NLS-1$
			}
			if (out.size() <= maximumBytes) {
				return out.toByteArray();
			}
			if (format == ImageFormat.PNG) {
				return null;
			}
		}
		return null;
	}
}
