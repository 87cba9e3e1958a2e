/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

/** Opaque paint: long soft brush marks and the tooth of the paper. */
public final class Gouache implements Finish {

	private final Noise brush;
	private final Noise tooth;

	/** The marks of a seed. */
	public Gouache(long seed) {
		brush = new Noise(seed * 31 + 5);
		tooth = new Noise(seed * 17 + 3);
	}

	@Override
	public void row(int[] rgb, int offset, int width, int y, double unit) {
		double v = y * unit;
		double drift = 0.9 * Math.sin(v / 60);
		double[] marks = Noise.along(width, unit, u -> brush.smooth(u / 30 + drift, v / 6.5) - 0.5);
		for (int x = 0; x < width; x++) {
			double grain = tooth.at(x, y) - 0.5;
			int shift = (int) Math.round(marks[x] * 8 + grain * 6);
			int p = rgb[offset + x];
			rgb[offset + x] = level((p >> 16 & 255) + shift) << 16 | level((p >> 8 & 255) + shift) << 8 | level((p & 255) + shift);
		}
	}

	private static int level(int value) {
		return Math.clamp(value, 0, 255);
	}
}
