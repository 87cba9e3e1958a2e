/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.provider.http.AnswerException.Reason;

/** A body that is the bytes of a picture and nothing else. */
final class RawPicture {

	private static final int BUFFER = 64 * 1024;

	private RawPicture() {
	}

	/** Copies it, and commits it unless there is nothing; returns its length. */
	static long copy(InputStream in, int slot, ImageSink sink) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long total = 0;
		try (ImageWriter writer = sink.image(slot)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				put(writer, ByteBuffer.wrap(buffer, 0, count));
				total += count;
			}
			if (total > 0) {
				writer.commit();
			}
		}
		return total;
	}

	private static void put(ImageWriter writer, ByteBuffer bytes) throws AnswerException {
		try {
			writer.write(bytes);
		} catch (IOException e) {
			throw new AnswerException(Reason.NOT_STORED, "the picture could not be written", e); //$NON-NLS-1$
		}
	}
}
