/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;

/**
 * Whiteboard OSGi service: something that stands in the header of the media library, as a strip between its tools and
 * its pictures. Strips are shown in the order of their service ranking, highest first.
 *
 * @since 1.0
 */
public interface LibraryHeader {

	/**
	 * Makes the controls of the strip. Called on the UI thread, once per media library view. The parent has a
	 * {@link org.eclipse.swt.layout.GridLayout} with one column and no margins; what is created is disposed with it. A
	 * strip that has nothing to show creates controls that are invisible and excluded from the layout, and calls
	 * {@link Composite#requestLayout()} when that changes.
	 *
	 * @param parent the strip's own composite
	 * @param book the book the library shows at the moment of the call; UI thread only
	 */
	void create(Composite parent, Supplier<Optional<OpenBook>> book);
}
