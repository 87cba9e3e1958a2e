/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import org.limn.generation.provider.ImageWriter;

/** Keeps the bytes of one picture. */
final class RecordingWriter implements ImageWriter {

	private final RecordingSink sink;
	private final int slot;
	private final Thread thread = Thread.currentThread();
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private boolean whole;
	private int closings;

	RecordingWriter(RecordingSink sink, int slot) {
		this.sink = sink;
		this.slot = slot;
	}

	@Override
	public void write(ByteBuffer piece) throws IOException {
		if (closings > 0 || whole) {
			sink.breach("bytes after commit() or close()"); //$NON-NLS-1$
		}
		if (Thread.currentThread() != thread) {
			sink.breach("a writer used by two threads"); //$NON-NLS-1$
		}
		byte[] copy = new byte[piece.remaining()];
		piece.get(copy);
		bytes.write(copy);
	}

	@Override
	public void commit() {
		if (closings > 0 || whole) {
			sink.breach("commit() after commit() or close()"); //$NON-NLS-1$
		}
		whole = true;
	}

	@Override
	public void close() {
		closings++;
		sink.closed(slot, bytes.toByteArray(), whole, closings);
	}
}
