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
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobImage;
import org.limn.generation.JobProgress;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;

/** Jobs to be told of. */
final class Jobs {

	static final Path BOOK = Path.of("book").toAbsolutePath();

	private Jobs() {
	}

	static GenerationJob job(JobState state, Charge charge, @Nullable Cost cost, List<JobImage> images) {
		GenerationRequest request = new GenerationRequest(BOOK, new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "A door", "", null, 2, Map.of(), List.of());
		OutgoingRequest outgoing = new OutgoingRequest("sketch", "sketch", "Sketch", "Sketch", null, "sketch", List.of(), "", ImageSize.AUTO, 2, 4, Map.of(),
				List.of(), List.of(), null);
		return new GenerationJob(UUID.randomUUID(), request, outgoing, Instant.EPOCH, Instant.EPOCH, state, JobProgress.NONE, charge, cost, images, null, List.of(), List.of(), null);
	}

	static GenerationJob running() {
		return job(new JobState.Running(JobState.Phase.SENDING), Charge.POSSIBLE, null, List.of());
	}
}
