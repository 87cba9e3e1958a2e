/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.limn.generation.ContextElement;
import org.limn.generation.Role;
import org.limn.project.Element;
import org.limn.project.ElementRole;
import org.limn.project.ElementTypes;

/** How an element stands in the context when it is added: everything on that it has, the role that follows from its type. */
public final class DefaultContext {

	private DefaultContext() {
	}

	public static ContextElement of(Element element, ElementTypes types) {
		return new ContextElement(element.id(), role(types.of(element).defaultRole()), element.image() != null,
				!element.description().isBlank(), true);
	}

	/** The elements with these ids, in this order; ids that the book does not have are left out. */
	public static List<ContextElement> of(List<String> ids, List<Element> elements, ElementTypes types) {
		return ids.stream().distinct().map(id -> find(id, elements)).flatMap(Optional::stream).map(e -> of(e, types)).toList();
	}

	private static Optional<Element> find(String id, List<Element> elements) {
		return elements.stream().filter(e -> Objects.equals(e.id(), id)).findFirst();
	}

	private static Role role(ElementRole role) {
		return switch (role) {
		case SUBJECT -> Role.SUBJECT;
		case SETTING -> Role.SETTING;
		case STYLE_REFERENCE -> Role.STYLE_REFERENCE;
		case REFERENCE -> Role.REFERENCE;
		};
	}
}
