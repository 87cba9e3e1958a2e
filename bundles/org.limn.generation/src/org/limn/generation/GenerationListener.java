/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.UUID;

/**
 * Told of what changes. Called on any thread, never the UI thread's own turn; must return at once.
 *
 * @since 1.0
 */
public interface GenerationListener {

	/**
	 * A job is new, or its state, progress or pictures changed.
	 *
	 * @param job the job as it is now
	 */
	default void jobChanged(GenerationJob job) {
	}

	/**
	 * A job was dismissed.
	 *
	 * @param jobId its id
	 */
	default void jobRemoved(UUID jobId) {
	}

	/**
	 * A job has come to an end here that the journal cannot take, because its disk is full or gone. The job stands as running until it can be written; that
	 * is tried again as long as this process lives, and the next one finds the job with its outcome unknown.
	 *
	 * @param jobId the job
	 * @param failure what the journal met
	 */
	default void endNotWritten(UUID jobId, Failure failure) {
	}

	/**
	 * A picture in the making. Not durable.
	 *
	 * @param jobId the job
	 * @param slot the picture's slot
	 * @param picture an encoded image, checked: its format and pixel count were looked at before
	 */
	default void preview(UUID jobId, int slot, byte[] picture) {
	}

	/** The queue was paused or goes on. */
	default void queueChanged() {
	}

	/** The master switch, the policy, accounts, profiles or being offline changed: ask for the availability again. */
	default void availabilityChanged() {
	}
}
