/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The body of an answer could not be read to its end, not be understood, or not be written here.
 *
 * @since 1.0
 */
public final class AnswerException extends IOException {

	private static final long serialVersionUID = 1L;

	/** What went wrong. */
	public enum Reason {
		/** The connection ended before the body did. */
		CUT,
		/** Nothing came for longer than the deadline. */
		SILENT,
		/** It came so slowly that it would never end. */
		TOO_SLOW,
		/** It was longer than the limit. */
		TOO_LONG,
		/** It has not the form it should have. */
		NOT_UNDERSTOOD,
		/** It came, and could not be written on this computer. */
		NOT_STORED,
		/** This side closed the connection, because the person cancelled. */
		ABORTED
	}

	private final Reason reason;

	/**
	 * @param reason what went wrong
	 * @param detail for a log; no text from the answer
	 */
	public AnswerException(Reason reason, String detail) {
		this(reason, detail, null);
	}

	/**
	 * @param reason what went wrong
	 * @param detail for a log; no text from the answer
	 * @param cause the technical cause, or {@code null}
	 */
	public AnswerException(Reason reason, String detail, @Nullable Throwable cause) {
		super(detail, cause);
		this.reason = reason;
	}

	/**
	 * What went wrong.
	 *
	 * @return the reason
	 */
	public Reason reason() {
		return reason;
	}
}
