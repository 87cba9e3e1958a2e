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
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Tone;

/** Single trees. */
final class Tree {

	private Tree() {
	}

	/** A fir. */
	static void fir(Canvas canvas, Dice dice, double x, double foot, double tall, Color color) {
		Path2D.Double left = new Path2D.Double();
		double half = tall * dice.between(0.17, 0.24);
		int tiers = 6 + dice.below(3);
		left.moveTo(x, foot - tall);
		double[] outs = new double[tiers];
		for (int i = 0; i < tiers; i++) {
			double t = (i + 1.0) / tiers;
			outs[i] = half * t * dice.between(0.85, 1.15);
			left.lineTo(x + outs[i], foot - tall * (1 - t * 0.92) + tall * 0.03);
			left.lineTo(x + outs[i] * 0.52, foot - tall * (1 - t * 0.92));
		}
		for (int i = tiers - 1; i >= 0; i--) {
			double t = (i + 1.0) / tiers;
			left.lineTo(x - outs[i] * 0.52, foot - tall * (1 - t * 0.92));
			left.lineTo(x - outs[i], foot - tall * (1 - t * 0.92) + tall * 0.03);
		}
		left.closePath();
		canvas.fill(left, color);
		canvas.box(x - tall * 0.018, foot - tall * 0.1, tall * 0.036, tall * 0.12, color);
	}

	/** A tree with a round crown, lit from a side. */
	static void leafy(Canvas canvas, Dice dice, double x, double foot, double tall, Color color, int side) {
		double trunk = tall * 0.045;
		canvas.polygon(color, x - trunk, foot, x - trunk * 0.5, foot - tall * 0.6, x + trunk * 0.5, foot - tall * 0.6, x + trunk, foot);
		double cx = x;
		double cy = foot - tall * 0.66;
		double r = tall * 0.31;
		canvas.fill(crown(new Dice(dice.below(1 << 20), "crown"), cx, cy, r), color); //$NON-NLS-1$
		Color lit = Tone.alpha(canvas.palette().light(), 0.13);
		for (int i = 0; i < 7; i++) {
			double a = dice.between(0, Math.PI * 2);
			double d = dice.between(0, 0.55) * r;
			canvas.disc(cx + side * r * 0.28 + Math.cos(a) * d, cy - r * 0.26 + Math.sin(a) * d, r * dice.between(0.12, 0.28), lit);
		}
	}

	/** A crown of leaves as one outline. */
	static Path2D.Double crown(Dice dice, double x, double y, double radius) {
		Path2D.Double crown = new Path2D.Double(Path2D.WIND_NON_ZERO);
		crown.append(new Ellipse2D.Double(x - radius * 0.8, y - radius * 0.75, radius * 1.6, radius * 1.5), false);
		for (int i = 0; i < 16; i++) {
			double a = i * Math.PI / 8 + dice.between(-0.2, 0.2);
			double d = radius * dice.between(0.62, 0.86);
			double r = radius * dice.between(0.22, 0.36);
			crown.append(new Ellipse2D.Double(x + Math.cos(a) * d - r, y + Math.sin(a) * d * 0.86 - r, 2 * r, 2 * r), false);
		}
		return crown;
	}

	/** A bare tree, branch by branch. */
	static void bare(Canvas canvas, Dice dice, double x, double foot, double tall, Color color) {
		branch(canvas, dice, x, foot, -Math.PI / 2 + dice.between(-0.08, 0.08), tall * 0.3, tall * 0.05, 6, color);
	}

	private static void branch(Canvas canvas, Dice dice, double x, double y, double angle, double length, double thickness, int depth, Color color) {
		double bend = angle + dice.between(-0.16, 0.16);
		double mx = x + Math.cos(angle) * length / 2;
		double my = y + Math.sin(angle) * length / 2;
		double ex = mx + Math.cos(bend) * length / 2;
		double ey = my + Math.sin(bend) * length / 2;
		double nx = Math.cos(angle + Math.PI / 2) * thickness / 2;
		double ny = Math.sin(angle + Math.PI / 2) * thickness / 2;
		Path2D.Double limb = new Path2D.Double();
		limb.moveTo(x - nx, y - ny);
		limb.quadTo(mx - nx * 0.8, my - ny * 0.8, ex - nx * 0.64, ey - ny * 0.64);
		limb.lineTo(ex + nx * 0.64, ey + ny * 0.64);
		limb.quadTo(mx + nx * 0.8, my + ny * 0.8, x + nx, y + ny);
		limb.closePath();
		canvas.fill(limb, color);
		if (depth == 0 || thickness < 0.7) {
			return;
		}
		int forks = depth > 3 ? 2 : 2 + dice.below(2);
		for (int i = 0; i < forks; i++) {
			double spread = (i - (forks - 1) / 2.0) * dice.between(0.55, 0.95) + dice.between(-0.12, 0.12);
			branch(canvas, dice, ex, ey, bend + spread, length * dice.between(0.68, 0.84), thickness * dice.between(0.6, 0.68), depth - 1, color);
		}
	}
}
