/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.time.Duration;

/**
 * How long a provider may take.
 *
 * @param connect to open a connection
 * @param firstByte from the request to the first byte of the answer of a synchronous call
 * @param idle the longest silence after that
 * @since 1.0
 */
public record Deadlines(Duration connect, Duration firstByte, Duration idle) {
	/** 15 s, 10 min, 60 s: good models take minutes, and giving up loses a paid picture. */
	public static final Deadlines DEFAULT = new Deadlines(Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofSeconds(60));
}
