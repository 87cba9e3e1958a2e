/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

/** How much is read: far more than a book needs, far less than would hurt. */
final class Limits {

	/** Bytes of {@code limn.yaml}, {@code types.yaml} and an element's file. */
	static final int ELEMENT = 4 << 20;
	/** Bytes of a chapter. */
	static final int CHAPTER = 32 << 20;
	/** Bytes of a chapter's notes. */
	static final int NOTES = 8 << 20;
	/** Files below one of the book's folders. */
	static final int FILES = 20_000;
	/** Folders in folders. */
	static final int DEPTH = 8;

	private Limits() {
	}
}
