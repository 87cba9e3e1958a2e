/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.List;
import java.util.Optional;

import org.limn.project.Element;
import org.limn.project.ElementTypes;

/** The elements of a book and their types. */
public record World(List<Element> elements, ElementTypes types) {

	public Optional<Element> named(String name) {
		return elements.stream().filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
	}
}
