/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A question for models.
 *
 * @param search words that id or name must contain; empty for all
 * @param cursor where to go on, from {@link ModelPage#next()}, or {@code null} for the start
 * @since 1.0
 */
public record ModelQuery(String search, @Nullable String cursor) {
	/** All, from the start. */
	public static final ModelQuery ALL = new ModelQuery("", null); //$NON-NLS-1$
}
