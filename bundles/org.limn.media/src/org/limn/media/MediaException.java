/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * An image or the library could not be read or written. The message says in the person's language what is wrong and what to do, in at
 * most 300 characters.
 *
 * @since 1.0
 */
public final class MediaException extends Exception {

	private static final long serialVersionUID = 1L;
	private static final int LONGEST = 300;

	/**
	 * What kind of failure it is.
	 *
	 * @since 1.0
	 */
	public enum Kind {
		/** The bytes are no image. */
		NOT_AN_IMAGE,
		/** More pixels, frames or hidden bytes than allowed, or more than the memory at hand. */
		TOO_LARGE,
		/** An image that is cut off or damaged. */
		BROKEN,
		/** An image, but of a format the library does not take or nothing here can make. */
		UNSUPPORTED_FORMAT,
		/** The disk is full. */
		NO_SPACE,
		/** The folder, file or record may not be written. */
		READ_ONLY,
		/** The file, item or folder is not there. */
		MISSING,
		/** What the picture was for cannot take it. */
		REFUSED,
		/** Any other failure of a disk. */
		IO
	}

	private final Kind kind;

	/**
	 * @param kind the kind of failure
	 * @param message what is wrong and what to do; cut after 300 characters
	 */
	public MediaException(Kind kind, String message) {
		this(kind, message, null);
	}

	/**
	 * @param kind the kind of failure
	 * @param message what is wrong and what to do; cut after 300 characters
	 * @param cause the technical cause, for the log, or {@code null}
	 */
	public MediaException(Kind kind, String message, @Nullable Throwable cause) {
		super(message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + '…', cause);
		this.kind = Objects.requireNonNull(kind);
	}

	/**
	 * The kind of failure.
	 *
	 * @return the kind
	 */
	public Kind kind() {
		return kind;
	}
}
