/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.internal.BuiltInTypes;
import org.limn.project.internal.Labels;

/**
 * The element types of a book: the built-in ones, changed and extended by {@code world/types.yaml}. Immutable.
 *
 * @since 1.0
 */
public final class ElementTypes {

	private final Map<String, ElementType> byId = new LinkedHashMap<>();
	private final boolean complete;

	private ElementTypes(List<ElementType> types, boolean complete) {
		types.forEach(t -> byId.put(t.id(), t));
		this.complete = complete;
	}

	/**
	 * The types every book has.
	 *
	 * @return character, place, item, faction, creature, event
	 */
	public static ElementTypes builtIn() {
		return of(BuiltInTypes.all());
	}

	/**
	 * Exactly these types.
	 *
	 * @param types in order; of two with one id the later counts
	 * @return the types
	 */
	public static ElementTypes of(List<ElementType> types) {
		return new ElementTypes(types, true);
	}

	/**
	 * Types of a book whose {@code world/types.yaml} could not be read: as it is not known which fields are private, none may leave.
	 *
	 * @param types in order
	 * @return the types
	 */
	public static ElementTypes incomplete(List<ElementType> types) {
		return new ElementTypes(types, false);
	}

	/**
	 * All types.
	 *
	 * @return in order: the built-in ones first
	 */
	public List<ElementType> all() {
		return List.copyOf(byId.values());
	}

	/**
	 * The type of an element.
	 *
	 * @param element the element
	 * @return its type; for an id that nobody declares a generic one with a label made from the id
	 */
	public ElementType of(Element element) {
		return type(element.typeId());
	}

	/**
	 * The type with an id.
	 *
	 * @param typeId the id, e.g. {@code character}
	 * @return the type; for an id that nobody declares a generic one with a label made from the id
	 */
	public ElementType type(String typeId) {
		String lowerCase = typeId.toLowerCase(Locale.ROOT);
		return byId.getOrDefault(typeId, byId.getOrDefault(lowerCase, BuiltInTypes.generic(typeId)));
	}

	/**
	 * A field of an element.
	 *
	 * @param element the element
	 * @param fieldId the field's id as it stands in the element's file
	 * @return the declared field, found without regard to case and separators; else a visible one with a label made from the id
	 */
	public FieldType field(Element element, String fieldId) {
		String key = Labels.key(fieldId);
		return of(element).fields().stream().filter(f -> Labels.key(f.id()).equals(key)).findFirst()
				.orElseGet(() -> BuiltInTypes.undeclared(fieldId));
	}

	/**
	 * Whether a field of an element may leave the computer. When in doubt, it may not.
	 *
	 * @param element the element
	 * @param fieldId the field's id; {@code description} asks for the description
	 * @return visible, not private, no spoiler, and not in the element's own {@code private:} list; {@code false} for every field while
	 *         {@code world/types.yaml} cannot be read
	 */
	public boolean mayLeave(Element element, String fieldId) {
		String key = Labels.key(fieldId);
		return complete && field(element, fieldId).mayLeave()
				&& element.privateFields().stream().noneMatch(p -> Labels.key(p).equals(key));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ElementTypes types && complete == types.complete && all().equals(types.all());
	}

	@Override
	public int hashCode() {
		return byId.hashCode();
	}
}
