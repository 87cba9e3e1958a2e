/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a book are. */
public final class BookFiles {

	public static final String INFO = "limn.yaml"; //$NON-NLS-1$

	public static boolean isBook(Path folder) {
		return Files.isRegularFile(folder.resolve(INFO));
	}

	public Path normalise(Path file) {
		return file.toAbsolutePath().normalize();
	}
}
