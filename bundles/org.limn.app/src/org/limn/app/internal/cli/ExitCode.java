/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.limn.generation.FailureKind;
import org.limn.generation.JobState;

/** What the process says with its exit code. */
enum ExitCode {
	DONE(0), BAD_ARGUMENTS(2), REFUSED(3), FAILED(4), OUTCOME_UNKNOWN(5), PARTLY_DONE(6), CANCELLED(130);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	Integer code() {
		return code;
	}

	/** As a job ended; one that is done, but whose picture was not used as asked, is done in part. */
	static ExitCode of(JobState state, boolean used) {
		return !used && state instanceof JobState.Done ? PARTLY_DONE : of(state);
	}

	static ExitCode of(JobState state) {
		return switch (state) {
		case JobState.Done d -> DONE;
		case JobState.Partial p -> PARTLY_DONE;
		case JobState.OutcomeUnknown u -> OUTCOME_UNKNOWN;
		case JobState.Cancelled c -> CANCELLED;
		case JobState.Failed f -> FAILED;
		case JobState.Blocked b -> FAILED;
		case JobState.Waiting w -> FAILED;
		case JobState.Running r -> FAILED;
		};
	}

	/** For a request that never became a job. */
	static ExitCode ofRefusal(FailureKind kind) {
		return switch (kind) {
		case INVALID_REQUEST, NOT_FOUND -> BAD_ARGUMENTS;
		case FORBIDDEN, OFFLINE, NOT_CONFIGURED, UNSUPPORTED, BUDGET, CONTENT_BLOCKED -> REFUSED;
		default -> FAILED;
		};
	}
}
