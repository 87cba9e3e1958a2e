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
import java.util.Optional;

/**
 * A kind of element: built in (character, place, item, faction, creature, event) or of the book's own {@code world/types.yaml}.
 *
 * @param id what stands as {@code type} in the element's file
 * @param name the name a person reads, e.g. {@code Character}
 * @param pluralName e.g. {@code Characters}
 * @param folder the folder below {@code world/} where new ones are put, e.g. {@code characters}
 * @param fields the fields it offers, in order; an element may have others
 * @param defaultRole the part its elements play in a picture
 * @since 1.0
 */
public record ElementType(String id, String name, String pluralName, String folder, List<FieldType> fields,
		ElementRole defaultRole) {

	/** Copies the fields. */
	public ElementType {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(pluralName);
		Objects.requireNonNull(folder);
		Objects.requireNonNull(defaultRole);
		fields = List.copyOf(fields);
	}

	/**
	 * A declared field.
	 *
	 * @param fieldId the field's id as written
	 * @return the field, or empty when the type does not declare it
	 */
	public Optional<FieldType> field(String fieldId) {
		return fields.stream().filter(f -> f.id().equals(fieldId)).findFirst();
	}
}
