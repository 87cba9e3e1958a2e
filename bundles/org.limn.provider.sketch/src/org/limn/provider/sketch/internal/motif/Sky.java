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
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/** The sky: light, stars, sun or moon, clouds. */
record Sky(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Palette palette = canvas.palette();
		double w = canvas.width();
		double h = canvas.height();
		double end = h * scene.horizon() * 1.04;
		canvas.fade(new Rectangle2D.Double(0, 0, w, h), 0, end, palette.top(), Tone.mix(palette.top(), palette.middle(), 0.6), palette.middle(),
				Tone.mix(palette.middle(), palette.low(), 0.7), palette.low());
		Dice dice = scene.dice("sky"); //$NON-NLS-1$
		double x = w * scene.light();
		double y = h * scene.horizon() * dice.between(0.3, 0.52);
		if (scene.brief().cover()) {
			y = h * dice.between(0.44, 0.5);
		}
		canvas.glow(x, y, 620, Tone.alpha(palette.light(), 0.42));
		canvas.glow(x, end, 900, Tone.alpha(palette.low(), 0.5));
		if (scene.brief().may("stars") && (scene.dark() || scene.brief().shows("stars"))) { //$NON-NLS-1$ //$NON-NLS-2$
			stars(canvas);
		}
		double radius = dice.between(64, 104);
		boolean crescent = dice.chance(0.35);
		if (scene.dark() && scene.brief().may("moon") || scene.brief().shows("moon")) { //$NON-NLS-1$ //$NON-NLS-2$
			moon(canvas, x, y, radius, crescent);
		} else if (!scene.dark() && scene.brief().may("sun")) { //$NON-NLS-1$
			sun(canvas, x, y, radius * 0.95);
		}
		if (scene.brief().may("clouds")) { //$NON-NLS-1$
			clouds(canvas, end);
		}
	}

	private void stars(Canvas canvas) {
		Dice dice = scene.dice("stars"); //$NON-NLS-1$
		double reach = canvas.height() * scene.horizon() * 0.92;
		int count = scene.many((int) (canvas.width() * reach / 4200));
		for (int i = 0; i < count; i++) {
			double x = dice.between(0, canvas.width());
			double y = Math.pow(dice.between(0, 1), 1.3) * reach;
			double size = dice.between(0.7, 2.1);
			Color color = Tone.alpha(canvas.palette().light(), dice.between(0.35, 0.95) * (1 - y / reach * 0.7));
			canvas.disc(x, y, size, color);
			if (dice.chance(0.05)) {
				double ray = dice.between(7, 15);
				canvas.polygon(color, x - ray, y, x, y - 1.3, x + ray, y, x, y + 1.3);
				canvas.polygon(color, x, y - ray, x + 1.3, y, x, y + ray, x - 1.3, y);
			}
		}
	}

	private void moon(Canvas canvas, double x, double y, double radius, boolean crescent) {
		Palette palette = canvas.palette();
		canvas.glow(x, y, radius * 2.6, Tone.alpha(palette.light(), 0.5));
		canvas.line(new Ellipse2D.Double(x - radius * 1.7, y - radius * 1.7, radius * 3.4, radius * 3.4), 1.4, Tone.alpha(palette.light(), 0.22));
		Path2D.Double disc = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		disc.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
		if (crescent) {
			double r = radius * 0.86;
			canvas.disc(x, y, radius, Tone.alpha(palette.light(), 0.16));
			Area area = new Area(disc);
			double shift = -scene.side() * radius * 0.42;
			area.subtract(new Area(new Ellipse2D.Double(x + shift - r, y - radius * 0.2 - r, 2 * r, 2 * r)));
			canvas.fill(area, palette.light());
			return;
		}
		canvas.fill(disc, palette.light());
		Dice dice = scene.dice("craters"); //$NON-NLS-1$
		canvas.inside(disc, () -> {
			for (int i = 0; i < 9; i++) {
				double r = dice.between(0.08, 0.3) * radius;
				canvas.oval(x + dice.between(-0.75, 0.75) * radius, y + dice.between(-0.75, 0.75) * radius, r, r * dice.between(0.7, 1),
						Tone.alpha(palette.middle(), 0.16));
			}
		});
	}

	private static void sun(Canvas canvas, double x, double y, double radius) {
		Palette palette = canvas.palette();
		canvas.glow(x, y, radius * 3.2, Tone.alpha(palette.light(), 0.6));
		for (int ring = 3; ring > 0; ring--) {
			canvas.disc(x, y, radius * (1 + ring * 0.26), Tone.alpha(palette.light(), 0.12));
		}
		canvas.disc(x, y, radius, Tone.mix(palette.light(), Color.WHITE, 0.25));
	}

	private void clouds(Canvas canvas, double end) {
		Dice dice = scene.dice("clouds"); //$NON-NLS-1$
		boolean asked = scene.brief().shows("clouds") || scene.brief().shows("rain"); //$NON-NLS-1$ //$NON-NLS-2$
		int count = (asked ? 9 : 4) + dice.below(3);
		for (int i = 0; i < count; i++) {
			double depth = dice.between(0, 1);
			double y = end * (0.16 + 0.62 * depth);
			double length = dice.between(150, 380) * (1.25 - depth * 0.6) * (asked ? 1.2 : 1);
			cloud(canvas, dice, dice.between(-0.05, 1.05) * canvas.width(), y, length, length * dice.between(0.12, 0.2));
		}
	}

	private static void cloud(Canvas canvas, Dice dice, double x, double y, double length, double tall) {
		Palette palette = canvas.palette();
		Path2D.Double puffs = new Path2D.Double(Path2D.WIND_NON_ZERO);
		int count = 6 + dice.below(4);
		for (int i = 0; i < count; i++) {
			double t = (i + 0.5) / count;
			double size = tall * (0.35 + 0.85 * Math.sin(Math.PI * t)) * dice.between(0.75, 1.2);
			puffs.append(new Ellipse2D.Double(x - length / 2 + t * length - size * 1.25, y - size, size * 2.5, size * 2), false);
		}
		Color light = Tone.mix(palette.low(), palette.light(), 0.5);
		canvas.inside(new Rectangle2D.Double(x - length, y - tall * 2, length * 2, tall * 2.12),
				() -> canvas.fade(puffs, y - tall * 1.3, y + tall * 0.12, Tone.alpha(light, 0.8), Tone.alpha(Tone.mix(light, palette.middle(), 0.5), 0.12)));
	}
}
