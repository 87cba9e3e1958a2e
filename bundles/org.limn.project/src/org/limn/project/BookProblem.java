/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of the book, or a part of one, that could not be used. The rest of the book is there all the same.
 *
 * @param file the file, absolute
 * @param line counted from 1; 0 when it concerns the whole file
 * @param message what is wrong and what to do, for the person
 * @param whole whether nothing of the file is used; otherwise only a part of it is not
 * @since 1.0
 */
public record BookProblem(Path file, int line, String message, boolean whole) {
	/** Refuses an absent file or message. */
	public BookProblem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(message);
	}
}
