/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

/**
 * Something that must not be.
 *
 * @param kind what sort of thing
 * @param words what exactly
 */
record Harm(Kind kind, String words) {

	/** What must not happen, and what a table calls it. */
	enum Kind {
		/** A picture that came whole is neither in the library nor kept. */
		LOST("lost images"),
		/** A call was sent again, and nobody asked for it. */
		REPEATED("unasked repeats"),
		/** A state that is not what happened. */
		FALSE_STATE("false states"),
		/** Something in the library that is no whole picture with its record. */
		HALF_FILE("half files"),
		/** Something nobody needs any more. */
		LEFT_BEHIND("left behind"),
		/** Recovering again changed something. */
		UNSTABLE("unstable recoveries"),
		/** It did not come to an end, or not to its point. */
		STUCK("stuck");

		private final String title;

		Kind(String title) {
			this.title = title;
		}

		String title() {
			return title;
		}
	}

	@Override
	public String toString() {
		return kind.title() + ": " + words;
	}
}
