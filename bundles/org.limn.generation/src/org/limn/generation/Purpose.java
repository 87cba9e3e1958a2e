/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a picture is for. It decides the suggested prompt and size and where the picture is offered for use; it sends nothing.
 *
 * @param kind the kind
 * @param key what it belongs to: an element's id for a portrait, {@code manuscript/01-the-door.md#anchor} for a passage, a media item's id for a
 *            variation, {@code null} for cover and library
 * @since 1.0
 */
public record Purpose(Kind kind, @Nullable String key) {

	/** The book's cover. */
	public static final Purpose COVER = new Purpose(Kind.COVER, null);
	/** A picture for the media library. */
	public static final Purpose LIBRARY = new Purpose(Kind.LIBRARY, null);

	/** The kinds of purpose. */
	public enum Kind {
		/** The book's cover. */
		COVER,
		/** The picture of an element. */
		PORTRAIT,
		/** The picture of a passage of text. */
		PASSAGE,
		/** A picture made from another one. */
		VARIATION,
		/** A picture for the media library. */
		LIBRARY
	}

	/** Refuses an absent kind. */
	public Purpose {
		Objects.requireNonNull(kind);
	}
}
