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

import org.limn.generation.provider.ImageWriter;

/**
 * Takes a picture that nobody asked for.
 *
 * @since 1.0
 */
public final class DiscardedPicture implements ImageWriter {

	@Override
	public void write(ByteBuffer bytes) {
		bytes.position(bytes.limit());
	}

	@Override
	public void commit() {
		// not wanted
	}

	@Override
	public void close() {
		// nothing held
	}
}
