/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

/**
 * What a media item is in its book.
 *
 * @since 1.0
 */
public enum MediaCategory {
	/** A cover. */
	COVER,
	/** Drawn by a model. */
	GENERATED,
	/** Used in the text. */
	INLINE,
	/** Brought in by the writer or by another program. */
	IMPORTED,
	/** A published export. */
	PUBLISHED,
	/** Anything else. */
	OTHER
}
