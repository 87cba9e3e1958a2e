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

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * Houses side by side with lit windows: a city's skyline or a village's roofs.
 *
 * @param scene the scene
 * @param hills what they stand on
 * @param tall how tall they are, in units
 * @param from the first place, as a share of the width
 * @param to the last place, as a share of the width
 * @param city whether they stand close, with domes and towers among them
 */
record Town(Scene scene, Hills hills, double tall, double from, double to, boolean city) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Dice dice = scene.dice("town" + hills.base()); //$NON-NLS-1$
		double x = from * canvas.width();
		double end = to * canvas.width();
		while (x < end) {
			double wide = tall * (city ? dice.between(0.3, 0.62) : dice.between(0.62, 1.05));
			double high = tall * (city ? dice.between(0.55, 1.25) : dice.between(0.4, 0.62));
			Color wall = Tone.mix(canvas.palette().land(Math.min(0.95, hills.nearness() + 0.12)), canvas.palette().far(), dice.between(0, 0.3));
			double foot = Math.max(hills.top(x, canvas.height()), hills.top(x + wide, canvas.height())) + 10;
			if (city && dice.chance(0.14)) {
				dome(canvas, dice, x, foot, wide, high, wall);
			} else if (city && dice.chance(0.13)) {
				spire(canvas, x + wide / 2, foot, wide * 0.32, high * 1.5, wall);
			} else {
				house(canvas, dice, x, foot, wide, high, wall);
			}
			x += wide * (city ? dice.between(0.82, 1.02) : dice.between(0.95, 1.7));
		}
		hills.paint(canvas);
	}

	private void house(Canvas canvas, Dice dice, double x, double foot, double wide, double high, Color wall) {
		double roof = wide * dice.between(0.42, 0.7);
		Color tile = Tone.mix(wall, canvas.palette().accent(), dice.between(0.12, 0.45));
		double chimney = x + wide * dice.between(0.15, 0.75);
		canvas.box(chimney, foot - high - roof * 0.95, wide * 0.1, roof, wall);
		if (dice.chance(0.4)) {
			smoke(canvas, dice, chimney + wide * 0.05, foot - high - roof * 0.98, wide * 0.12);
		}
		canvas.box(x, foot - high, wide, high + 30, wall);
		canvas.polygon(tile, x - wide * 0.08, foot - high, x + wide / 2, foot - high - roof, x + wide * 1.08, foot - high);
		windows(canvas, dice, x, foot, wide, high);
	}

	private static void smoke(Canvas canvas, Dice dice, double x, double y, double size) {
		for (int i = 0; i < 7; i++) {
			double t = i / 7.0;
			canvas.disc(x + Math.sin(t * 4) * size + t * size * 3, y - t * size * 6, size * (0.35 + t * 0.9) * dice.between(0.8, 1.2),
					Tone.alpha(canvas.palette().low(), 0.22 * (1 - t)));
		}
	}

	private void dome(Canvas canvas, Dice dice, double x, double foot, double wide, double high, Color wall) {
		canvas.box(x, foot - high, wide, high + 30, wall);
		canvas.oval(x + wide / 2, foot - high, wide * 0.5, wide * 0.48, Tone.mix(wall, canvas.palette().accent(), 0.3));
		canvas.box(x + wide * 0.48, foot - high - wide * 0.75, wide * 0.04, wide * 0.3, wall);
		windows(canvas, dice, x, foot, wide, high);
	}

	private static void spire(Canvas canvas, double x, double foot, double half, double high, Color wall) {
		canvas.box(x - half, foot - high * 0.68, half * 2, high * 0.68 + 30, wall);
		canvas.polygon(wall, x - half * 1.15, foot - high * 0.68, x, foot - high * 1.1, x + half * 1.15, foot - high * 0.68);
		canvas.disc(x, foot - high * 0.56, half * 0.5, canvas.palette().light());
	}

	private void windows(Canvas canvas, Dice dice, double x, double foot, double wide, double high) {
		double pane = Math.max(3.4, tall * 0.055);
		for (double wy = foot - high + pane * 1.2; wy < foot - pane * 2; wy += pane * 2.9) {
			for (double wx = x + pane * 1.1; wx < x + wide - pane * 1.6; wx += pane * 2.6) {
				boolean lit = dice.chance(scene.dark() ? 0.5 : 0.3);
				Color color = lit ? canvas.palette().light() : Tone.alpha(canvas.palette().near(), 0.3);
				canvas.box(wx, wy, pane, pane * 1.45, color);
			}
		}
	}
}
