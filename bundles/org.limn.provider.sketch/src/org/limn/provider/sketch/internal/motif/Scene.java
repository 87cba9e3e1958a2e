/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import org.limn.provider.sketch.internal.art.Noise;
import org.limn.provider.sketch.internal.brief.Brief;

/**
 * What all layers of one picture share.
 *
 * @param brief what it shows
 * @param seed its chance
 * @param horizon where the sky ends, as a share of the height
 * @param light where sun or moon stands, as a share of the width
 * @param dark whether it is night
 * @param detail how much is drawn: 0.5 for little, 1, or 1.6 for much
 */
record Scene(Brief brief, long seed, double horizon, double light, boolean dark, double detail) {

	/** A scene by the chance of a seed. */
	static Scene of(Brief brief, long seed, boolean dark, double detail) {
		Dice dice = new Dice(seed, "scene"); //$NON-NLS-1$
		double horizon = brief.cover() ? dice.between(0.62, 0.7) : dice.between(0.5, 0.62);
		double light = dice.chance(0.5) ? dice.between(0.2, 0.38) : dice.between(0.62, 0.8);
		return new Scene(brief, seed, horizon, light, dark, detail);
	}

	/** Chance for one purpose. */
	Dice dice(String purpose) {
		return new Dice(seed, purpose);
	}

	/** Noise for one purpose. */
	Noise noise(String purpose) {
		return new Noise(seed * 131 + purpose.hashCode());
	}

	/** 1 when the light comes from the right, -1 from the left. */
	int side() {
		return light > 0.5 ? 1 : -1;
	}

	/** How many of something, by the detail asked for. */
	int many(int usual) {
		return (int) Math.max(1, Math.round(usual * detail));
	}

	/** How high the ground in front lies at a place, in units from the top. */
	double ground(double x, double width, double height) {
		double base = brief.cover() ? 0.86 : 0.8;
		double bump = noise("ground").fractal(x / 520, 3, 3) - 0.5; //$NON-NLS-1$
		double bowl = Math.pow((x / width - 0.5) * 2, 2) * (noise("bowl").at(1, 1) - 0.35); //$NON-NLS-1$
		return height * base - bump * 120 - bowl * 70;
	}
}
