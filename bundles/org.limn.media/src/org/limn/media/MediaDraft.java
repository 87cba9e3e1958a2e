/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known about a picture before it is in the library.
 *
 * @param baseName what its file name should begin with; any text, made safe by the library
 * @param category what it is in the book
 * @param tags tags
 * @param elements ids of the elements it shows
 * @param altText the alt text, may be empty
 * @param parents ids of the items it was made from
 * @param generation how it was made, see {@link MediaRecord#generation()}; empty when it was not generated
 * @param itemId the id the item shall have ({@link MediaLibrary#newItemId()}), so that a caller who was killed in the middle can
 *        add the same picture again and gets the item that is already there; {@code null}: the library makes one
 * @since 1.0
 */
public record MediaDraft(String baseName, MediaCategory category, Set<String> tags, List<String> elements, String altText,
		List<String> parents, Map<String, Object> generation, @Nullable String itemId) {

	private static final Pattern ID = Pattern.compile("[0-9a-z]{8,40}"); //$NON-NLS-1$

	/** Refuses absent parts and malformed ids (8 to 40 of {@code 0-9a-z}), and copies the collections. */
	public MediaDraft {
		Objects.requireNonNull(baseName);
		Objects.requireNonNull(category);
		tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
		elements = List.copyOf(elements);
		Objects.requireNonNull(altText);
		parents = List.copyOf(parents);
		generation = Collections.unmodifiableMap(new LinkedHashMap<>(generation));
		if (itemId != null && !ID.matcher(itemId).matches()) {
			throw new IllegalArgumentException("Not an item id: " + itemId); //$NON-NLS-1$
		}
	}

	/**
	 * A draft whose id the library makes.
	 *
	 * @param baseName what its file name should begin with
	 * @param category what it is in the book
	 * @param tags tags
	 * @param elements ids of the elements it shows
	 * @param altText the alt text, may be empty
	 * @param parents ids of the items it was made from
	 * @param generation how it was made; empty when it was not generated
	 */
	public MediaDraft(String baseName, MediaCategory category, Set<String> tags, List<String> elements, String altText,
			List<String> parents, Map<String, Object> generation) {
		this(baseName, category, tags, elements, altText, parents, generation, null);
	}
}
