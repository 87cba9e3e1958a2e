/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.limn.provider.sketch.internal.art.PngStream;

/** Lets through the beginning of a picture and swallows the rest: what a cut connection leaves. */
final class Broken implements PngStream.Output {

	private static final int KEPT = 3000;
	private final PngStream.Output output;
	private int left = KEPT;

	Broken(PngStream.Output output) {
		this.output = output;
	}

	@Override
	public void write(ByteBuffer bytes) throws IOException {
		int length = Math.min(left, bytes.remaining());
		left -= length;
		if (length > 0) {
			output.write(bytes.slice(bytes.position(), length));
		}
	}
}
