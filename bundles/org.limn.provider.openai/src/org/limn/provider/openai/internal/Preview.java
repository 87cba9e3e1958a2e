/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;

/** Collects a picture in the making, which has to be small: one that is not is left out. */
final class Preview implements ImageWriter {

	private static final int LARGEST = 4 << 20;

	private final ImageSink sink;
	private final int slot;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private boolean tooLarge;

	Preview(ImageSink sink, int slot) {
		this.sink = sink;
		this.slot = slot;
	}

	@Override
	public void write(ByteBuffer piece) {
		tooLarge |= bytes.size() + piece.remaining() > LARGEST;
		if (tooLarge) {
			bytes.reset();
			piece.position(piece.limit());
			return;
		}
		byte[] copy = new byte[piece.remaining()];
		piece.get(copy);
		bytes.writeBytes(copy);
	}

	@Override
	public void commit() {
		if (!tooLarge) {
			sink.preview(slot, bytes.toByteArray());
		}
	}

	@Override
	public void close() {
		bytes.reset();
	}
}
