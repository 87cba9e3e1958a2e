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
import java.util.Optional;

/**
 * One element of the book in the context of a request, with its toggles; or one picture of the book's library, of which there is nothing but the image.
 *
 * @param elementId the element's id; for a picture of the library as {@link #picture} makes it
 * @param role its part in the picture
 * @param image send its image as a reference
 * @param description put its description into the prompt
 * @param data put its visible fields into the prompt
 * @since 1.0
 */
public record ContextElement(String elementId, Role role, boolean image, boolean description, boolean data) {

	private static final String PICTURE = "media:"; //$NON-NLS-1$

	/** Refuses an absent id or role. */
	public ContextElement {
		Objects.requireNonNull(elementId);
		Objects.requireNonNull(role);
	}

	/**
	 * A picture of the book's library, such as the original of a variation.
	 *
	 * @param itemId the id of its media item
	 * @param role its part in the picture
	 * @param image send it as a reference
	 * @return the entry of the context
	 */
	public static ContextElement picture(String itemId, Role role, boolean image) {
		return new ContextElement(PICTURE + itemId, role, image, false, false);
	}

	/**
	 * The picture of the library that an id stands for: of an entry of the context, or of what was made from one.
	 *
	 * @param elementId the id, as in {@link #elementId()}, {@link OutgoingImage#elementId()} or {@link LeftOut#elementId()}
	 * @return the id of the media item, or empty for an element of the book
	 */
	public static Optional<String> pictureOf(String elementId) {
		return elementId.startsWith(PICTURE) ? Optional.of(elementId.substring(PICTURE.length())) : Optional.empty();
	}

	/**
	 * The media item, for a picture of the library.
	 *
	 * @return its id, or empty for an element of the book
	 */
	public Optional<String> picture() {
		return pictureOf(elementId);
	}
}
