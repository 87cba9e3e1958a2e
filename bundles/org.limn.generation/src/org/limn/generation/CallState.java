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
 * Where a call stands; the fact from which the state of its job is derived.
 *
 * @since 1.0
 */
public enum CallState {
	/** It is written down and nothing of it was sent. */
	PLANNED,
	/** The request may have left. */
	SENDING,
	/** The provider has accepted it. */
	ACCEPTED,
	/** The answer is complete. */
	ANSWERED,
	/** The provider did not accept it, or nothing was sent: nothing was charged. */
	REJECTED,
	/** It may have been accepted and charged; nobody here knows. */
	UNKNOWN,
	/** The person stopped it. */
	CANCELLED;

	/**
	 * Whether nothing more is expected of it.
	 *
	 * @return {@code true} for the four last ones
	 */
	public boolean ended() {
		return compareTo(ACCEPTED) > 0;
	}
}
