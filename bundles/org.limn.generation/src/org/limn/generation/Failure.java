/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What went wrong, in words for the person.
 *
 * @param kind the kind
 * @param message what happened and what the person can do; at most 300 characters, no class names, no secret
 * @param subject the field, capability or filter stage it is about, or {@code null}
 * @param retryAfter how long the provider asks to wait, or {@code null}
 * @param requestId the provider's own id of the request, for its support, or {@code null}
 * @since 1.0
 */
public record Failure(FailureKind kind, String message, @Nullable String subject, @Nullable Duration retryAfter,
		@Nullable String requestId) {

	/** The longest message, in characters. */
	public static final int MESSAGE_LIMIT = 300;

	/** Cuts the message at its limit. */
	public Failure {
		Objects.requireNonNull(kind);
		if (message.length() > MESSAGE_LIMIT) {
			message = message.substring(0, MESSAGE_LIMIT - 1) + "…"; //$NON-NLS-1$
		}
	}

	/**
	 * A failure with nothing but a kind and words.
	 *
	 * @param kind the kind
	 * @param message the words
	 * @return the failure
	 */
	public static Failure of(FailureKind kind, String message) {
		return new Failure(kind, message, null, null, null);
	}

	/**
	 * A failure about one field, capability or stage.
	 *
	 * @param kind the kind
	 * @param message the words
	 * @param subject what it is about
	 * @return the failure
	 */
	public static Failure about(FailureKind kind, String message, String subject) {
		return new Failure(kind, message, subject, null, null);
	}
}
