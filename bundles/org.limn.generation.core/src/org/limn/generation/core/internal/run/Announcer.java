/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.JobState;

/**
 * Tells listeners and the Progress view of changes: on one thread at a time, never the caller's, and of each job only how it stands now, however often it
 * changed. So a slow listener costs no memory, and one that throws harms nobody.
 */
final class Announcer {

	private static final Duration PAUSE = Duration.ofMillis(20);

	private record Preview(UUID jobId, int slot) {
	}

	private final Threads threads;
	private final JobFace face;
	private final BiConsumer<String, Throwable> log;
	private final Function<UUID, Optional<GenerationJob>> jobs;
	private final Consumer<UUID> cancel;
	private final Set<GenerationListener> listeners;
	private final Map<UUID, JobFace.Shown> shown = new ConcurrentHashMap<>();

	private Set<UUID> changed = new LinkedHashSet<>();
	private Set<UUID> removed = new LinkedHashSet<>();
	private Map<Preview, byte[]> previews = new LinkedHashMap<>();
	private boolean availability;
	private boolean queue;
	private boolean underWay;

	/**
	 * @param threads the threads
	 * @param face shows running jobs
	 * @param log takes what listeners throw
	 * @param jobs reads a job
	 * @param cancel cancels a job; returns at once
	 * @param listeners who is told
	 */
	Announcer(Threads threads, JobFace face, BiConsumer<String, Throwable> log, Function<UUID, Optional<GenerationJob>> jobs, Consumer<UUID> cancel,
			Set<GenerationListener> listeners) {
		this.threads = threads;
		this.face = face;
		this.log = log;
		this.jobs = jobs;
		this.cancel = cancel;
		this.listeners = listeners;
	}

	void changed(UUID jobId) {
		announce(() -> changed.add(jobId));
	}

	void removed(UUID jobId) {
		announce(() -> removed.add(jobId));
	}

	void preview(UUID jobId, int slot, byte[] picture) {
		announce(() -> previews.put(new Preview(jobId, slot), picture));
	}

	void endNotWritten(UUID jobId, Failure failure) {
		threads.control().execute(() -> each(l -> l.endNotWritten(jobId, failure)));
	}

	void availability() {
		announce(() -> availability = true);
	}

	void queue() {
		announce(() -> queue = true);
	}

	private void announce(Runnable note) {
		synchronized (this) {
			note.run();
			if (underWay) {
				return;
			}
			underWay = true;
		}
		threads.control().execute(this::tell);
	}

	/** Tells what has gathered, and comes back after a pause for what gathered meanwhile. */
	private void tell() {
		Set<UUID> jobsNow;
		Set<UUID> removedNow;
		Map<Preview, byte[]> previewsNow;
		boolean availabilityNow;
		boolean queueNow;
		synchronized (this) {
			jobsNow = changed;
			removedNow = removed;
			previewsNow = previews;
			availabilityNow = availability;
			queueNow = queue;
			changed = new LinkedHashSet<>();
			removed = new LinkedHashSet<>();
			previews = new LinkedHashMap<>();
			availability = false;
			queue = false;
			if (jobsNow.isEmpty() && removedNow.isEmpty() && previewsNow.isEmpty() && !availabilityNow && !queueNow) {
				underWay = false;
				return;
			}
		}
		jobsNow.forEach(id -> safely(() -> jobs.apply(id).ifPresent(this::tell)));
		previewsNow.forEach((preview, picture) -> each(l -> l.preview(preview.jobId(), preview.slot(), picture)));
		removedNow.forEach(id -> each(l -> l.jobRemoved(id)));
		if (availabilityNow) {
			each(GenerationListener::availabilityChanged);
		}
		if (queueNow) {
			each(GenerationListener::queueChanged);
		}
		threads.later(PAUSE, this::tell);
	}

	private void tell(GenerationJob job) {
		safely(() -> show(job));
		each(l -> l.jobChanged(job));
	}

	private void show(GenerationJob job) {
		Optional<JobFace.Shown> visible = Optional.ofNullable(shown.get(job.id()));
		if (!(job.state() instanceof JobState.Running)) {
			shown.remove(job.id());
			visible.ifPresent(v -> v.end(job));
		} else if (visible.isPresent()) {
			visible.get().update(job);
		} else {
			shown.put(job.id(), face.show(job, () -> cancel.accept(job.id())));
		}
	}

	/** Ends what is shown: this process works on these jobs no more. */
	void close() {
		shown.forEach((id, visible) -> safely(() -> jobs.apply(id).ifPresent(visible::end)));
		shown.clear();
	}

	private void each(Consumer<GenerationListener> told) {
		listeners.forEach(l -> safely(() -> told.accept(l)));
	}

	private void safely(Runnable action) {
		try {
			action.run();
		} catch (RuntimeException | LinkageError | AssertionError e) {
			log.accept(Messages.Announcer_listenerFailed, e);
		}
	}
}
