/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What the start script hands over.
 *
 * @param book the book to open, or {@code null} for what was open last, or the sample book at the first start
 * @param screenshot where to write a picture of the workbench before it ends, or {@code null}
 */
record StartArguments(@Nullable Path book, @Nullable Path screenshot) {

	static StartArguments of(String[] arguments) {
		Path book = null;
		Path screenshot = null;
		for (int i = 0; i + 1 < arguments.length; i++) {
			switch (arguments[i]) {
			case "-book" -> book = Path.of(arguments[++i]).toAbsolutePath().normalize(); //$NON-NLS-1$
			case "-screenshot" -> screenshot = Path.of(arguments[++i]).toAbsolutePath().normalize(); //$NON-NLS-1$
			default -> {
				// the platform's own arguments stand here too
			}
			}
		}
		return new StartArguments(book, screenshot);
	}
}
