/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.util.List;
import java.util.Locale;

/** What can be rehearsed. */
enum Fault {
	NONE, DELAY, REFUSAL, MODERATION_INPUT, MODERATION_OUTPUT, RATE_LIMIT, QUOTA, AUTH, BROKEN_IMAGE, PARTIAL, WRONG_SIZE, SILENCE, UNAVAILABLE, LOST_ANSWER;

	/** Its word in the option. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The fault of a word; an unknown one is none. */
	static Fault of(Object word) {
		return List.of(values()).stream().filter(f -> f.word().equals(word)).findFirst().orElse(NONE);
	}
}
