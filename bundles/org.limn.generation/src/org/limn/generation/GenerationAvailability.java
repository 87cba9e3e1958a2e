/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.Objects;

/**
 * Whether generation is offered.
 *
 * @param state the state
 * @param reason one or two sentences for the person: why there is a button or none, and whom to ask
 * @since 1.0
 */
public record GenerationAvailability(State state, String reason) {
	/** The states. */
	public enum State {
		/** No button, no menu entry. */
		HIDDEN,
		/** Buttons are there and greyed out. */
		DISABLED,
		/** Generation is offered. */
		ENABLED
	}

	/** Refuses absent parts. */
	public GenerationAvailability {
		Objects.requireNonNull(state);
		Objects.requireNonNull(reason);
	}
}
