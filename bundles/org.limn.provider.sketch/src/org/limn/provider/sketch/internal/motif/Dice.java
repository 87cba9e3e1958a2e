/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.util.Random;

/** Chance that falls the same way for the same seed and purpose. */
final class Dice {

	private final Random random;

	Dice(long seed, String purpose) {
		random = new Random(seed * 0x9E3779B97F4A7C15L ^ purpose.hashCode() * 0x5851F42D4C957F2DL);
		random.nextLong();
	}

	/** A number from one to below another. */
	double between(double least, double most) {
		return least + (most - least) * random.nextDouble();
	}

	/** A whole number from 0 to below a bound. */
	int below(int bound) {
		return random.nextInt(bound);
	}

	/** Yes so often, 0 to 1. */
	boolean chance(double share) {
		return random.nextDouble() < share;
	}
}
