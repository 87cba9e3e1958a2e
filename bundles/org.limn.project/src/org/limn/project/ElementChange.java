/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One change to one element's file. Everything else in the file stays as it is, byte for byte.
 *
 * @since 1.0
 */
public sealed interface ElementChange {

	/**
	 * Another name.
	 *
	 * @param name the name, not blank
	 */
	record Name(String name) implements ElementChange {
		/** Refuses a blank name. */
		public Name {
			if (name.isBlank()) {
				throw new IllegalArgumentException("name"); //$NON-NLS-1$
			}
		}
	}

	/**
	 * Another description: the Markdown below the front matter. Lines that stay the same keep their line ends.
	 *
	 * @param text Markdown, lines separated by {@code \n}; may be empty
	 */
	record Description(String text) implements ElementChange {
		/** Refuses an absent text. */
		public Description {
			Objects.requireNonNull(text);
		}
	}

	/**
	 * Another value of one field.
	 *
	 * @param id the field; added when the file does not have it
	 * @param value the value as text, or {@code null} to take the field out
	 */
	record Field(String id, @Nullable String value) implements ElementChange {
		/** Refuses a blank id. */
		public Field {
			if (id.isBlank()) {
				throw new IllegalArgumentException("id"); //$NON-NLS-1$
			}
		}
	}

	/**
	 * Another picture.
	 *
	 * @param path a path in the book with {@code /}, e.g. {@code media/mara-7f3k.png}, or {@code null} for none
	 */
	record Image(@Nullable String path) implements ElementChange {
	}

	/**
	 * Other aliases.
	 *
	 * @param aliases all of them, in order; empty to have none
	 */
	record Aliases(List<String> aliases) implements ElementChange {
		/** Copies the list. */
		public Aliases {
			aliases = List.copyOf(aliases);
		}
	}

	/**
	 * Another part of the picture as the portrait.
	 *
	 * @param crop in pixels of the element's image, or {@code null} for the whole image
	 */
	record PortraitCrop(@Nullable Rect crop) implements ElementChange {
	}
}
