/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;

/** What a person does with the queue as a whole, here or in another process: the journal has it, the lines of this process follow. */
public final class QueueControl {

	private final Journal journal;
	private final Runs runs;
	private final Announcer announcer;
	private final Threads threads;
	private final Supplier<List<GenerationJob>> jobs;
	private final Consumer<UUID> cancel;

	QueueControl(Journal journal, Runs runs, Announcer announcer, Threads threads, Supplier<List<GenerationJob>> jobs, Consumer<UUID> cancel) {
		this.journal = journal;
		this.runs = runs;
		this.announcer = announcer;
		this.threads = threads;
		this.jobs = jobs;
		this.cancel = cancel;
	}

	/**
	 * As {@link org.limn.generation.JobQueue#paused}.
	 *
	 * @return whether it stands still
	 */
	public boolean paused() {
		return runs.paused();
	}

	/**
	 * As {@link org.limn.generation.JobQueue#setPaused}.
	 *
	 * @param paused whether it stands still
	 */
	public void setPaused(boolean paused) {
		journal.standing().pause(paused);
		follow();
	}

	/** The lines stand still, or go on, as the journal says. */
	void follow() {
		boolean paused = journal.standing().paused();
		if (paused != runs.paused()) {
			runs.queue().pause(paused);
			announcer.queue();
			runs.queue().nearest().forEach(announcer::changed);
		}
	}

	/**
	 * As {@link org.limn.generation.JobQueue#moveToFront}.
	 *
	 * @param job the job as it stands
	 */
	public void moveToFront(GenerationJob job) {
		if (job.can(JobAction.MOVE_TO_FRONT)) {
			journal.moveToFront(job.id());
			moved(job.id());
		}
	}

	/** A job was moved before all others. */
	void moved(UUID jobId) {
		journal.job(jobId).map(JobRow::front).ifPresent(front -> runs.queue().moveToFront(jobId, front.longValue()));
		runs.queue().nearest().forEach(announcer::changed);
	}

	/**
	 * As {@link org.limn.generation.JobQueue#cancelWaiting} and {@link org.limn.generation.JobQueue#cancelAll}.
	 *
	 * @param which the jobs that are meant, of those that have not ended
	 */
	public void cancelEach(Predicate<JobState> which) {
		threads.control()
				.execute(() -> jobs.get().stream().filter(j -> !j.state().ended() && which.test(j.state())).map(GenerationJob::id).forEach(cancel));
	}
}
