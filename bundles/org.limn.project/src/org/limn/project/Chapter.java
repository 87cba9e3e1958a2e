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
 * A chapter of the manuscript.
 *
 * @param file the Markdown file, absolute
 * @param title its first heading, else made from the file's name
 * @since 1.0
 */
public record Chapter(Path file, String title) {
	/** Refuses an absent file or title. */
	public Chapter {
		Objects.requireNonNull(file);
		Objects.requireNonNull(title);
	}
}
