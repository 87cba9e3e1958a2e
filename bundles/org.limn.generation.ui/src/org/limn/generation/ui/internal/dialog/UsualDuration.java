/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;

/** What a profile usually takes, learned from the jobs that are still listed. */
final class UsualDuration {

	private UsualDuration() {
	}

	/** The median of the jobs of the same profile and number that ended well; {@code null} when there is none. */
	static @Nullable Duration of(GenerationJob job, List<GenerationJob> jobs) {
		List<Duration> durations = jobs.stream()
				.filter(j -> j.state() instanceof JobState.Done && j.outgoing().profileName().equals(job.outgoing().profileName())
						&& j.outgoing().count() == job.outgoing().count())
				.map(UsualDuration::duration).filter(d -> !d.isZero()).sorted().toList();
		return durations.isEmpty() ? null : durations.get(durations.size() / 2);
	}

	private static Duration duration(GenerationJob job) {
		Instant ended = job.ended();
		return ended == null ? Duration.ZERO : Duration.between(job.created(), ended);
	}
}
