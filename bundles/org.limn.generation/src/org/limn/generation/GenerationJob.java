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
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A job as it stood at one moment. Immutable; ask the service again or listen for what comes later.
 *
 * @param id its id
 * @param request what was asked for
 * @param outgoing what is sent, frozen
 * @param created when it was submitted
 * @param ended when it ended, or {@code null}
 * @param state its state
 * @param progress how far it is
 * @param charge whether money may have been spent
 * @param cost what the provider said or the price table gives for what came, or {@code null} when not known
 * @param images its pictures, by slot
 * @param requestId the provider's id of the last call, or {@code null}
 * @param calls its calls, in order
 * @param actions what the person can do with it now, the most useful first
 * @param retryOf the job whose request it sends again, or {@code null}
 * @since 1.0
 */
public record GenerationJob(UUID id, GenerationRequest request, OutgoingRequest outgoing, Instant created, @Nullable Instant ended, JobState state,
		JobProgress progress, Charge charge, @Nullable Cost cost, List<JobImage> images, @Nullable String requestId, List<JobCall> calls,
		List<JobAction> actions, @Nullable UUID retryOf) {

	/** Copies the lists. */
	public GenerationJob {
		Objects.requireNonNull(id);
		images = List.copyOf(images);
		calls = List.copyOf(calls);
		actions = List.copyOf(actions);
	}

	/**
	 * The pictures that are in the library.
	 *
	 * @return in order of their slots
	 */
	public List<JobImage> saved() {
		return images.stream().filter(i -> i.state() == JobImage.State.SAVED).toList();
	}

	/**
	 * Whether the person can do something with it now.
	 *
	 * @param action what
	 * @return {@code true} when offered
	 */
	public boolean can(JobAction action) {
		return actions.contains(action);
	}

	/**
	 * What went wrong, for a job that ended badly.
	 *
	 * @return the failure, or {@code null} when there is none
	 */
	public @Nullable Failure failure() {
		return switch (state) {
		case JobState.Partial p -> p.failure();
		case JobState.Failed f -> f.failure();
		case JobState.Blocked b -> b.failure();
		case JobState.OutcomeUnknown u -> u.failure();
		default -> null;
		};
	}
}
