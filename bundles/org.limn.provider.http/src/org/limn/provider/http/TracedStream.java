/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** The body of an answer, taken down while it is read. */
@NonNullByDefault({})
final class TracedStream extends FilterInputStream {

	private final Excerpt excerpt;

	TracedStream(InputStream in, Excerpt excerpt) {
		super(in);
		this.excerpt = excerpt;
	}

	@Override
	public int read() throws IOException {
		int value = in.read();
		if (value < 0) {
			excerpt.end();
		} else {
			excerpt.add(new byte[] { (byte) value }, 0, 1);
		}
		return value;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = in.read(target, offset, length);
		if (count < 0) {
			excerpt.end();
		} else {
			excerpt.add(target, offset, count);
		}
		return count;
	}
}
