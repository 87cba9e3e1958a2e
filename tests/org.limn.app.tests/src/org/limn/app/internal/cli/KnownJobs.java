/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.JobEvent;
import org.limn.generation.JobQueue;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.provider.ImageModel;

/** A service that knows some jobs, ends them as a test says, and writes down what it was asked for. */
final class KnownJobs implements GenerationService {

	/** What it was asked to do, as {@code retry 1a2b3c4d}. */
	final List<String> done = new ArrayList<>();

	private final Map<UUID, GenerationJob> jobs = new LinkedHashMap<>();
	private final Set<GenerationListener> listeners = new CopyOnWriteArraySet<>();
	private @Nullable JobState end = new JobState.Done();
	private @Nullable GenerationJob savedWhenHeard;
	private boolean paused;

	KnownJobs(GenerationJob... known) {
		for (GenerationJob job : known) {
			jobs.put(job.id(), job);
		}
	}

	/** How a job ends that is worked on; {@code null} when no end comes. */
	KnownJobs endingAs(@Nullable JobState state) {
		end = state;
		return this;
	}

	/** Adds a job that another thread saves: it has ended when somebody listens for that. */
	void savingUntilHeard(GenerationJob job) {
		jobs.put(job.id(), job);
		savedWhenHeard = job;
	}

	private GenerationJob work(String what, UUID jobId) {
		done.add(what + ' ' + ShortId.of(jobId));
		GenerationJob job = job(jobId).orElseThrow();
		JobState ending = end;
		if (ending != null) {
			GenerationJob ended = Jobs.with(job, ending);
			jobs.put(jobId, ended);
			listeners.forEach(l -> l.jobChanged(ended));
		}
		return Jobs.with(job, new JobState.Running(JobState.Phase.SENDING));
	}

	@Override
	public List<GenerationJob> jobs() {
		return List.copyOf(jobs.values());
	}

	@Override
	public Optional<GenerationJob> job(UUID jobId) {
		return Optional.ofNullable(jobs.get(jobId));
	}

	@Override
	public void cancel(UUID jobId) {
		work("cancel", jobId);
	}

	@Override
	public GenerationJob start(UUID jobId) {
		return work("start", jobId);
	}

	@Override
	public GenerationJob retry(UUID jobId) {
		return work("retry", jobId);
	}

	@Override
	public GenerationJob check(UUID jobId) {
		return work("check", jobId);
	}

	@Override
	public void dismiss(UUID jobId) {
		done.add("dismiss " + ShortId.of(jobId));
		jobs.remove(jobId);
	}

	@Override
	public List<JobEvent> timeline(UUID jobId) {
		return List.of(new JobEvent(Instant.EPOCH, JobEvent.Kind.SENDING, null, null));
	}

	@Override
	public JobQueue queue() {
		return new JobQueue() {
			@Override
			public boolean paused() {
				return paused;
			}

			@Override
			public void setPaused(boolean wanted) {
				paused = wanted;
			}

			@Override
			public void moveToFront(UUID jobId) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void cancelWaiting() {
				throw new UnsupportedOperationException();
			}

			@Override
			public void cancelAll() {
				throw new UnsupportedOperationException();
			}
		};
	}

	@Override
	public void addListener(GenerationListener listener) {
		listeners.add(listener);
		GenerationJob saving = savedWhenHeard;
		if (saving != null) {
			GenerationJob saved = Jobs.with(saving, new JobState.Done());
			jobs.put(saved.id(), saved);
		}
	}

	@Override
	public void removeListener(GenerationListener listener) {
		listeners.remove(listener);
	}

	@Override
	public GenerationAvailability availability() {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<ProfileState> profiles() {
		throw new UnsupportedOperationException();
	}

	@Override
	public ImageModel model(ProfileChoice choice) throws GenerationException {
		throw new UnsupportedOperationException();
	}

	@Override
	public OutgoingRequest compile(GenerationRequest request) throws GenerationException {
		throw new UnsupportedOperationException();
	}

	@Override
	public String suggest(GenerationRequest request, @Nullable String passage) throws GenerationException {
		throw new UnsupportedOperationException();
	}

	@Override
	public GenerationJob submit(GenerationRequest request, OutgoingRequest outgoing) throws GenerationException {
		throw new UnsupportedOperationException();
	}
}
