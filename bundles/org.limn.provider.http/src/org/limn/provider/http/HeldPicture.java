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
import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;

/**
 * Keeps a picture from being committed until it is known to be one: an answer may say what it is only after its bytes. One thread.
 *
 * @since 1.0
 */
public final class HeldPicture implements AutoCloseable {

	private @Nullable ImageWriter writer;

	/**
	 * A writer of a slot, whose commit and close wait for {@link #release()} and {@link #close()}. Ends the one before.
	 *
	 * @param sink where the picture goes
	 * @param slot its slot
	 * @return the writer
	 * @throws IOException when nothing can be written here
	 */
	public ImageWriter open(ImageSink sink, int slot) throws IOException {
		close();
		ImageWriter held = sink.image(slot);
		writer = held;
		return new ImageWriter() {
			@Override
			public void write(ByteBuffer bytes) throws IOException {
				held.write(bytes);
			}

			@Override
			public void commit() {
				// waits
			}

			@Override
			public void close() {
				// waits
			}
		};
	}

	/**
	 * It is the picture: commits it.
	 *
	 * @throws IOException when it cannot be made durable
	 */
	public void release() throws IOException {
		ImageWriter held = writer;
		if (held != null) {
			held.commit();
		}
	}

	@Override
	public void close() throws IOException {
		ImageWriter held = writer;
		writer = null;
		if (held != null) {
			held.close();
		}
	}
}
