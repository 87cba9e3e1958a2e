/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One picture of a job.
 *
 * @param slot its number in the job, from 0
 * @param state what became of it
 * @param itemId the media item, when saved, else {@code null}
 * @param file the file: in the book, relative to its folder, when saved; the kept raw bytes, absolute, when kept; else {@code null}
 * @param width in pixels, 0 unless saved
 * @param height in pixels, 0 unless saved
 * @since 1.0
 */
public record JobImage(int slot, State state, @Nullable String itemId, @Nullable String file, int width, int height) {

	/** What became of a picture. */
	public enum State {
		/** It has not come. */
		EXPECTED,
		/** Its bytes are here, and not yet in the library. */
		RECEIVED,
		/** It is in the library. */
		SAVED,
		/** Its bytes are here, but no picture could be read from them. */
		KEPT
	}
}
