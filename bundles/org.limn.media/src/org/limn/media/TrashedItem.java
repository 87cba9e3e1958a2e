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
 * A deleted item that can be restored.
 *
 * @param id the id of this entry of the trash, for {@link MediaLibrary#restore}
 * @param item the item as it was
 * @param deleted when it was deleted
 * @since 1.0
 */
public record TrashedItem(String id, MediaItem item, Instant deleted) {
	/** Refuses absent parts. */
	public TrashedItem {
		Objects.requireNonNull(id);
		Objects.requireNonNull(item);
		Objects.requireNonNull(deleted);
	}
}
