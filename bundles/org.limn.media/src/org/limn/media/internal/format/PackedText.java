/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.limn.media.MediaException;

/** Looks how much a packed text or colour profile of a PNG would unpack to, and refuses a bomb. Nothing is kept. */
final class PackedText {

	/** No honest profile or workflow is larger. */
	static final long LIMIT = 16L * 1024 * 1024;

	private PackedText() {
	}

	/** Reads the data of a {@code zTXt}, {@code iCCP} or {@code iTXt} chunk. */
	static void check(PngChunk chunk) throws IOException, MediaException {
		skipText(chunk);
		boolean packed = true;
		if (chunk.is("iTXt")) { //$NON-NLS-1$
			packed = chunk.next() == 1;
			chunk.next();
			skipText(chunk);
			skipText(chunk);
		} else {
			chunk.next();
		}
		if (packed) {
			unpack(chunk);
		}
	}

	private static void skipText(PngChunk chunk) throws IOException {
		int c;
		do {
			c = chunk.next();
		} while (c > 0);
	}

	private static void unpack(PngChunk chunk) throws IOException, MediaException {
		byte[] packed = new byte[8192];
		byte[] unpacked = new byte[8192];
		long size = 0;
		Inflater inflater = new Inflater();
		try {
			for (int count = chunk.some(packed); count > 0; count = chunk.some(packed)) {
				inflater.setInput(packed, 0, count);
				while (!inflater.needsInput() && !inflater.finished() && !inflater.needsDictionary()) {
					size += inflater.inflate(unpacked);
					if (size > LIMIT) {
						throw Refusal.hiddenData(LIMIT);
					}
				}
				if (inflater.finished() || inflater.needsDictionary()) {
					return;
				}
			}
		} catch (DataFormatException e) {
			// a text that cannot be read is no reason to refuse the picture; nobody here reads it
			return;
		} finally {
			inflater.end();
		}
	}
}
