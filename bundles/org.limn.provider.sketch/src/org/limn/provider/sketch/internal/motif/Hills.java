/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Noise;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * One line of hills or mountains.
 *
 * @param scene the scene
 * @param base its foot, as a share of the height
 * @param rise how high it rises above it, in units
 * @param nearness 0 at the horizon, 1 at one's feet
 * @param peaks whether it is sharp, with snow where it is high
 */
record Hills(Scene scene, double base, double rise, double nearness, boolean peaks) implements Layer {

	private static final double STEP = 7;

	@Override
	public void paint(Canvas canvas) {
		double h = canvas.height();
		Path2D.Double land = new Path2D.Double();
		land.moveTo(-20, h + 20);
		for (double x = -20; x <= canvas.width() + 20; x += STEP) {
			land.lineTo(x, top(x, h));
		}
		land.lineTo(canvas.width() + 20, h + 20);
		land.closePath();
		Palette palette = canvas.palette();
		Color tone = palette.land(nearness);
		Color haze = Tone.mix(tone, palette.low(), 0.6 * (1 - nearness));
		canvas.fade(land, h * base - rise, h * base + rise * 0.5 + 60, tone, haze);
		if (peaks) {
			canvas.inside(land, () -> relief(canvas, h));
			snow(canvas, h);
		} else if (nearness > 0.2) {
			canvas.inside(land, () -> furrows(canvas, h));
		}
	}

	/** How high it stands at a place, in units from the top. */
	double top(double x, double height) {
		Noise noise = scene.noise("hills" + base); //$NON-NLS-1$
		if (!peaks) {
			return height * base - rise * noise.fractal(x / 420, 1, 3);
		}
		double ridge = 1 - Math.abs(2 * noise.fractal(x / 360, 2, 2) - 1);
		double rough = noise.fractal(x / 46, 5, 3) - 0.5;
		return height * base - rise * (Math.pow(ridge, 1.9) * 1.15 + rough * 0.2);
	}

	private void furrows(Canvas canvas, double h) {
		Color color = Tone.alpha(canvas.palette().low(), 0.10);
		for (int i = 1; i < 5; i++) {
			Path2D.Double line = new Path2D.Double();
			line.moveTo(-20, top(-20, h) + i * 17.0 * i);
			for (double x = 0; x <= canvas.width() + 20; x += 24) {
				line.lineTo(x, top(x, h) + i * 17.0 * i + 6 * Math.sin(x / 90 + i));
			}
			canvas.line(line, 2.2, color);
		}
	}

	private void relief(Canvas canvas, double h) {
		Dice dice = scene.dice("relief" + base); //$NON-NLS-1$
		Color shade = Tone.alpha(canvas.palette().near(), 0.12);
		Color lit = Tone.alpha(canvas.palette().light(), 0.16);
		int count = scene.many((int) (canvas.width() / 9));
		for (int i = 0; i < count; i++) {
			double x = dice.between(0, canvas.width());
			double slope = top(x + 12, h) - top(x - 12, h);
			boolean bright = slope * scene.side() < 0 == (scene.side() > 0) && slope != 0;
			double y = top(x, h) + dice.between(0, 26);
			double down = dice.between(30, 130);
			double drift = Math.signum(slope) * down * dice.between(0.35, 0.75);
			canvas.line(new Line2D.Double(x, y, x + drift, y + down), dice.between(1.2, 3.2), bright ? lit : shade);
		}
	}

	private void snow(Canvas canvas, double h) {
		double line = h * base - rise * 0.5;
		Noise jag = scene.noise("snow"); //$NON-NLS-1$
		Path2D.Double cap = new Path2D.Double();
		cap.moveTo(-20, top(-20, h));
		for (double x = -20; x <= canvas.width() + 20; x += STEP) {
			cap.lineTo(x, top(x, h) - 0.5);
		}
		for (double x = canvas.width() + 20; x >= -20; x -= STEP) {
			double y = top(x, h);
			cap.lineTo(x, y + Math.max(0, line - y) * (0.25 + 0.65 * jag.fractal(x / 22, 9, 2)));
		}
		cap.closePath();
		canvas.fill(cap, Tone.alpha(Tone.mix(canvas.palette().light(), Color.WHITE, 0.3), 0.85));
	}
}
