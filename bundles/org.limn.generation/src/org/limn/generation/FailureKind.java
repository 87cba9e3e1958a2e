/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

/**
 * Why a picture could not be had: the one taxonomy of failures, from the provider's answer to the text on screen.
 *
 * @since 1.0
 */
public enum FailureKind {

	/** No usable account or profile; a setting or key is missing. */
	NOT_CONFIGURED,
	/** Generation is switched off or forbidden by policy. */
	FORBIDDEN,
	/** The workbench is offline and the profile needs a network. */
	OFFLINE,
	/** The key is wrong, or may not do this. */
	AUTH,
	/** The provider says that money or the daily allowance is used up. */
	QUOTA,
	/** The budget set here is used up. */
	BUDGET,
	/** Too many requests; see {@link Failure#retryAfter()}. */
	RATE_LIMITED,
	/** The request is not valid; {@link Failure#subject()} names the field. */
	INVALID_REQUEST,
	/** The model cannot do what was asked; {@link Failure#subject()} names the capability. */
	UNSUPPORTED,
	/** A content filter stopped it; {@link Failure#subject()} is {@code input} or {@code output}. */
	CONTENT_BLOCKED,
	/** The model answered with words in place of a picture; the words are the message. */
	REFUSED_WITH_TEXT,
	/** The model, deployment or address does not exist. */
	NOT_FOUND,
	/** No answer within the deadline. */
	TIMEOUT,
	/** The provider is overloaded or broken. */
	UNAVAILABLE,
	/** The connection could not be made, or broke. */
	NETWORK,
	/** The answer could not be understood. */
	PROTOCOL,
	/** Bytes came that are no usable picture; they are kept. */
	BAD_IMAGE,
	/** The picture was generated, but its address could not be read. */
	DOWNLOAD,
	/** The picture could not be written here: disk full, no permission. */
	STORAGE,
	/** A defect of Limn or of the provider's bundle. */
	INTERNAL
}
