/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.service;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.limn.generation.GenerationException;
import org.limn.generation.JobQueue;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.run.GenerationEngine;

/**
 * The queue of the engine, which may not be open yet, or not be to be opened.
 *
 * @param opening opens it when it is not
 * @param open the engine when it is open
 */
record EngineQueue(Opening opening, Supplier<Optional<GenerationEngine>> open) implements JobQueue {

	/** Opens the engine. */
	@FunctionalInterface
	interface Opening {
		GenerationEngine engine() throws GenerationException;
	}

	@Override
	public boolean paused() {
		return open.get().filter(e -> e.queue().paused()).isPresent();
	}

	@Override
	public void setPaused(boolean paused) throws GenerationException {
		try {
			opening.engine().queue().setPaused(paused);
		} catch (JournalException e) {
			throw new GenerationException(e.failure(), e);
		}
	}

	@Override
	public void moveToFront(UUID jobId) throws GenerationException {
		try {
			GenerationEngine engine = opening.engine();
			engine.job(jobId).ifPresent(engine.queue()::moveToFront);
		} catch (JournalException e) {
			throw new GenerationException(e.failure(), e);
		}
	}

	@Override
	public void cancelWaiting() {
		open.get().ifPresent(engine -> engine.queue().cancelEach(JobState.Waiting.class::isInstance));
	}

	@Override
	public void cancelAll() {
		open.get().ifPresent(engine -> engine.queue().cancelEach(state -> true));
	}
}
