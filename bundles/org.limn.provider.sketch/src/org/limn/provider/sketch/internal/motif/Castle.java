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
import org.limn.provider.sketch.internal.art.Tone;

/**
 * A castle on its hill.
 *
 * @param scene the scene
 * @param x its middle, as a share of the width
 * @param foot where it stands, as a share of the height
 * @param tall the height of its highest tower, in units
 */
record Castle(Scene scene, double x, double foot, double tall) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Dice dice = scene.dice("castle"); //$NON-NLS-1$
		double middle = x * canvas.width();
		double y = foot * canvas.height();
		Color stone = canvas.palette().land(0.52);
		Color back = canvas.palette().land(0.4);
		Color crag = canvas.palette().land(0.6);
		tower(canvas, dice, middle - tall * 0.3, y, tall * 0.09, tall * 0.82, back);
		tower(canvas, dice, middle + tall * 0.34, y, tall * 0.08, tall * 0.7, back);
		wall(canvas, middle - tall * 0.52, middle + tall * 0.5, y, tall * 0.3, stone);
		tower(canvas, dice, middle - tall * 0.5, y, tall * 0.085, tall * 0.56, stone);
		tower(canvas, dice, middle + tall * 0.49, y, tall * 0.08, tall * 0.5, stone);
		wall(canvas, middle - tall * 0.2, middle + tall * 0.22, y, tall * 0.5, stone);
		tower(canvas, dice, middle + tall * 0.02, y, tall * 0.12, tall, stone);
		tower(canvas, dice, middle + tall * 0.2, y, tall * 0.07, tall * 0.66, stone);
		gate(canvas, middle - tall * 0.1, y, tall * 0.075);
		Path2D.Double hill = new Path2D.Double();
		hill.moveTo(middle - tall * 1.7, y + tall * 0.7);
		hill.curveTo(middle - tall, y + tall * 0.3, middle - tall * 0.8, y - tall * 0.03, middle - tall * 0.55, y - tall * 0.03);
		hill.lineTo(middle + tall * 0.55, y - tall * 0.02);
		hill.curveTo(middle + tall * 0.8, y, middle + tall, y + tall * 0.36, middle + tall * 1.7, y + tall * 0.7);
		hill.closePath();
		canvas.fade(hill, y, y + tall * 0.7, crag, Tone.mix(crag, canvas.palette().land(0.4), 0.7));
	}

	private void tower(Canvas canvas, Dice dice, double middle, double y, double half, double high, Color color) {
		double top = y - high;
		canvas.box(middle - half, top, half * 2, high, color);
		canvas.box(middle - half * 1.2, top - half * 0.1, half * 2.4, half * 0.45, color);
		double roof = half * dice.between(2.4, 3.4);
		Color tile = Tone.mix(canvas.palette().accent(), color, 0.45);
		canvas.polygon(tile, middle - half * 1.3, top, middle, top - roof, middle + half * 1.3, top);
		canvas.box(middle - half * 0.04, top - roof - half, half * 0.08, half, color);
		canvas.polygon(canvas.palette().accent(), middle, top - roof - half, middle + half * 0.9, top - roof - half * 0.78, middle, top - roof - half * 0.5);
		double lit = half * (scene.side() > 0 ? 0.35 : -1);
		canvas.box(middle + lit, top + half * 0.4, half * 0.65, high, Tone.alpha(canvas.palette().light(), 0.1));
		for (double w = top + half * 1.1; w < y - half * 2; w += half * 2.2) {
			if (dice.chance(0.7)) {
				slit(canvas, middle, w, half * 0.3);
			}
		}
	}

	private static void slit(Canvas canvas, double x, double y, double half) {
		canvas.box(x - half * 0.7, y, half * 1.4, half * 2.4, canvas.palette().light());
		canvas.disc(x, y, half * 0.7, canvas.palette().light());
	}

	private static void wall(Canvas canvas, double left, double right, double y, double high, Color color) {
		canvas.box(left, y - high, right - left, high, color);
		double tooth = high * 0.12;
		for (double x = left; x + tooth <= right; x += tooth * 2) {
			canvas.box(x, y - high - tooth, tooth, tooth + 1, color);
		}
	}

	private static void gate(Canvas canvas, double x, double y, double half) {
		Color dark = canvas.palette().near();
		canvas.box(x - half, y - half * 2, half * 2, half * 2, dark);
		canvas.disc(x, y - half * 2, half, dark);
	}
}
