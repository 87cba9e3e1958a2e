/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a picture is for: a cover, a portrait, a passage, the library. Editors, views and selections adapt to it, and get every way to
 * make or choose a picture with that.
 *
 * @since 1.0
 */
public interface ImageTarget {

	/**
	 * What kind of place the picture takes.
	 *
	 * @since 1.0
	 */
	enum Kind {
		/** The cover of the book. */
		COVER,
		/** The portrait of an element. */
		PORTRAIT,
		/** An illustration of a passage of text. */
		PASSAGE,
		/** A variation of another picture. */
		VARIATION,
		/** Nothing in particular: the picture stays in the library. */
		LIBRARY
	}

	/**
	 * The folder of the book.
	 *
	 * @return an absolute path
	 */
	Path book();

	/**
	 * What kind of place it is.
	 *
	 * @return the kind
	 */
	Kind kind();

	/**
	 * What tells this target from others of its kind in the book: the element's id for a portrait, file and offset for a passage, the
	 * item's id for a variation.
	 *
	 * @return the key, or {@code null} where the kind says everything
	 */
	@Nullable
	String key();

	/**
	 * The target in a few words for the person, for example "Portrait of Mara".
	 *
	 * @return the label
	 */
	String label();

	/**
	 * The text to be illustrated.
	 *
	 * @return the passage, or {@code null} when the target is no text
	 */
	@Nullable
	String passage();

	/**
	 * The elements the picture should show, as far as the target knows.
	 *
	 * @return ids of elements, the most important first; may be empty
	 */
	List<String> elementIds();

	/**
	 * The person chose this picture: it becomes the cover, the portrait, the illustration. Called on any thread but the UI thread;
	 * calling it again with another item replaces the first.
	 *
	 * @param item an item of the book's library
	 * @throws MediaException when the target is gone, read-only or cannot be written; the item stays in the library
	 */
	void accept(MediaItem item) throws MediaException;
}
