/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.project.Book;
import org.limn.project.Element;

/** Finds elements by what a person types. */
final class Elements {

	private Elements() {
	}

	static Element named(Book book, String name) throws UsageException {
		return book.elementNamed(name).orElseThrow(() -> new UsageException(NLS.bind(Messages.Elements_unknown, name,
				book.elements().stream().map(Element::name).sorted().collect(Collectors.joining(", "))) + Problems.unread(book))); //$NON-NLS-1$
	}
}
