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

/**
 * Something in the library that could not be read as it stands. The item is shown all the same where its image can be.
 *
 * @param path the file's path in the book, with {@code /}
 * @param message what is wrong and what to do, at most 300 characters
 * @since 1.0
 */
public record MediaProblem(String path, String message) {
	/** Refuses absent parts. */
	public MediaProblem {
		Objects.requireNonNull(path);
		Objects.requireNonNull(message);
	}
}
