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
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/** What falls or floats: rain, snow, mist, leaves, fire and fireflies. */
record Weather(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		if (scene.brief().shows("fog")) { //$NON-NLS-1$
			mist(canvas);
		}
		if (scene.brief().shows("rain")) { //$NON-NLS-1$
			rain(canvas);
		}
		if (scene.brief().shows("snow")) { //$NON-NLS-1$
			snow(canvas);
		}
		if (scene.brief().shows("leaves")) { //$NON-NLS-1$
			leaves(canvas);
		}
		if (scene.brief().shows("fire")) { //$NON-NLS-1$
			fire(canvas);
		}
		if (scene.brief().shows("fireflies")) { //$NON-NLS-1$
			fireflies(canvas);
		}
	}

	private void mist(Canvas canvas) {
		Dice dice = scene.dice("mist"); //$NON-NLS-1$
		Color color = canvas.palette().low();
		for (int i = 0; i < 6; i++) {
			double y = canvas.height() * dice.between(scene.horizon() - 0.1, 0.92);
			double tall = dice.between(60, 150);
			canvas.fade(new Rectangle2D.Double(0, y - tall, canvas.width(), tall * 2), y - tall, y + tall, Tone.alpha(color, 0),
					Tone.alpha(color, dice.between(0.2, 0.42)), Tone.alpha(color, 0));
		}
	}

	private void rain(Canvas canvas) {
		Dice dice = scene.dice("rain"); //$NON-NLS-1$
		int count = scene.many((int) (canvas.width() * canvas.height() / 3200));
		for (int i = 0; i < count; i++) {
			double x = dice.between(-60, canvas.width() + 60);
			double y = dice.between(-40, canvas.height());
			double length = dice.between(16, 52);
			canvas.line(new Line2D.Double(x, y, x - scene.side() * length * 0.24, y + length), dice.between(0.7, 1.6),
					Tone.alpha(canvas.palette().light(), dice.between(0.14, 0.42)));
		}
	}

	private void snow(Canvas canvas) {
		Dice dice = scene.dice("flakes"); //$NON-NLS-1$
		int count = scene.many((int) (canvas.width() * canvas.height() / 3000));
		for (int i = 0; i < count; i++) {
			double depth = Math.pow(dice.between(0, 1), 3);
			canvas.disc(dice.between(0, canvas.width()), dice.between(0, canvas.height()), 1.2 + 5.5 * depth,
					Tone.alpha(Color.WHITE, dice.between(0.35, 0.9) * (1 - 0.4 * depth)));
		}
	}

	private void leaves(Canvas canvas) {
		Dice dice = scene.dice("leaves"); //$NON-NLS-1$
		int count = scene.many((int) (canvas.width() / 16));
		for (int i = 0; i < count; i++) {
			double x = dice.between(0, canvas.width());
			double y = dice.between(0, canvas.height());
			double size = dice.between(4, 13);
			Color color = Tone.alpha(Tone.mix(canvas.palette().accent(), canvas.palette().low(), dice.between(0, 0.6)), 0.85);
			canvas.fill(Stamp.oval(x, y, size, size * 0.42, dice.between(0, 180)), color);
		}
	}

	private void fireflies(Canvas canvas) {
		Dice dice = scene.dice("fireflies"); //$NON-NLS-1$
		int count = scene.many((int) (canvas.width() / 22));
		for (int i = 0; i < count; i++) {
			double x = dice.between(0, canvas.width());
			double y = canvas.height() * dice.between(0.45, 0.97);
			double size = dice.between(2, 4.4);
			canvas.glow(x, y, size * 6, Tone.alpha(canvas.palette().light(), 0.5));
			canvas.disc(x, y, size * 0.8, canvas.palette().light());
		}
	}

	private void fire(Canvas canvas) {
		Dice dice = scene.dice("fire"); //$NON-NLS-1$
		double x = canvas.width() * (0.5 + (scene.light() - 0.5) * 0.9);
		double foot = scene.ground(x, canvas.width(), canvas.height()) + 26;
		canvas.glow(x, foot - 60, 340, Tone.alpha(new Color(0xFF9A3C), 0.5));
		for (int log = -1; log <= 1; log += 2) {
			canvas.line(new Line2D.Double(x - log * 52, foot, x + log * 40, foot - 22), 12, canvas.palette().near());
		}
		for (int i = 0; i < 3; i++) {
			Color color = new Color[] {new Color(0xE2572B), new Color(0xFFA53A), new Color(0xFFE69A)}[i];
			double size = 1 - i * 0.27;
			canvas.fill(flame(x + dice.between(-5, 5), foot - 6, 46 * size, 132 * size), color);
		}
		for (int i = 0; i < 26; i++) {
			canvas.disc(x + dice.between(-60, 60), foot - dice.between(90, 380), dice.between(1, 2.8), Tone.alpha(new Color(0xFFC25A), dice.between(0.3, 0.9)));
		}
	}

	private static Shape flame(double x, double foot, double half, double tall) {
		Path2D.Double flame = new Path2D.Double();
		flame.moveTo(x, foot);
		flame.curveTo(x - half * 1.3, foot, x - half * 1.1, foot - tall * 0.45, x - half * 0.2, foot - tall * 0.6);
		flame.curveTo(x - half * 0.1, foot - tall * 0.75, x - half * 0.2, foot - tall * 0.9, x + half * 0.1, foot - tall);
		flame.curveTo(x + half * 0.2, foot - tall * 0.75, x + half * 0.7, foot - tall * 0.6, x + half * 0.8, foot - tall * 0.38);
		flame.curveTo(x + half * 1.2, foot - tall * 0.1, x + half, foot, x, foot);
		return flame;
	}
}
