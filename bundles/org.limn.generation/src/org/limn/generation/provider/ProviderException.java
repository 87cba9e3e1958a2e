/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;

/**
 * A provider could not do what was asked.
 *
 * @since 1.0
 */
public class ProviderException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Failure failure;
	private final transient Evidence evidence;

	/**
	 * @param kind the kind
	 * @param message the provider's words or your own, for the person; no secret, no class name
	 * @param evidence what was seen
	 */
	public ProviderException(FailureKind kind, String message, Evidence evidence) {
		this(Failure.of(kind, message), evidence, null);
	}

	/**
	 * @param failure what went wrong
	 * @param evidence what was seen
	 * @param cause the technical cause, or {@code null}
	 */
	public ProviderException(Failure failure, Evidence evidence, @Nullable Throwable cause) {
		super(failure.message(), cause);
		this.failure = Objects.requireNonNull(failure);
		this.evidence = Objects.requireNonNull(evidence);
	}

	/**
	 * What went wrong.
	 *
	 * @return the failure
	 */
	public Failure failure() {
		return failure;
	}

	/**
	 * What was seen.
	 *
	 * @return the evidence
	 */
	public Evidence evidence() {
		return evidence;
	}

	/**
	 * The same with the provider's request id and its wish to wait.
	 *
	 * @param requestId the id, or {@code null}
	 * @param retryAfter the time, or {@code null}
	 * @return a new exception with this one's cause
	 */
	public ProviderException with(@Nullable String requestId, @Nullable Duration retryAfter) {
		return new ProviderException(new Failure(failure.kind(), failure.message(), failure.subject(), retryAfter, requestId), evidence, getCause());
	}
}
