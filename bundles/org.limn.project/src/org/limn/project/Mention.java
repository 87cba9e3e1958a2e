/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.Objects;

/**
 * A place in a text that names an element.
 *
 * @param element the element
 * @param offset where the name begins, in UTF-16 units of the text
 * @param length how long the name is there, with a plural ending, without a possessive one
 * @since 1.0
 */
public record Mention(Element element, int offset, int length) {
	/** Refuses an absent element. */
	public Mention {
		Objects.requireNonNull(element);
	}
}
