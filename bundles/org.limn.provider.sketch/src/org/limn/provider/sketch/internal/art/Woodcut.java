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

/** Wood engraving: light and dark become lines that swell and thin, crossed by a second set in the shadows. */
public final class Woodcut implements Finish {

	private static final double[] DARKNESS = new double[256];

	static {
		for (int i = 0; i < DARKNESS.length; i++) {
			DARKNESS[i] = darkness(i / 255.0);
		}
	}

	private final Noise wave;
	private final Noise wear;
	private final int paper;
	private final int ink;

	/** Lines of a seed in an ink on a paper. */
	public Woodcut(long seed, Color paper, Color ink) {
		wave = new Noise(seed + 11);
		wear = new Noise(seed + 29);
		this.paper = paper.getRGB();
		this.ink = ink.getRGB();
	}

	@Override
	public void row(int[] rgb, int offset, int width, int y, double unit) {
		double spacing = Math.max(4.3, 3.1 * unit);
		double edge = 0.75 * unit / spacing;
		double v = y * unit;
		double[] bends = Noise.along(width, unit, u -> 26 * (wave.smooth(u / 170, v / 130) - 0.5));
		for (int x = 0; x < width; x++) {
			double u = x * unit;
			double light = Tone.brightness(rgb[offset + x]);
			double bend = bends[x];
			double black = cut((v + bend) / spacing, DARKNESS[(int) (light * 255)], edge);
			if (light < 0.4) {
				double across = (0.78 * u - 0.62 * v + bend) / (spacing * 1.2);
				black = Math.max(black, cut(across, (0.4 - light) * 1.5, edge));
			}
			double worn = light < 0.12 ? 0.05 * wear.smooth(u / 3, v / 3) : 0;
			rgb[offset + x] = Tone.mix(paper, ink, black - worn);
		}
	}

	private static double darkness(double light) {
		return 1.02 * Math.pow(Math.clamp((0.95 - light) / 0.83, 0, 1), 1.55);
	}

	/** How black a place is between two lines, of which the inked part is given. */
	private static double cut(double place, double inked, double edge) {
		if (inked <= 0.02) {
			return 0;
		}
		if (inked >= 0.97) {
			return 1;
		}
		double distance = Math.abs(place - Math.rint(place));
		return Math.clamp((inked / 2 - distance) / edge + 0.5, 0, 1);
	}
}
