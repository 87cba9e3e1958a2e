/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;

/** Listens for the end of one job, in whichever process it runs. */
final class JobEnd implements GenerationListener, AutoCloseable {

	private final GenerationService service;
	private final GenerationJob job;
	private final Consumer<GenerationJob> news;
	private final CompletableFuture<GenerationJob> end = new CompletableFuture<>();

	/**
	 * @param service the service
	 * @param job the job as it stood last
	 * @param news told of every change
	 */
	JobEnd(GenerationService service, GenerationJob job, Consumer<GenerationJob> news) {
		this.service = service;
		this.job = job;
		this.news = news;
		service.addListener(this);
		// it may have ended before anybody listened
		service.job(job.id()).ifPresent(this::jobChanged);
	}

	@Override
	public void jobChanged(GenerationJob changed) {
		if (changed.id().equals(job.id())) {
			news.accept(changed);
			if (changed.state().ended()) {
				end.complete(changed);
			}
		}
	}

	@Override
	public void endNotWritten(UUID jobId, Failure failure) {
		if (jobId.equals(job.id())) {
			end.complete(unwritten(failure));
		}
	}

	/** The job as it must be taken when its end cannot be written down. */
	private GenerationJob unwritten(Failure failure) {
		Charge charge = job.outgoing().host() == null ? Charge.NONE : Charge.POSSIBLE;
		return new GenerationJob(job.id(), job.request(), job.outgoing(), job.created(), null, new JobState.OutcomeUnknown(failure), job.progress(), charge, null,
				job.images(), null, job.calls(), List.of(), job.retryOf());
	}

	/** Waits as long as it takes. */
	GenerationJob await() throws InterruptedException {
		try {
			return end.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Waits for some time.
	 *
	 * @return the job as it stands then, ended or not
	 */
	GenerationJob await(Duration patience) throws InterruptedException {
		try {
			return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			return service.job(job.id()).orElse(job);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		service.removeListener(this);
	}
}
