/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

/** Nothing was changed; the message says why, and what the person can do. */
public final class InstallException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What is in the way. */
	public enum Kind {
		/** What was named is not there, or is not what can be installed. */
		NOT_FOUND,
		/** It does not fit this installation, or this installation may not be changed. */
		REFUSED,
		/** Reading, writing or the network. */
		FAILED
	}

	private final Kind kind;

	InstallException(Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	InstallException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	/** What is in the way. */
	public Kind kind() {
		return kind;
	}

	/** The words. */
	public String words() {
		return String.valueOf(getMessage());
	}
}
