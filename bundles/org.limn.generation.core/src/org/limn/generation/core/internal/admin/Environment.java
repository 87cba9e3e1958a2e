/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import org.eclipse.jdt.annotation.Nullable;

/** The environment variables; handed in, so that a test can have its own. */
@FunctionalInterface
public interface Environment {

	/** Those of this process. */
	Environment PROCESS = System::getenv;

	/**
	 * A variable.
	 *
	 * @param name its name
	 * @return its value, or {@code null} when it is not set
	 */
	@Nullable String get(String name);

	/**
	 * A variable that counts only with a value.
	 *
	 * @param name its name
	 * @return its value without white space around it, or {@code null} when there is nothing in it
	 */
	default @Nullable String value(String name) {
		String value = get(name);
		return value == null || value.isBlank() ? null : value.strip();
	}
}
