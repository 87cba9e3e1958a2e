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
import java.awt.geom.Rectangle2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * A row of trees on a line of hills, with mist at its feet.
 *
 * @param scene the scene
 * @param hills what it stands on
 * @param tall how tall its trees are, in units
 * @param density trees per thousand units
 */
record Forest(Scene scene, Hills hills, double tall, double density) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		hills.paint(canvas);
		Dice dice = scene.dice("forest" + hills.base()); //$NON-NLS-1$
		boolean firs = scene.dice("firs").chance(0.6) || scene.brief().shows("snow"); //$NON-NLS-1$ //$NON-NLS-2$
		double clearing = 0.5 + (0.5 - scene.light()) * 0.2;
		int count = (int) (density * canvas.width() / 1000);
		for (int i = 0; i < count; i++) {
			double share = (i + dice.between(-0.4, 1.4)) / count;
			double fromMiddle = Math.abs(share - clearing) * 2;
			double size = tall * (0.5 + 0.6 * Math.min(1, fromMiddle * 1.3)) * dice.between(0.7, 1.2);
			double x = share * canvas.width();
			double foot = hills.top(x, canvas.height()) + size * 0.06 + 4;
			Color color = Tone.mix(canvas.palette().land(Math.min(1, hills.nearness() + 0.16)), canvas.palette().near(), dice.between(0, 0.14));
			if (firs) {
				Tree.fir(canvas, dice, x, foot, size, color);
			} else {
				Tree.leafy(canvas, dice, x, foot, size * 0.9, color, scene.side());
			}
		}
		double foot = canvas.height() * hills.base();
		canvas.fade(new Rectangle2D.Double(0, foot - tall * 0.4, canvas.width(), tall * 0.9), foot - tall * 0.4, foot + tall * 0.5,
				Tone.alpha(canvas.palette().low(), 0), Tone.alpha(canvas.palette().low(), 0.32 * (1 - hills.nearness())), Tone.alpha(canvas.palette().low(), 0));
	}
}
