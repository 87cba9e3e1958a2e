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
import java.awt.RadialGradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/** What leads the eye in: a tree at the edge, and corners that darken. */
record Framing(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Dice dice = scene.dice("framing"); //$NON-NLS-1$
		boolean bleak = scene.brief().shows("snow") || scene.brief().shows("fog") || scene.dark(); //$NON-NLS-1$ //$NON-NLS-2$
		boolean open = scene.brief().shows("sea") || scene.brief().shows("desert") || scene.brief().shows("interior"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (!open && dice.chance(scene.brief().shows("forest") ? 1 : 0.62)) { //$NON-NLS-1$
			tree(canvas, dice, bleak);
		}
		vignette(canvas);
	}

	private void tree(Canvas canvas, Dice dice, boolean bare) {
		double w = canvas.width();
		double h = canvas.height();
		int side = -scene.side();
		double x = side > 0 ? w * dice.between(0.93, 0.99) : w * dice.between(0.01, 0.07);
		double foot = scene.ground(x, w, h) + 30;
		Color color = Tone.mix(canvas.palette().near(), canvas.palette().far(), 0.06);
		if (bare) {
			Tree.bare(canvas, dice, x, foot, Math.min(h * 0.74, 900), color);
			return;
		}
		double top = h * 0.1;
		Path2D.Double trunk = new Path2D.Double();
		trunk.moveTo(x - 44, foot + 20);
		trunk.curveTo(x - 22, foot - 60, x - 20, h * 0.5, x - 16 - side * 20, top);
		trunk.lineTo(x + 12 - side * 20, top);
		trunk.curveTo(x + 16, h * 0.5, x + 24, foot - 70, x + 48, foot + 20);
		trunk.closePath();
		canvas.fill(trunk, color);
		for (int i = 0; i < 4; i++) {
			double y = h * (0.2 + 0.09 * i);
			double reach = dice.between(120, 260);
			Path2D.Double limb = new Path2D.Double();
			limb.moveTo(x, y + 50);
			limb.quadTo(x - side * reach * 0.5, y + 20, x - side * reach, y - 20);
			limb.quadTo(x - side * reach * 0.5, y + 34, x, y + 70);
			limb.closePath();
			canvas.fill(limb, color);
			canvas.fill(Tree.crown(dice, x - side * reach, y - 30, dice.between(56, 100)), Tone.mix(color, canvas.palette().land(0.7), dice.between(0, 0.4)));
		}
		for (int i = 0; i < 7; i++) {
			double cx = x - side * dice.between(-40, 230);
			Color leaf = Tone.mix(color, canvas.palette().land(0.66), dice.between(0, 0.45));
			canvas.fill(Tree.crown(dice, cx, dice.between(-20, h * 0.13), dice.between(70, 125)), leaf);
		}
	}

	private static void vignette(Canvas canvas) {
		double w = canvas.width();
		double h = canvas.height();
		Color edge = canvas.palette().near();
		canvas.graphics().setPaint(new RadialGradientPaint(new Point2D.Double(w / 2, h * 0.48), (float) (Math.hypot(w, h) * 0.56), new float[] {0.55f, 1f},
				new Color[] {Tone.alpha(edge, 0), Tone.alpha(edge, 0.5)}));
		canvas.graphics().fill(new Rectangle2D.Double(0, 0, w, h));
	}
}
