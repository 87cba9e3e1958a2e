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

/**
 * What a field of an element is: its label, how it is edited and who may see it.
 *
 * @param id the key in the element's file
 * @param label the name a person reads, e.g. {@code Eye color}
 * @param kind how it is edited
 * @param visible {@code false}: stands in the file only; not for pictures
 * @param isPrivate never sent to a provider
 * @param spoiler gives the story away; never sent to a provider
 * @param choices the values offered for {@link Kind#CHOICE}; other values are possible all the same
 * @since 1.0
 */
public record FieldType(String id, String label, Kind kind, boolean visible, boolean isPrivate, boolean spoiler,
		List<String> choices) {

	/** How a field is edited. */
	public enum Kind {
		/** One line of text. */
		LINE,
		/** Several lines of text. */
		TEXT,
		/** A number; kept as text as it was written. */
		NUMBER,
		/** One of a list. */
		CHOICE
	}

	/** Copies the choices. */
	public FieldType {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(kind);
		choices = List.copyOf(choices);
	}

	/**
	 * A field without choices.
	 *
	 * @param id the key in the element's file
	 * @param label the name a person reads
	 * @param kind how it is edited
	 * @param visible whether it is for pictures
	 * @param isPrivate whether it is private
	 * @param spoiler whether it gives the story away
	 */
	public FieldType(String id, String label, Kind kind, boolean visible, boolean isPrivate, boolean spoiler) {
		this(id, label, kind, visible, isPrivate, spoiler, List.of());
	}

	/**
	 * Whether the values of this field may leave the computer.
	 *
	 * @return visible, not private and no spoiler
	 */
	public boolean mayLeave() {
		return visible && !isPrivate && !spoiler;
	}
}
