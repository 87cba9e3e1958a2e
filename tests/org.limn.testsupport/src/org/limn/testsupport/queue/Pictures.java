/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.nio.ByteBuffer;

import org.limn.testsupport.PngBuilder;

/** Pictures of one colour, in the size that was asked for. */
final class Pictures {

	private Pictures() {
	}

	static byte[] png(QueuedWork work, int slot) {
		int width = Integer.parseInt(work.request().getOrDefault("width", "64")); //$NON-NLS-1$ //$NON-NLS-2$
		int height = Integer.parseInt(work.request().getOrDefault("height", "64")); //$NON-NLS-1$ //$NON-NLS-2$
		return png(width, height, work.id().hashCode() + 0x3311 * slot);
	}

	static byte[] png(int width, int height, int rgb) {
		ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * 3));
		for (int y = 0; y < height; y++) {
			rows.put((byte) 0);
			for (int x = 0; x < width; x++) {
				rows.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
			}
		}
		return new PngBuilder().header(width, height, 8, 2, 0).chunk("IDAT", PngBuilder.packed(rows.array())).end(); //$NON-NLS-1$
	}
}
