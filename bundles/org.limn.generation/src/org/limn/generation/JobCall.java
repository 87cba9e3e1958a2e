/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One call of a job to its provider, for those who want to know exactly: the unit that is sent, charged and retried.
 *
 * @param id its id, made before anything was sent
 * @param count how many pictures it asks for
 * @param state where it stands
 * @param attempts how often it was sent; above 1 only where nothing can have been charged before
 * @param sent when it was last sent, or {@code null} when nothing of it can have left
 * @param ended when it ended, or {@code null}
 * @param requestId the provider's id of it, or {@code null}
 * @param charge whether money may have been spent on it
 * @param cost what it cost, or {@code null} when not known
 * @param failure what went wrong, or {@code null}
 * @since 1.0
 */
public record JobCall(UUID id, int count, CallState state, int attempts, @Nullable Instant sent, @Nullable Instant ended, @Nullable String requestId,
		Charge charge, @Nullable Cost cost, @Nullable Failure failure) {
	/** Checks what must be there. */
	public JobCall {
		Objects.requireNonNull(id);
		Objects.requireNonNull(state);
	}
}
