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
 * A piece of the compiled prompt with the place it came from.
 *
 * @param text the text as it is sent, with its line ends; the prompt is the parts one behind the other
 * @param origin where it came from
 * @param elementId the element or picture of the library it came from, or {@code null}
 * @param label the field's label for {@link Origin#FIELD}, else {@code null}
 * @since 1.0
 */
public record PromptPart(String text, Origin origin, @Nullable String elementId, @Nullable String label) {

	/** The places a piece can come from. */
	public enum Origin {
		/** The writer's own words. */
		PROMPT,
		/** The book's art direction. */
		ART_DIRECTION,
		/** Role, name and type of an element, or the role of a picture of the library. */
		ELEMENT,
		/** An element's description. */
		DESCRIPTION,
		/** A visible field of an element. */
		FIELD,
		/** Constant text that the provider declares to add. */
		PROVIDER
	}

	/** Refuses absent text. */
	public PromptPart {
		Objects.requireNonNull(text);
		Objects.requireNonNull(origin);
	}
}
