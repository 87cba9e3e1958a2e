/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/** What flies: birds, a balloon, a dragon, butterflies. */
record Aloft(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Dice dice = scene.dice("aloft"); //$NON-NLS-1$
		double w = canvas.width();
		double sky = canvas.height() * scene.horizon();
		double away = 1 - scene.light();
		if (scene.brief().shows("balloon")) { //$NON-NLS-1$
			Stamps.of("balloon").draw(canvas, w * away, sky * dice.between(0.6, 0.7), 230, 0.85, scene.side()); //$NON-NLS-1$
			Stamps.of("balloon").draw(canvas, w * dice.between(0.42, 0.58), sky * 0.34, 74, 0.4, scene.side()); //$NON-NLS-1$
		}
		if (scene.brief().shows("dragon")) { //$NON-NLS-1$
			Stamps.of("dragon").draw(canvas, w * (0.5 + (away - 0.5) * 0.7), sky * 0.68, 250, 0.9, scene.side()); //$NON-NLS-1$
		}
		if (scene.brief().shows("butterfly")) { //$NON-NLS-1$
			for (int i = 0; i < 7; i++) {
				double size = dice.between(26, 62);
				double x = w * dice.between(0.1, 0.9);
				double y = sky * dice.between(0.55, 1.25);
				double lean = dice.between(-0.6, 0.6);
				var turn = AffineTransform.getRotateInstance(lean, x, y);
				canvas.within(turn, () -> Stamps.of("butterfly").draw(canvas, x, y, size, 1, 1)); //$NON-NLS-1$
			}
		}
		boolean flock = dice.chance(0.55) && scene.brief().may("birds"); //$NON-NLS-1$
		if (scene.brief().shows("birds") || flock) { //$NON-NLS-1$
			birds(canvas, dice, scene.brief().shows("birds") ? 16 : 6); //$NON-NLS-1$
		}
	}

	private void birds(Canvas canvas, Dice dice, int count) {
		double sky = canvas.height() * scene.horizon();
		double cx = canvas.width() * (0.5 + (scene.light() - 0.5) * dice.between(-0.8, 0.5));
		double cy = sky * dice.between(0.4, 0.62);
		for (int i = 0; i < count; i++) {
			double size = dice.between(9, 21);
			double x = cx + dice.between(-210, 210);
			double y = cy + dice.between(-85, 85);
			double lift = dice.between(0.3, 0.75) * size;
			Path2D.Double bird = new Path2D.Double();
			bird.moveTo(x - size, y - lift * 0.4);
			bird.quadTo(x - size * 0.45, y - lift, x, y);
			bird.quadTo(x + size * 0.45, y - lift, x + size, y - lift * 0.3);
			bird.quadTo(x + size * 0.42, y - lift * 0.55, x, y + size * 0.2);
			bird.quadTo(x - size * 0.42, y - lift * 0.55, x - size, y - lift * 0.4);
			canvas.fill(bird, Tone.alpha(canvas.palette().near(), 0.85));
		}
	}
}
