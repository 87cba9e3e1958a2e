/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;

/**
 * The journal could not be read or written. Unchecked, because what a provider tells a sink must be durable when the sink returns, and a provider can do
 * nothing about it when it is not: the call ends, and the core says why.
 */
public final class JournalException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what happened and what the person can do
	 * @param cause the cause, or {@code null}
	 */
	public JournalException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/**
	 * The same for the person.
	 *
	 * @return a failure of kind {@code STORAGE}
	 */
	public Failure failure() {
		String message = getMessage();
		return Failure.of(FailureKind.STORAGE, message == null ? "" : message); //$NON-NLS-1$
	}
}
