/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.util.function.DoubleUnaryOperator;

/** Smooth randomness that is the same for the same seed and place, in whatever order and however often it is asked. */
public final class Noise {

	private static final double COARSE = 4;
	private final int seed;

	/** Noise of a seed. */
	public Noise(long seed) {
		this.seed = (int) (seed ^ seed >>> 32);
	}

	/** A random number of a place, 0 to 1. */
	public double at(int x, int y) {
		return hash(x, y, seed) / (double) (1 << 24);
	}

	/** Smooth between the places, 0 to 1. */
	public double smooth(double x, double y) {
		int left = (int) Math.floor(x);
		int above = (int) Math.floor(y);
		double h = ease(x - left);
		double v = ease(y - above);
		double upper = at(left, above) * (1 - h) + at(left + 1, above) * h;
		double lower = at(left, above + 1) * (1 - h) + at(left + 1, above + 1) * h;
		return upper * (1 - v) + lower * v;
	}

	/** Several octaves of smooth noise, 0 to 1. */
	public double fractal(double x, double y, int octaves) {
		double sum = 0;
		double weight = 0.5;
		double total = 0;
		double scale = 1;
		for (int i = 0; i < octaves; i++) {
			sum += weight * smooth(x * scale, y * scale + 17.3 * i);
			total += weight;
			weight /= 2;
			scale *= 2;
		}
		return sum / total;
	}

	/**
	 * Values along a row of pixels, computed every few units and straight between them: for what changes slowly nobody sees the difference.
	 *
	 * @param width pixels
	 * @param unit units per pixel
	 * @param value the value at a place in units
	 */
	static double[] along(int width, double unit, DoubleUnaryOperator value) {
		double[] row = new double[width];
		int step = Math.max(1, (int) (COARSE / unit));
		double before = value.applyAsDouble(0);
		for (int x = 0; x < width; x += step) {
			double after = value.applyAsDouble((x + step) * unit);
			int end = Math.min(step, width - x);
			for (int i = 0; i < end; i++) {
				row[x + i] = before + (after - before) * i / step;
			}
			before = after;
		}
		return row;
	}

	private static double ease(double t) {
		return t * t * (3 - 2 * t);
	}

	private static int hash(int x, int y, int seed) {
		int h = x * 0x27D4EB2D ^ y * 0x165667B1 ^ seed * 0x9E3779B1;
		h = (h ^ h >>> 15) * 0x85EBCA6B;
		h = (h ^ h >>> 13) * 0xC2B2AE35;
		return (h ^ h >>> 16) & 0xFFFFFF;
	}
}
