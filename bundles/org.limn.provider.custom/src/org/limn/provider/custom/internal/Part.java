/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of a description and where it stands. Read strictly: what is missing, of another kind or out of range is refused with its place.
 *
 * @param place names and numbers from the root, with slashes between them; empty for the root
 * @param node what stands there
 */
record Part(String place, JsonNode node) {

	private static final String COMMENT = "comment"; //$NON-NLS-1$
	private static final int LONGEST_POINTER = 200;

	/** This, which must be an object. */
	Part object() throws DescriptionException {
		if (!node.isObject()) {
			throw wrong(Messages.Part_noObject);
		}
		return this;
	}

	/**
	 * This, which must be an object with no other fields than these, apart from a comment.
	 *
	 * @param fields the names there may be, with blanks between them
	 * @return this
	 * @throws DescriptionException when it is not, naming the field and what is possible
	 */
	Part only(String fields) throws DescriptionException {
		List<String> known = List.of(fields.split(" ")); //$NON-NLS-1$
		for (String field : object().names()) {
			if (!known.contains(field) && !field.equals(COMMENT)) {
				throw wrong(NLS.bind(Messages.Part_unknownField, field, String.join(", ", known))); //$NON-NLS-1$
			}
		}
		return this;
	}

	/** The names of its fields, in order. */
	Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

	/** A field that may be missing. */
	Optional<Part> find(String field) {
		return node.has(field) ? Optional.of(below(field, node.path(field))) : Optional.empty();
	}

	/** A field that must be there. */
	Part at(String field) throws DescriptionException {
		return find(field).orElseThrow(() -> wrong(NLS.bind(Messages.Part_missing, field)));
	}

	/** The elements of a list, which has at most so many. */
	List<Part> elements(int most) throws DescriptionException {
		if (!node.isArray() || node.size() > most) {
			throw wrong(NLS.bind(Messages.Part_noList, Integer.valueOf(most)));
		}
		List<Part> elements = new ArrayList<>();
		for (int i = 0; i < node.size(); i++) {
			elements.add(below(Integer.toString(i), node.path(i)));
		}
		return elements;
	}

	/** The elements of a field that is a list or missing. */
	List<Part> list(String field, int most) throws DescriptionException {
		Optional<Part> list = find(field);
		return list.isEmpty() ? List.of() : list.get().elements(most);
	}

	/** The texts of a field that is a list of texts or missing. */
	List<String> texts(String field, int most) throws DescriptionException {
		List<String> texts = new ArrayList<>();
		for (Part element : list(field, most)) {
			texts.add(element.text());
		}
		return texts;
	}

	/** This as a text, which must not be blank. */
	String text() throws DescriptionException {
		if (!node.isTextual() || node.asText().isBlank()) {
			throw wrong(Messages.Part_noText);
		}
		return node.asText();
	}

	/** A text of a field that may be missing. */
	String text(String field, String otherwise) throws DescriptionException {
		Optional<Part> text = find(field);
		return text.isEmpty() ? otherwise : text.get().text();
	}

	/** A switch of a field that may be missing. */
	boolean flag(String field, boolean otherwise) throws DescriptionException {
		Optional<Part> flag = find(field);
		if (flag.isPresent() && !flag.get().node().isBoolean()) {
			throw flag.get().wrong(Messages.Part_noFlag);
		}
		return flag.isEmpty() ? otherwise : flag.get().node().asBoolean();
	}

	/** A whole number of a field that may be missing. */
	long number(String field, long otherwise, long least, long greatest) throws DescriptionException {
		Optional<Part> number = find(field);
		return number.isEmpty() ? otherwise : number.get().number(least, greatest);
	}

	/** This as a whole number. */
	long number(long least, long greatest) throws DescriptionException {
		if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least || node.asLong() > greatest) {
			throw wrong(NLS.bind(Messages.Part_noNumber, Long.valueOf(least), Long.valueOf(greatest)));
		}
		return node.asLong();
	}

	/** This as a place in an answer (RFC 6901), without wildcards. */
	JsonPointer pointer() throws DescriptionException {
		if (!node.isTextual() || !node.asText().isEmpty() && !node.asText().startsWith("/") || node.asText().length() > LONGEST_POINTER) { //$NON-NLS-1$
			throw wrong(Messages.Part_noPointer);
		}
		return JsonPointer.compile(node.asText());
	}

	/** A place of a field that may be missing. */
	@Nullable JsonPointer pointer(String field) throws DescriptionException {
		Optional<Part> pointer = find(field);
		return pointer.isEmpty() ? null : pointer.get().pointer();
	}

	/** The failure of what stands here. */
	DescriptionException wrong(String words) {
		return new DescriptionException(place, words);
	}

	private Part below(String name, JsonNode child) {
		return new Part(place.isEmpty() ? name : place + '/' + name, child);
	}
}
