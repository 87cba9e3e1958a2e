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

/** Colour arithmetic. */
public final class Tone {

	private Tone() {
	}

	/** Between two colours: 0 is the first, 1 the second. */
	public static Color mix(Color first, Color second, double share) {
		double t = Math.clamp(share, 0, 1);
		return new Color(between(first.getRed(), second.getRed(), t), between(first.getGreen(), second.getGreen(), t),
				between(first.getBlue(), second.getBlue(), t), between(first.getAlpha(), second.getAlpha(), t));
	}

	/** Between two opaque colours, as numbers. */
	public static int mix(int first, int second, double share) {
		int t = (int) (256 * Math.clamp(share, 0, 1));
		int s = 256 - t;
		int redBlue = (first & 0xFF00FF) * s + (second & 0xFF00FF) * t >>> 8 & 0xFF00FF;
		int green = (first & 0xFF00) * s + (second & 0xFF00) * t >>> 8 & 0xFF00;
		return redBlue | green;
	}

	/** The same colour, as opaque as said, 0 to 1. */
	public static Color alpha(Color color, double opacity) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
	}

	/** How bright it looks, 0 to 1. */
	public static double brightness(Color color) {
		return brightness(color.getRGB());
	}

	/** How bright it looks, 0 to 1. */
	public static double brightness(int rgb) {
		return (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
	}

	private static int between(int first, int second, double share) {
		return (int) Math.round(first + (second - first) * share);
	}
}
