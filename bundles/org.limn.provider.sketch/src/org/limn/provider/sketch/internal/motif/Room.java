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

/** A hall: a wall with tall windows through which the scene is seen, a floor of tiles, lamps. */
record Room(Scene scene) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Palette palette = canvas.palette();
		double w = canvas.width();
		double h = canvas.height();
		double floor = h * 0.76;
		Area wall = new Area(new Rectangle2D.Double(0, 0, w, floor));
		int count = Math.max(1, (int) Math.round(w / 480));
		double step = w / count;
		double half = Math.min(step * 0.3, 170);
		for (int i = 0; i < count; i++) {
			wall.subtract(opening(step * (i + 0.5), half, floor));
		}
		Color stone = Tone.mix(palette.near(), palette.far(), 0.5);
		canvas.fade(wall, 0, floor, Tone.mix(stone, palette.near(), 0.6), stone);
		for (int i = 0; i < count; i++) {
			window(canvas, step * (i + 0.5), half, floor);
		}
		for (int i = 0; i <= count; i++) {
			pillar(canvas, step * i, floor);
		}
		floor(canvas, floor);
		for (int i = 0; i < count; i++) {
			light(canvas, step * (i + 0.5), half, floor);
		}
		for (int i = 0; i <= count; i++) {
			lamp(canvas, Math.clamp(step * i, 120, w - 120), h * 0.13);
		}
	}

	private static Area opening(double x, double half, double floor) {
		Area area = new Area(new Rectangle2D.Double(x - half, floor * 0.4, half * 2, floor * 0.42));
		area.add(new Area(new Ellipse2D.Double(x - half, floor * 0.4 - half * 1.2, half * 2, half * 2.4)));
		return area;
	}

	private static void window(Canvas canvas, double x, double half, double floor) {
		Palette palette = canvas.palette();
		Color frame = Tone.mix(palette.near(), palette.far(), 0.2);
		canvas.line(opening(x, half, floor), 11, frame);
		canvas.line(opening(x, half + 10, floor), 3, Tone.alpha(palette.light(), 0.35));
		canvas.box(x - 3, floor * 0.4 - half * 1.2, 6, floor * 0.42 + half * 1.2, frame);
		canvas.box(x - half, floor * 0.4, half * 2, 5, frame);
		canvas.box(x - half, floor * 0.6, half * 2, 5, frame);
		canvas.box(x - half - 18, floor * 0.82, half * 2 + 36, 12, Tone.mix(palette.far(), palette.light(), 0.25));
	}

	private static void pillar(Canvas canvas, double x, double floor) {
		Palette palette = canvas.palette();
		Color body = Tone.mix(palette.near(), palette.far(), 0.3);
		canvas.box(x - 26, 0, 52, floor, body);
		canvas.box(x + 8, 0, 8, floor, Tone.alpha(palette.light(), 0.12));
		canvas.box(x - 36, floor - 34, 72, 34, Tone.mix(body, palette.near(), 0.4));
		canvas.box(x - 36, 60, 72, 22, Tone.mix(body, palette.light(), 0.12));
	}

	private static void floor(Canvas canvas, double floor) {
		Palette palette = canvas.palette();
		double w = canvas.width();
		double h = canvas.height();
		canvas.fade(new Rectangle2D.Double(0, floor, w, h - floor), floor, h, palette.land(0.55), palette.land(0.95));
		double vanish = floor - (h - floor) * 0.7;
		int rows = 7;
		for (int row = 0; row < rows; row++) {
			double y1 = floor + (h - floor) * Math.pow(row / (double) rows, 1.7);
			double y2 = floor + (h - floor) * Math.pow((row + 1.0) / rows, 1.7);
			for (int column = -16; column < 16; column++) {
				if ((row + column & 1) == 0) {
					Path2D.Double tile = Canvas.polygon(at(w, vanish, h, column, y1), y1, at(w, vanish, h, column + 1, y1), y1,
							at(w, vanish, h, column + 1, y2), y2, at(w, vanish, h, column, y2), y2);
					canvas.fill(tile, Tone.alpha(Tone.mix(palette.low(), palette.light(), 0.4), 0.34));
				}
			}
		}
	}

	private static double at(double w, double vanish, double h, int column, double y) {
		return w / 2 + column * 130 * (y - vanish) / (h - vanish);
	}

	private void light(Canvas canvas, double x, double half, double floor) {
		double slant = -scene.side() * 150;
		canvas.polygon(Tone.alpha(canvas.palette().light(), 0.13), x - half, floor * 0.82, x + half, floor * 0.82, x + half * 1.5 + slant, canvas.height(),
				x - half * 1.5 + slant, canvas.height());
	}

	private static void lamp(Canvas canvas, double x, double tall) {
		double y = tall + 110;
		canvas.box(x - 1.5, 0, 3, y - 84, canvas.palette().near());
		canvas.glow(x, y - 40, 190, Tone.alpha(canvas.palette().light(), 0.5));
		Stamps.of("lamp").draw(canvas, x, y, 96, 1, 1); //$NON-NLS-1$
	}
}
