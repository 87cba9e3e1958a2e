/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.time.Instant;
import java.util.Objects;

/**
 * One image of a media library, as it was when it was read. Immutable.
 *
 * @param id the item's id: random, kept in its sidecar; of a file without one derived from its path
 * @param path the path in the book, with {@code /}, for example {@code media/mara-portrait-7f3k.png}
 * @param image what the header of the file says
 * @param bytes the size of the file in bytes
 * @param created when the item came into the library; of a file without sidecar when the file was last changed
 * @param record what is known about it
 * @since 1.0
 */
public record MediaItem(String id, String path, ImageInfo image, long bytes, Instant created, MediaRecord record) {
	/** Refuses absent parts. */
	public MediaItem {
		Objects.requireNonNull(id);
		Objects.requireNonNull(path);
		Objects.requireNonNull(image);
		Objects.requireNonNull(created);
		Objects.requireNonNull(record);
	}

	/**
	 * The name of the file, without folders.
	 *
	 * @return for example {@code mara-portrait-7f3k.png}
	 */
	public String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
