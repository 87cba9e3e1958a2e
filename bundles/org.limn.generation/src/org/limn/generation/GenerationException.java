/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A request was refused or an operation of the service failed before or beside any call to a provider.
 *
 * @since 1.0
 */
public class GenerationException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Failure failure;

	/**
	 * @param failure what went wrong
	 */
	public GenerationException(Failure failure) {
		this(failure, null);
	}

	/**
	 * @param failure what went wrong
	 * @param cause the technical cause, for the log, or {@code null}
	 */
	public GenerationException(Failure failure, @Nullable Throwable cause) {
		super(failure.message(), cause);
		this.failure = Objects.requireNonNull(failure);
	}

	/**
	 * What went wrong.
	 *
	 * @return the failure
	 */
	public Failure failure() {
		return failure;
	}
}
