/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.limn.media.ImageFormat;

/** Writes pictures as PNG or JPEG without any metadata. */
final class PictureWriter {

	private static final String JDK = "com.sun.imageio.plugins."; //$NON-NLS-1$
	private static final byte[] JPEG_END = { (byte) 0xff, (byte) 0xd9 };
	private static final byte[] PNG_END = { 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82 };

	private PictureWriter() {
	}

	/** Writes a file that is whole from the moment it has its name; replaces an older one. */
	static void write(Picture picture, ImageFormat format, float quality, Path file) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null) {
			throw new IOException(file.toString());
		}
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, ".part-", ""); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			try (OutputStream out = Files.newOutputStream(part)) {
				write(picture, format, quality, out);
			}
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** Writes the bytes of a picture; for JPEG it must be opaque. The same picture gives the same bytes. */
	static void write(Picture picture, ImageFormat format, float quality, OutputStream out) throws IOException {
		ImageWriter writer = writer(format);
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (format == ImageFormat.JPEG) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(quality);
			}
			writer.setOutput(stream);
			boolean alpha = format == ImageFormat.PNG && !picture.opaque();
			writer.write(null, new IIOImage(picture.image(alpha), null, null), param);
		} finally {
			writer.dispose();
		}
	}

	private static ImageWriter writer(ImageFormat format) throws IOException {
		Iterator<ImageWriter> known = ImageIO.getImageWritersByMIMEType(format.mediaType());
		while (known.hasNext()) {
			ImageWriter writer = known.next();
			if (writer.getClass().getName().startsWith(JDK)) {
				return writer;
			}
		}
		throw new IOException("This Java writes no " + format); //$NON-NLS-1$
	}

	/** Whether a file written here has its end. */
	static boolean ends(Path file, ImageFormat format) throws IOException {
		byte[] end = format == ImageFormat.PNG ? PNG_END : JPEG_END;
		ByteBuffer last = ByteBuffer.allocate(end.length);
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			if (channel.size() < end.length) {
				return false;
			}
			channel.position(channel.size() - end.length);
			while (last.hasRemaining() && channel.read(last) >= 0) {
				// a short read goes on
			}
		}
		return Arrays.equals(last.array(), end);
	}
}
