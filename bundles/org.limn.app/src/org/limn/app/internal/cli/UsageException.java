/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

/** The arguments are wrong; the message says which and what is possible. */
final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message);
	}

	/** Tells the person; this is how the process ends then. */
	ExitCode tell(Report report) {
		report.refused("INVALID_REQUEST", String.valueOf(getMessage())); //$NON-NLS-1$
		return ExitCode.BAD_ARGUMENTS;
	}
}
