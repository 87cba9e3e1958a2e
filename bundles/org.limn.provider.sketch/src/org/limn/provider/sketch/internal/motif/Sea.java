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
import java.awt.geom.Rectangle2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/** Water from the horizon to one's feet, with the path of the light on it, ships and whales. */
record Sea(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Palette palette = canvas.palette();
		double w = canvas.width();
		double h = canvas.height();
		double top = h * scene.horizon();
		canvas.fade(new Rectangle2D.Double(0, top, w, h - top), top, h, Tone.mix(palette.low(), palette.middle(), 0.55), Tone.mix(palette.middle(), palette.far(), 0.6),
				Tone.mix(palette.far(), palette.near(), 0.55));
		canvas.box(0, top - 1, w, 2, Tone.alpha(palette.light(), 0.5));
		glitter(canvas, w * scene.light(), top, h);
		waves(canvas, top, h);
		Dice dice = scene.dice("ships"); //$NON-NLS-1$
		if (scene.brief().shows("ship")) { //$NON-NLS-1$
			double x = w * (scene.light() > 0.5 ? dice.between(0.38, 0.5) : dice.between(0.5, 0.62));
			afloat(canvas, "ship", x, top + 62, 250, 0.75); //$NON-NLS-1$
		} else if (dice.chance(0.7) && scene.brief().may("ship")) { //$NON-NLS-1$
			afloat(canvas, "ship", w * dice.between(0.15, 0.85), top + 10, 54, 0.15); //$NON-NLS-1$
		}
		if (scene.brief().shows("whale")) { //$NON-NLS-1$
			afloat(canvas, "whale", w * dice.between(0.4, 0.6), top + (h - top) * 0.34, 150, 0.8); //$NON-NLS-1$
		}
	}

	private void afloat(Canvas canvas, String what, double x, double y, double tall, double nearness) {
		Stamps.of(what).draw(canvas, x, y, tall, nearness, scene.side());
		Color foam = Tone.alpha(canvas.palette().light(), 0.55);
		for (int i = 0; i < 4; i++) {
			double half = tall * (0.62 - i * 0.1);
			canvas.oval(x + i * 5 - 6, y + i * tall * 0.035, half, tall * 0.012, i == 0 ? foam : Tone.alpha(canvas.palette().near(), 0.18));
		}
	}

	private void glitter(Canvas canvas, double x, double top, double bottom) {
		Dice dice = scene.dice("glitter"); //$NON-NLS-1$
		Color light = canvas.palette().light();
		int count = scene.many(120);
		for (int i = 0; i < count; i++) {
			double t = Math.pow((i + dice.between(0, 1)) / count, 1.5);
			double y = top + 3 + t * (bottom - top);
			double spread = 26 + 150 * t;
			double half = dice.between(5, 15) * (0.5 + 2.6 * t);
			double off = dice.between(-1, 1) * dice.between(0, 1) * spread;
			canvas.oval(x + off, y, half, 0.8 + 2.6 * t, Tone.alpha(light, dice.between(0.25, 0.7) * (1 - 0.55 * t)));
		}
	}

	private void waves(Canvas canvas, double top, double bottom) {
		Dice dice = scene.dice("waves"); //$NON-NLS-1$
		int count = scene.many(64);
		for (int i = 0; i < count; i++) {
			double t = Math.pow((i + 0.5) / count, 1.6);
			double y = top + 6 + t * (bottom - top);
			double length = dice.between(60, 200) * (0.3 + 1.5 * t);
			double x = dice.between(-0.1, 1) * canvas.width();
			double swell = 1.5 + 9 * t;
			Path2D.Double wave = new Path2D.Double();
			wave.moveTo(x, y);
			for (int k = 0; k < 3; k++) {
				double from = x + length * k / 3;
				wave.quadTo(from + length / 6, y - swell * 2, from + length / 3, y);
			}
			boolean crest = dice.chance(0.45);
			canvas.line(wave, 0.8 + 2.2 * t, Tone.alpha(crest ? canvas.palette().light() : canvas.palette().near(), crest ? 0.34 : 0.16));
		}
	}
}
