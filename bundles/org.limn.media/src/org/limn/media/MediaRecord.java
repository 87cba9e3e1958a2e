/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known about a media item besides its bytes; stored beside it as {@code name.ext.json}. Immutable; the {@code with…}
 * methods give changed copies, for {@link MediaLibrary#update}.
 *
 * @param category what the item is in the book
 * @param tags the writer's tags, in their order
 * @param elements ids of the worldbuilding elements shown, in their order
 * @param starred marked as a favourite
 * @param altText the description for readers who cannot see the picture; empty when there is none
 * @param crops recorded rectangles
 * @param parents ids of the items this one was made from
 * @param generation for generated pictures how they were made, as ordered JSON values (maps, lists, strings, numbers, booleans),
 *        opaque to the library; empty for others
 * @since 1.0
 */
public record MediaRecord(MediaCategory category, Set<String> tags, List<String> elements, boolean starred, String altText,
		Map<CropPurpose, Crop> crops, List<String> parents, Map<String, Object> generation) {

	/** Refuses absent parts and copies the collections. */
	public MediaRecord {
		Objects.requireNonNull(category);
		tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
		elements = List.copyOf(elements);
		Objects.requireNonNull(altText);
		Map<CropPurpose, Crop> ordered = new EnumMap<>(CropPurpose.class);
		ordered.putAll(crops);
		crops = Collections.unmodifiableMap(ordered);
		parents = List.copyOf(parents);
		generation = Collections.unmodifiableMap(new LinkedHashMap<>(generation));
	}

	/**
	 * A record that knows nothing but the category.
	 *
	 * @param category what the item is
	 * @return the record
	 */
	public static MediaRecord of(MediaCategory category) {
		return new MediaRecord(category, Set.of(), List.of(), false, "", Map.of(), List.of(), Map.of()); //$NON-NLS-1$
	}

	/**
	 * A copy with another category.
	 *
	 * @param value the category
	 * @return the copy
	 */
	public MediaRecord withCategory(MediaCategory value) {
		return new MediaRecord(value, tags, elements, starred, altText, crops, parents, generation);
	}

	/**
	 * A copy with other tags.
	 *
	 * @param value the tags, in their order
	 * @return the copy
	 */
	public MediaRecord withTags(Collection<String> value) {
		return new MediaRecord(category, new LinkedHashSet<>(value), elements, starred, altText, crops, parents, generation);
	}

	/**
	 * A copy with other elements.
	 *
	 * @param value ids of elements, in their order
	 * @return the copy
	 */
	public MediaRecord withElements(Collection<String> value) {
		return new MediaRecord(category, tags, List.copyOf(value), starred, altText, crops, parents, generation);
	}

	/**
	 * A copy with or without the star.
	 *
	 * @param value whether it is a favourite
	 * @return the copy
	 */
	public MediaRecord withStarred(boolean value) {
		return new MediaRecord(category, tags, elements, value, altText, crops, parents, generation);
	}

	/**
	 * A copy with another alt text.
	 *
	 * @param value the text, may be empty
	 * @return the copy
	 */
	public MediaRecord withAltText(String value) {
		return new MediaRecord(category, tags, elements, starred, value, crops, parents, generation);
	}

	/**
	 * A copy with one crop set or removed.
	 *
	 * @param purpose what the crop is for
	 * @param value the rectangle, or {@code null} to forget it
	 * @return the copy
	 */
	public MediaRecord withCrop(CropPurpose purpose, @Nullable Crop value) {
		Map<CropPurpose, Crop> changed = new LinkedHashMap<>(crops);
		if (value == null) {
			changed.remove(purpose);
		} else {
			changed.put(purpose, value);
		}
		return new MediaRecord(category, tags, elements, starred, altText, changed, parents, generation);
	}
}
