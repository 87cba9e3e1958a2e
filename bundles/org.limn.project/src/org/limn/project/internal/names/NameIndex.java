/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.names;

import java.util.Collection;
import java.util.List;

import org.limn.project.Element;
import org.limn.project.Mention;

/** The names of some elements. */
public final class NameIndex {

	public static NameIndex of(Collection<Element> elements) {
		return new NameIndex();
	}

	public List<Mention> find(CharSequence text) {
		return List.of();
	}

	public List<Element> elementsIn(CharSequence text) {
		return List.of();
	}
}
