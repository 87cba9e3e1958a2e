/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.Arrays;
import java.util.List;

import org.limn.project.ElementRole;
import org.limn.project.ElementType;
import org.limn.project.FieldType;
import org.limn.project.FieldType.Kind;

/** The element types that every book has. */
public final class BuiltInTypes {

	private static final List<ElementType> ALL = List.of(
			type("character", Messages.Type_character, Messages.Type_characters, "characters", ElementRole.SUBJECT, //$NON-NLS-1$ //$NON-NLS-2$
					"age", "gender", "build", "hair", "eyes", "skin", "clothes", "carries", "manner"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			type("place", Messages.Type_place, Messages.Type_places, "places", ElementRole.SETTING, //$NON-NLS-1$ //$NON-NLS-2$
					"look", "light", "climate", "era", "mood"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			type("item", Messages.Type_item, Messages.Type_items, "items", ElementRole.REFERENCE, //$NON-NLS-1$ //$NON-NLS-2$
					"look", "material", "size", "condition", "effect"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			type("faction", Messages.Type_faction, Messages.Type_factions, "factions", ElementRole.SUBJECT, //$NON-NLS-1$ //$NON-NLS-2$
					"look", "emblem", "colours", "ranks"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			type("creature", Messages.Type_creature, Messages.Type_creatures, "creatures", ElementRole.SUBJECT, //$NON-NLS-1$ //$NON-NLS-2$
					"look", "size", "colour", "habitat", "manner"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			type("event", Messages.Type_event, Messages.Type_events, "events", ElementRole.REFERENCE, //$NON-NLS-1$ //$NON-NLS-2$
					"date", "place", "participants", "mood")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private BuiltInTypes() {
	}

	public static List<ElementType> all() {
		return ALL;
	}

	/** A type that nobody declared. */
	public static ElementType generic(String id) {
		String name = Labels.fromId(id);
		return new ElementType(id, name, name, Slug.of(id), List.of(), ElementRole.SUBJECT);
	}

	/** A field that nobody declared. */
	public static FieldType undeclared(String id) {
		return new FieldType(id, Labels.fromId(id), Kind.LINE, true, false, false);
	}

	private static ElementType type(String id, String name, String plural, String folder, ElementRole role, String... fields) {
		return new ElementType(id, name, plural, folder, Arrays.stream(fields).map(BuiltInTypes::undeclared).toList(), role);
	}
}
