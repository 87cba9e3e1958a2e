/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.Messages;
import org.limn.project.Book;
import org.limn.project.Element;
import org.limn.project.ElementType;
import org.limn.project.ElementTypes;

/**
 * An element of the context, found in the book.
 *
 * @param wanted its role and toggles
 * @param element the element
 * @param types the book's types, which know what may leave
 */
record ContextItem(ContextElement wanted, Element element, ElementTypes types) {

	/**
	 * Finds the elements of a context; pictures of the library are no elements. One that stands in it twice is taken once, with the toggles of both.
	 *
	 * @param context the context
	 * @param book the book
	 * @return the elements in order
	 * @throws GenerationException naming the elements of the book, when there is none of an id
	 */
	static List<ContextItem> all(List<ContextElement> context, Book book) throws GenerationException {
		Map<String, ContextItem> items = new LinkedHashMap<>();
		for (ContextElement wanted : context.stream().filter(e -> e.picture().isEmpty()).toList()) {
			Optional<Element> element = book.element(wanted.elementId());
			if (element.isEmpty()) {
				String names = book.elements().stream().map(Element::name).limit(12).collect(Collectors.joining(", ")); //$NON-NLS-1$
				throw Refusal.invalid("context", Messages.ContextItem_unknown, wanted.elementId(), names.isEmpty() ? Messages.Accounts_none : names); //$NON-NLS-1$
			}
			ContextItem item = new ContextItem(wanted, element.get(), book.types());
			items.put(wanted.elementId(), items.containsKey(wanted.elementId()) ? items.get(wanted.elementId()).and(wanted) : item);
		}
		return new ArrayList<>(items.values());
	}

	/**
	 * What something of a context is called.
	 *
	 * @param elementId its id
	 * @param book the book
	 * @return the name of the element, or words for a picture of the library
	 */
	static String name(String elementId, Book book) {
		return ContextElement.pictureOf(elementId).isPresent() ? Messages.ContextItem_original
				: book.element(elementId).map(Element::name).orElse(elementId);
	}

	ElementType type() {
		return types.of(element);
	}

	boolean mayLeave(String field) {
		return types.mayLeave(element, field);
	}

	private ContextItem and(ContextElement other) {
		return new ContextItem(new ContextElement(wanted.elementId(), wanted.role(), wanted.image() || other.image(),
				wanted.description() || other.description(), wanted.data() || other.data()), element, types);
	}
}
