/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

/**
 * Whether money may have been spent.
 *
 * @since 1.0
 */
public enum Charge {
	/** Certainly nothing was charged. */
	NONE,
	/** It cannot be known; it may have been charged. */
	POSSIBLE,
	/** The provider delivered, and charges what it charges. */
	MADE;

	/**
	 * The worse of two.
	 *
	 * @param other the other
	 * @return the one that stands later in this enumeration
	 */
	public Charge or(Charge other) {
		return compareTo(other) >= 0 ? this : other;
	}
}
