/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

/**
 * What can be changed in {@code limn.yaml} with {@link Book#updateInfo}.
 *
 * @since 1.0
 */
public enum BookInfoField {
	/** The title. */
	TITLE("title"), //$NON-NLS-1$
	/** Who wrote it. */
	AUTHOR("author"), //$NON-NLS-1$
	/** What it is about. */
	DESCRIPTION("description"), //$NON-NLS-1$
	/** How all of its pictures look. */
	ART_DIRECTION("artDirection"), //$NON-NLS-1$
	/** The cover: a path in the book with {@code /}. */
	COVER("cover"); //$NON-NLS-1$

	private final String key;

	BookInfoField(String key) {
		this.key = key;
	}

	/**
	 * The key in {@code limn.yaml}.
	 *
	 * @return the key
	 */
	public String key() {
		return key;
	}
}
