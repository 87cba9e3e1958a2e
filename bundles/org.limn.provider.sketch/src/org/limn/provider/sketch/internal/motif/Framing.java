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
import java.util.List;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/** What leads the eye in: a tree at the edge, and corners that darken. */
record Framing(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Dice dice = scene.dice("framing"); //$NON-NLS-1$
		boolean bleak = scene.brief().shows("snow") || scene.brief().shows("fog") || scene.dark(); //$NON-NLS-1$ //$NON-NLS-2$
		boolean open = List.of("sea", "desert", "interior", "city").stream().anyMatch(scene.brief()::shows) || !scene.brief().may("forest"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		boolean tree = dice.chance(scene.brief().shows("forest") ? 1 : 0.62); //$NON-NLS-1$
		if (tree && !open && bleak) {
			bare(canvas, dice);
		} else if (tree && !open && !scene.brief().cover()) {
			bough(canvas, dice);
		}
		sprigs(canvas, dice);
		vignette(canvas);
	}

	private void bare(Canvas canvas, Dice dice) {
		double w = canvas.width();
		double x = scene.side() > 0 ? w * dice.between(0.01, 0.07) : w * dice.between(0.93, 0.99);
		double tall = Math.min(canvas.height() * (scene.brief().cover() ? 0.42 : 0.74), 900);
		Tree.bare(canvas, dice, x, scene.ground(x, w, canvas.height()) + 30, tall, Tone.mix(canvas.palette().near(), canvas.palette().far(), 0.06));
	}

	/** A branch with leaves that hangs in from the corner opposite to the light. */
	private void bough(Canvas canvas, Dice dice) {
		int side = scene.side();
		double corner = side > 0 ? -20 : canvas.width() + 20;
		double reach = Math.min(canvas.width() * 0.46, 520);
		Color wood = Tone.mix(canvas.palette().near(), canvas.palette().far(), 0.08);
		for (int i = 0; i < 5; i++) {
			double length = reach * (1 - i * 0.13) * dice.between(0.85, 1.05);
			double y = 10 + i * dice.between(34, 52);
			double drop = dice.between(10, 120);
			Path2D.Double branch = new Path2D.Double();
			branch.moveTo(corner, y - 10);
			branch.quadTo(corner + side * length * 0.5, y - 14, corner + side * length, y + drop);
			branch.quadTo(corner + side * length * 0.5, y + 4, corner, y + 14);
			branch.closePath();
			canvas.fill(branch, wood);
			for (double t = 0.08; t <= 1; t += 0.035 / scene.detail()) {
				double x = corner + side * length * t;
				double at = y + (drop - 8) * t * t;
				leaves(canvas, dice, x, at, 34 * (1.25 - 0.5 * t), side);
			}
		}
	}

	private void leaves(Canvas canvas, Dice dice, double x, double y, double spread, int side) {
		for (int i = 0; i < 7; i++) {
			double size = dice.between(9, 19);
			Color color = Tone.mix(canvas.palette().near(), canvas.palette().land(0.62), dice.between(0, 0.75));
			Color lit = dice.chance(0.1) ? Tone.mix(color, canvas.palette().light(), 0.35) : color;
			canvas.fill(Stamp.oval(x + dice.between(-spread, spread), y + dice.between(-spread, spread), size, size * 0.4, side * dice.between(10, 80)), lit);
		}
	}

	/** Leaves and stalks in the lower corners, out of focus as it were. */
	private void sprigs(Canvas canvas, Dice dice) {
		if (scene.brief().shows("interior") || scene.brief().shows("desert") || scene.brief().shows("sea")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return;
		}
		for (int i = 0; i < scene.many(16); i++) {
			boolean left = dice.chance(0.5);
			double x = left ? dice.between(-10, canvas.width() * 0.2) : canvas.width() - dice.between(-10, canvas.width() * 0.2);
			double tall = dice.between(60, 190);
			double lean = dice.between(-50, 50);
			double foot = canvas.height() + 10;
			Color color = Tone.mix(canvas.palette().near(), Color.BLACK, dice.between(0, 0.3));
			Path2D.Double stalk = new Path2D.Double();
			stalk.moveTo(x, foot);
			stalk.quadTo(x, foot - tall * 0.6, x + lean, foot - tall);
			canvas.line(stalk, 2.4, color);
			for (double t = 0.3; t < 1; t += 0.16) {
				double lx = x + lean * t * t;
				double ly = foot - tall * t;
				canvas.fill(Stamp.oval(lx - 9, ly - 4, 11, 4.2, 32), color);
				canvas.fill(Stamp.oval(lx + 9, ly - 4, 11, 4.2, -32), color);
			}
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
