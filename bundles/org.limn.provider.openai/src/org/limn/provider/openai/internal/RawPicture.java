/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.provider.http.AnswerException;
import org.limn.provider.http.AnswerException.Reason;

/** Some servers answer with the bytes of the picture and nothing else. */
final class RawPicture {

	private RawPicture() {
	}

	static void copy(InputStream in, ImageSink sink) throws IOException {
		byte[] buffer = new byte[64 * 1024];
		try (ImageWriter writer = sink.image(0)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				try {
					writer.write(ByteBuffer.wrap(buffer, 0, count));
				} catch (IOException e) {
					throw new AnswerException(Reason.NOT_STORED, "the picture could not be written", e); //$NON-NLS-1$
				}
			}
			writer.commit();
		}
	}
}
