/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.Deadlines;

/**
 * How an account may be used. The limits hold for all processes of a person together.
 *
 * @param atOnce the most calls at once, 1 to 64; {@code null} for 2 elsewhere and 1 on this computer
 * @param imagesPerMinute the most pictures asked for within a minute, 1 to 6000; {@code null} for no limit
 * @param connect how long opening a connection may take; {@code null} for that of {@link Deadlines#DEFAULT}
 * @param firstByte how long a synchronous answer may take to begin; {@code null} for that of {@link Deadlines#DEFAULT}
 * @param idle the longest silence after that; {@code null} for that of {@link Deadlines#DEFAULT}
 * @since 1.0
 */
public record AccountLimits(@Nullable Integer atOnce, @Nullable Integer imagesPerMinute, @Nullable Duration connect, @Nullable Duration firstByte,
		@Nullable Duration idle) {

	/** What Limn takes by itself. */
	public static final AccountLimits NONE = new AccountLimits(null, null, null, null, null);

	/** The most calls at once that can be set. */
	public static final int MOST_AT_ONCE = 64;
	/** The most pictures a minute that can be set. */
	public static final int MOST_PER_MINUTE = 6000;

	/**
	 * The deadlines these limits come to.
	 *
	 * @return the set ones, the others as in {@link Deadlines#DEFAULT}
	 */
	public Deadlines deadlines() {
		Deadlines usual = Deadlines.DEFAULT;
		Duration c = connect;
		Duration f = firstByte;
		Duration i = idle;
		return new Deadlines(c == null ? usual.connect() : c, f == null ? usual.firstByte() : f, i == null ? usual.idle() : i);
	}
}
