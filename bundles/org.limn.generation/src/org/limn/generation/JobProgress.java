/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How far a running job is. Not durable.
 *
 * @param fraction 0 to 1 as the provider says, or -1 when it says nothing
 * @param message the provider's word, or empty
 * @param lastNews when something was last heard, or {@code null}
 * @since 1.0
 */
public record JobProgress(double fraction, String message, @Nullable Instant lastNews) {
	/** Nothing is known. */
	public static final JobProgress NONE = new JobProgress(-1, "", null); //$NON-NLS-1$
}
