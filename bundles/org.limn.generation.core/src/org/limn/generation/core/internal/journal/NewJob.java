/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationRequest;
import org.limn.generation.OutgoingRequest;

/**
 * A job to be written down.
 *
 * @param id its id
 * @param created when it was submitted
 * @param owner the process that works on it
 * @param request what was asked for
 * @param outgoing what is sent, frozen
 * @param bookId the book's own id, by which it is found when its folder moves, or {@code null}
 * @param retryOf the job it repeats, or {@code null}
 * @param consent on whose word it was admitted
 * @param calls its calls in order
 */
public record NewJob(UUID id, Instant created, String owner, GenerationRequest request, OutgoingRequest outgoing, @Nullable String bookId,
		@Nullable UUID retryOf, String consent, List<NewCall> calls) {
	/**
	 * A call of it.
	 *
	 * @param id made before anything is sent
	 * @param count how many pictures it draws
	 */
	public record NewCall(UUID id, int count) {
	}

	/** Copies the calls. */
	public NewJob {
		calls = List.copyOf(calls);
	}
}
