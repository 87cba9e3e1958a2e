/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.awt.Color;

/** Brush and ink: a few washes that pool at their edges, on paper that drinks unevenly. What glows keeps a breath of its colour. */
public final class InkWash implements Finish {

	private static final double WASHES = 6;
	private static final double[] DARKNESS = new double[256];

	static {
		for (int i = 0; i < DARKNESS.length; i++) {
			DARKNESS[i] = Math.pow(1 - i / 255.0, 1.15);
		}
	}

	private final Noise pool;
	private final Noise fibre;
	private final int paper;
	private final int ink;

	/** Washes of a seed in an ink on a paper. */
	public InkWash(long seed, Color paper, Color ink) {
		pool = new Noise(seed + 41);
		fibre = new Noise(seed + 43);
		this.paper = paper.getRGB();
		this.ink = ink.getRGB();
	}

	@Override
	public void row(int[] rgb, int offset, int width, int y, double unit) {
		double v = y * unit;
		double[] pools = Noise.along(width, unit, u -> pool.fractal(u / 90, v / 90, 3) - 0.5);
		for (int x = 0; x < width; x++) {
			double u = x * unit;
			int p = rgb[offset + x];
			double level = (DARKNESS[(int) (Tone.brightness(p) * 255)] + pools[x] * 0.16) * WASHES;
			double step = Math.floor(level);
			double within = level - step;
			double wash = (step + Math.clamp((within - 0.55) / 0.4, 0, 1)) / WASHES;
			double rim = within > 0.42 && within < 0.6 ? 0.035 : 0;
			double drunk = (fibre.smooth(u / 2.2, v / 7) - 0.5) * 0.05 + (fibre.at(x, y) - 0.5) * 0.025;
			int tone = Tone.mix(paper, ink, wash * 1.06 + rim + drunk * (0.4 + wash));
			rgb[offset + x] = Tone.mix(tone, p, colourful(p));
		}
	}

	private static double colourful(int p) {
		int r = p >> 16 & 255;
		int g = p >> 8 & 255;
		int b = p & 255;
		int spread = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
		return Math.clamp((spread - 80) / 100.0, 0, 0.75);
	}
}
