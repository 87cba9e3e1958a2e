/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import javax.imageio.ImageIO;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;

/** Pictures for tests. */
@NonNullByDefault({}) // fixtures are filled late
final class Pictures {

	private Pictures() {
	}

	static byte[] png(int width, int height, int colour) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, colour ^ x * 31 ^ y);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out); //$NON-NLS-1$
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return out.toByteArray();
	}

	static void deliver(ImageSink sink, int slot, byte[] bytes) throws IOException {
		try (ImageWriter writer = sink.image(slot)) {
			writer.write(ByteBuffer.wrap(bytes));
			writer.commit();
		}
	}

	/** The first bytes of a picture come, and nothing more. */
	static void begin(ImageSink sink, int slot, byte[] bytes, int count) throws IOException {
		try (ImageWriter writer = sink.image(slot)) {
			writer.write(ByteBuffer.wrap(bytes, 0, count));
		}
	}
}
