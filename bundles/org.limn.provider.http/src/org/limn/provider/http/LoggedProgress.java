/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far work is, as its log says: services that tell nothing else pass on what the model's program prints, as {@code 50%|#####     | 14/28}.
 *
 * @since 1.0
 */
public final class LoggedProgress {

	private static final Pattern STEPS = Pattern.compile("(?<![\\d.])(\\d{1,5})\\s?/\\s?(\\d{1,5})(?![\\d.])|(?<![\\d.])(\\d{1,3})\\s?%"); //$NON-NLS-1$
	private static final int LAST = 4096;

	private LoggedProgress() {
	}

	/**
	 * The fraction that the end of a log speaks of.
	 *
	 * @param log the log
	 * @return 0 to 1, or -1 when it speaks of none
	 */
	public static double of(String log) {
		Matcher matcher = STEPS.matcher(log.substring(Math.max(0, log.length() - LAST)));
		double fraction = -1;
		while (matcher.find()) {
			double part = matcher.group(3) == null ? Integer.parseInt(matcher.group(1)) / (double) Math.max(1, Integer.parseInt(matcher.group(2)))
					: Integer.parseInt(matcher.group(3)) / 100.0;
			fraction = part >= 0 && part <= 1 ? part : fraction;
		}
		return fraction;
	}
}
