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
 * The queue of waiting jobs: one for all workbenches and command lines of a person. Any thread; nothing waits for the network. What changes is told to
 * {@link GenerationListener#queueChanged()} in every process.
 *
 * @since 1.0
 */
public interface JobQueue {

	/**
	 * Whether the person paused it: nothing more is sent until it goes on; what was sent is not stopped. Kept over a restart. Never waits.
	 *
	 * @return {@code true} when paused
	 */
	boolean paused();

	/**
	 * Pauses it or lets it go on. Writes the journal: not for the UI thread.
	 *
	 * @param paused whether it stands still
	 * @throws GenerationException {@code STORAGE} when the journal cannot be written
	 */
	void setPaused(boolean paused) throws GenerationException;

	/**
	 * Lets a waiting job be the next one of its account. Nothing happens to one that does not wait for its turn. Writes the journal: not for the UI thread.
	 *
	 * @param jobId the job
	 * @throws GenerationException {@code STORAGE} when the journal cannot be written
	 */
	void moveToFront(UUID jobId) throws GenerationException;

	/** Stops every job of which nothing was sent. Returns at once. */
	void cancelWaiting();

	/** Stops every job that has not ended. Returns at once. */
	void cancelAll();
}
