/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

/** A throwable as a log would have it: everything in which something could be told that must not be. */
public final class LoggedText {

	private LoggedText() {
	}

	/**
	 * The words of it, of its causes, and of what was suppressed, with their places in the code.
	 *
	 * @param thrown the throwable
	 * @return lines
	 */
	public static String of(Throwable thrown) {
		StringBuilder text = new StringBuilder(thrown.toString());
		for (StackTraceElement place : thrown.getStackTrace()) {
			text.append("\n\tat ").append(place); //$NON-NLS-1$
		}
		for (Throwable suppressed : thrown.getSuppressed()) {
			text.append("\nsuppressed: ").append(of(suppressed)); //$NON-NLS-1$
		}
		Throwable cause = thrown.getCause();
		return cause == null ? text.toString() : text.append("\ncaused by: ").append(of(cause)).toString(); //$NON-NLS-1$
	}
}
