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
import java.awt.geom.Path2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/** The ground in front, with grass, flowers or stones. */
record Ground(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		double w = canvas.width();
		double h = canvas.height();
		Palette palette = canvas.palette();
		Path2D.Double land = new Path2D.Double();
		land.moveTo(-20, h + 20);
		for (double x = -20; x <= w + 20; x += 9) {
			land.lineTo(x, scene.ground(x, w, h));
		}
		land.lineTo(w + 20, h + 20);
		land.closePath();
		boolean sand = scene.brief().shows("desert"); //$NON-NLS-1$
		Color upper = sand ? palette.land(0.62) : palette.land(0.82);
		canvas.fade(land, h * 0.74, h, upper, palette.near());
		if (scene.brief().shows("river")) { //$NON-NLS-1$
			canvas.inside(land, () -> path(canvas, w, h));
		}
		if (!sand) {
			grass(canvas, w, h);
		}
		boolean blooming = scene.brief().shows("garden") || scene.brief().shows("meadow") || scene.brief().shows("rose"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (scene.brief().may("rose") && scene.brief().may("garden")) { //$NON-NLS-1$ //$NON-NLS-2$
			flowers(canvas, w, h, blooming ? 80 : 18);
		}
	}

	private void grass(Canvas canvas, double w, double h) {
		Dice dice = scene.dice("grass"); //$NON-NLS-1$
		int count = scene.many((int) (w * 0.55));
		for (int i = 0; i < count; i++) {
			double x = dice.between(-10, w + 10);
			double below = Math.pow(dice.between(0, 1), 1.8);
			double y = scene.ground(x, w, h) + below * (h * 0.16) + 4;
			double tall = dice.between(12, 34) * (0.7 + below);
			double lean = dice.between(-0.5, 0.5) * tall;
			Path2D.Double blade = new Path2D.Double();
			blade.moveTo(x - 1.6, y);
			blade.quadTo(x, y - tall * 0.6, x + lean, y - tall);
			blade.quadTo(x + 1.6, y - tall * 0.5, x + 2, y);
			blade.closePath();
			canvas.fill(blade, Tone.mix(canvas.palette().land(0.8), canvas.palette().near(), dice.between(0, 1)));
		}
	}

	private void flowers(Canvas canvas, double w, double h, int usual) {
		Dice dice = scene.dice("flowers"); //$NON-NLS-1$
		int count = scene.many((int) (usual * w / 1000));
		for (int i = 0; i < count; i++) {
			double x = dice.between(0, w);
			double y = scene.ground(x, w, h) + Math.pow(dice.between(0, 1), 1.5) * h * 0.14;
			double size = dice.between(2.6, 5.4);
			Color color = dice.chance(0.7) ? canvas.palette().accent() : canvas.palette().light();
			for (int petal = 0; petal < 5; petal++) {
				double a = petal * Math.PI * 0.4 + dice.between(0, 0.3);
				canvas.disc(x + Math.cos(a) * size, y + Math.sin(a) * size * 0.8, size * 0.62, color);
			}
			canvas.disc(x, y, size * 0.5, canvas.palette().near());
		}
	}

	private void path(Canvas canvas, double w, double h) {
		double end = w * (0.5 + (scene.light() - 0.5) * 0.5);
		double top = scene.ground(end, w, h) - 4;
		Path2D.Double way = new Path2D.Double();
		way.moveTo(w * 0.3, h + 10);
		way.curveTo(w * 0.62, h * 0.95, w * 0.36, h * 0.87, end - 8, top);
		way.lineTo(end + 8, top);
		way.curveTo(w * 0.5, h * 0.88, w * 0.86, h * 0.95, w * 0.62, h + 10);
		way.closePath();
		canvas.fill(way, Tone.alpha(canvas.palette().low(), 0.75));
	}
}
