/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;

/**
 * Collects a picture in the making, which is handed on whole and so has to be small: one that is not is left out. One thread.
 *
 * @since 1.0
 */
public final class PreviewWriter implements ImageWriter {

	/** At most 8 MiB, less where memory is short: a preview is never worth the picture. */
	private static final long LARGEST = Math.min(8L << 20, Runtime.getRuntime().maxMemory() / 16);

	private final ImageSink sink;
	private final int slot;
	private final List<byte[]> pieces = new ArrayList<>();
	private long length;

	/**
	 * @param sink told the preview when it is committed
	 * @param slot the slot it is of
	 */
	public PreviewWriter(ImageSink sink, int slot) {
		this.sink = sink;
		this.slot = slot;
	}

	@Override
	public void write(ByteBuffer piece) {
		length += piece.remaining();
		if (length > LARGEST) {
			pieces.clear();
			piece.position(piece.limit());
			return;
		}
		byte[] copy = new byte[piece.remaining()];
		piece.get(copy);
		pieces.add(copy);
	}

	@Override
	public void commit() {
		if (length <= LARGEST) {
			ByteBuffer whole = ByteBuffer.allocate((int) length);
			pieces.forEach(whole::put);
			sink.preview(slot, whole.array());
		}
	}

	@Override
	public void close() {
		pieces.clear();
	}
}
