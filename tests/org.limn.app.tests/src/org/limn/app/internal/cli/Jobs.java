/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobAction;
import org.limn.generation.JobCall;
import org.limn.generation.JobImage;
import org.limn.generation.JobProgress;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;

/** Jobs to be told of. */
final class Jobs {

	static final Path BOOK = Path.of("book").toAbsolutePath();
	static final String REQUEST_ID = "req_42";

	private Jobs() {
	}

	static GenerationJob job(JobState state, Charge charge, @Nullable Cost cost, List<JobImage> images) {
		return job(UUID.randomUUID(), BOOK, state, charge, cost, images, List.of());
	}

	static GenerationJob running() {
		return job(new JobState.Running(JobState.Phase.SENDING), Charge.POSSIBLE, null, List.of());
	}

	/** A job as the journal has it, which permits some actions. */
	static GenerationJob job(String id, Path book, JobState state, JobAction... actions) {
		List<JobImage> images = List.of(new JobImage(0, JobImage.State.EXPECTED, null, null, 0, 0));
		return job(UUID.fromString(id), book, state, Charge.POSSIBLE, null, images, List.of(actions));
	}

	private static GenerationJob job(UUID id, Path book, JobState state, Charge charge, @Nullable Cost cost, List<JobImage> images, List<JobAction> actions) {
		GenerationRequest request = new GenerationRequest(book, new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "A door", "", null, 2, Map.of(), List.of());
		OutgoingRequest outgoing = new OutgoingRequest("sketch", "sketch", "Sketch", "Sketch", null, "sketch", List.of(), "", ImageSize.AUTO, 2, 4, Map.of(),
				List.of(), List.of(), null);
		JobCall call = new JobCall(UUID.randomUUID(), 2, CallState.UNKNOWN, 1, Instant.EPOCH, Instant.EPOCH, REQUEST_ID, charge, cost, null);
		return new GenerationJob(id, request, outgoing, Instant.EPOCH, Instant.EPOCH, state, JobProgress.NONE, charge, cost, images, REQUEST_ID, List.of(call), actions,
				null);
	}

	static GenerationJob with(GenerationJob job, JobState state) {
		return job(job.id(), job.request().book(), state, job.charge(), job.cost(), job.images(), List.of());
	}
}
