/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes the bytes of one picture as they come from the wire, straight to disk.
 * <p>
 * {@link #commit()} says that the picture is whole. {@link #close()} without it keeps the raw bytes: they may have been paid for. One thread.
 *
 * @since 1.0
 */
public interface ImageWriter extends AutoCloseable {

	/**
	 * Writes bytes.
	 *
	 * @param bytes the bytes from position to limit; all are taken
	 * @throws IOException when they cannot be written here, or the picture is longer than the core allows
	 */
	void write(ByteBuffer bytes) throws IOException;

	/**
	 * The picture is whole. Durable when this returns.
	 *
	 * @throws IOException when it cannot be made durable
	 */
	void commit() throws IOException;

	/** Ends it; without {@link #commit()} what was written is kept as it is. */
	@Override
	void close() throws IOException;
}
