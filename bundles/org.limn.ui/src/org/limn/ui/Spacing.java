/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import org.eclipse.jface.layout.GridLayoutFactory;

/**
 * Distances of the user interface, in points (SWT scales them to the screen). Every layout of Limn takes its numbers
 * from here, so that all parts breathe alike.
 *
 * @since 1.0
 */
public final class Spacing {

	/** Between things that are one thing: an icon and its word. */
	public static final int TIGHT = 4;

	/** Between controls that belong together. */
	public static final int NORMAL = 8;

	/** Between groups. */
	public static final int GROUP = 16;

	/** Between sections of a page, and around its content. */
	public static final int PAGE = 24;

	/** The preferred width of a text that a person reads or writes. */
	public static final int READING_WIDTH = 560;

	private Spacing() {
	}

	/**
	 * A grid for the content of a page or dialog: margins all around, normal distances inside.
	 *
	 * @param columns the number of columns, at least 1
	 * @return a new factory, to be changed and applied
	 */
	public static GridLayoutFactory page(int columns) {
		return GridLayoutFactory.swtDefaults().numColumns(columns).margins(PAGE, GROUP).spacing(GROUP, NORMAL);
	}

	/**
	 * A grid inside another one: no margins, normal distances.
	 *
	 * @param columns the number of columns, at least 1
	 * @return a new factory, to be changed and applied
	 */
	public static GridLayoutFactory inner(int columns) {
		return GridLayoutFactory.swtDefaults().numColumns(columns).margins(0, 0).spacing(NORMAL, NORMAL);
	}

	/**
	 * A grid for a strip, such as a header or status line: small margins, tight lines.
	 *
	 * @param columns the number of columns, at least 1
	 * @return a new factory, to be changed and applied
	 */
	public static GridLayoutFactory strip(int columns) {
		return GridLayoutFactory.swtDefaults().numColumns(columns).margins(NORMAL, TIGHT).spacing(NORMAL, TIGHT);
	}
}
