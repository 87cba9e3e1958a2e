/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.time.Duration;
import java.util.Optional;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;

/**
 * What came of a job, as a person sees it.
 *
 * @param job the job; empty when it was refused
 * @param refusal why it was refused; empty when it was not
 * @param took the time from the fault to this end
 */
record Outcome(Optional<GenerationJob> job, Optional<GenerationException> refusal, Duration took) {

	/** As the matrix has it: the state, and behind a colon what failed or is waited for. */
	String end() {
		return job.map(j -> end(j.state())).orElseGet(() -> "REFUSED:" + refusal.orElseThrow().failure().kind());
	}

	static String end(JobState state) {
		return switch (state) {
		case JobState.Waiting waiting -> "WAITING:" + waiting.why();
		case JobState.Running running -> "RUNNING:" + running.phase();
		case JobState.Done done -> "DONE";
		case JobState.Partial partial -> "PARTIAL:" + partial.failure().kind();
		case JobState.Failed failed -> "FAILED:" + failed.failure().kind();
		case JobState.Blocked blocked -> "BLOCKED";
		case JobState.Cancelled cancelled -> "CANCELLED";
		case JobState.OutcomeUnknown unknown -> "UNKNOWN:" + unknown.failure().kind();
		};
	}

	/** What is said to the person; empty when nothing went wrong. */
	String words() {
		return refusal.map(r -> r.failure().message()).orElseGet(() -> {
			var failure = job.orElseThrow().failure();
			return failure == null ? "" : failure.message();
		});
	}
}
