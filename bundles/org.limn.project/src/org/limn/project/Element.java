/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A worldbuilding element as it stands in its file: a character, a place, an item …
 *
 * @param id stable, unique in the book; derived from the file's place when the file names none
 * @param name the name
 * @param typeId its type; see {@link ElementTypes#of(Element)}
 * @param aliases other names, in the file's order
 * @param image its picture as a path in the book with {@code /}, or {@code null}; never leads out of the book; the file may be missing
 * @param portraitCrop the part of the picture that is the portrait, or {@code null} for all of it
 * @param fields its fields in the file's order, each as text ({@code ""} when the value is empty)
 * @param description the Markdown text below the front matter, without surrounding blank lines, lines separated by {@code \n}
 * @param privateFields the fields its own {@code private:} list names; what may leave the computer says {@link ElementTypes#mayLeave}
 * @param file its Markdown file, absolute
 * @since 1.0
 */
public record Element(String id, String name, String typeId, List<String> aliases, @Nullable String image,
		@Nullable Rect portraitCrop, Map<String, String> fields, String description, Set<String> privateFields,
		Path file) {

	/** Copies the collections and keeps their order. */
	public Element {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(typeId);
		Objects.requireNonNull(description);
		Objects.requireNonNull(file);
		aliases = List.copyOf(aliases);
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		privateFields = Collections.unmodifiableSet(new LinkedHashSet<>(privateFields));
	}
}
