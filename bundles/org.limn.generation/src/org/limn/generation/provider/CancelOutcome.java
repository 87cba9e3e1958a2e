/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

/**
 * What became of asking the provider to stop.
 *
 * @since 1.0
 */
public enum CancelOutcome {
	/** It stopped, and nothing is charged. */
	FREE,
	/** It stopped, and may charge all the same. */
	MAY_CHARGE,
	/** It had finished. */
	TOO_LATE,
	/** It cannot be said; the same as {@link #MAY_CHARGE} for the person. */
	UNKNOWN
}
