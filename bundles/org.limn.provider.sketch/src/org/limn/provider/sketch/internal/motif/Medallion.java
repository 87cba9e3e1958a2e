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
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Set;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.PathData;
import org.limn.provider.sketch.internal.art.Tone;

/** A portrait as a cut-out profile before the landscape, in an oval, as it was done before there were photographs. */
record Medallion(Scene scene) implements Layer {

	private static final Path2D FACE = PathData.parse(
			"M-38,104 C-37,88 -24,83 -13,79 C-7,76 -6,71 -7.5,64 C-20,58 -24,44 -22,32 C-20,14 -4,6 8,8 C18,9 22.4,16 22.8,24 C23,27 22.6,29 23,31.5 C24.4,35.5 28,39.6 28.3,41.6 C28.4,43.6 26,43.8 25.3,44.6 C24.8,46 26.6,47.6 26.4,48.8 C26.2,49.8 25.2,50.3 24.8,50.8 C26.2,51.6 26.2,53.4 25,54.4 C23.8,56 25.2,57.6 24.6,59.8 C23.4,63.8 18.6,65.2 14,64.6 C11.4,64.4 10.2,67 10.8,71 C11.4,76 15,79.6 21,82 C30,85 36,92 37,104 Z"); //$NON-NLS-1$
	private static final Path2D LONG_HAIR = PathData.parse(
			"M22.6,24 C21,10 6,2 -8,6 C-26,10 -32,28 -29,44 C-27,58 -37,68 -36,84 C-34,94 -24,94 -16,86 C-8,80 -6,72 -8,64 C-14,52 -8,44 -5,36 C2,36 12,32 17,26 C19,25 21,24.6 22.6,24 Z"); //$NON-NLS-1$
	private static final Path2D SHORT_HAIR = PathData.parse(
			"M22.8,25 C24,10 8,1 -8,6 C-24,10 -29,28 -25,42 C-24,50 -20,57 -14,61 C-10,60 -8,54 -6,49 C-8,44 -4,40 -2,42 C2,38 0,32 6,28 C12,27 18,27 22.8,25 Z"); //$NON-NLS-1$
	private static final Path2D BUN = PathData.parse(
			"M22.6,24 C21,10 6,2 -8,6 C-14,8 -19,12 -21,17 C-32,10 -42,20 -38,30 C-36,38 -28,40 -22,36 C-22,48 -18,56 -12,60 C-9,54 -8,46 -4,40 C4,38 14,32 22.6,24 Z"); //$NON-NLS-1$
	private static final Path2D COLLAR = PathData.parse("M-15,80 C-6,86 8,87 17,81 L22,90 C10,98 -10,98 -22,89 Z"); //$NON-NLS-1$
	private static final Path2D CROWN = PathData.parse("M-20,14 L-24,-12 L-11,1 L-2,-17 L8,-1 L21,-14 L20,13 C8,6 -8,6 -20,14 Z"); //$NON-NLS-1$
	private static final Path2D TOP_HAT = PathData.parse("M-34,16 C-24,10 -23,8 -23,4 C-22,-10 -24,-22 -26,-34 C-10,-29 12,-30 25,-36 C23,-22 22,-8 23,4 C24,8 30,10 36,11 C22,20 -14,22 -34,16 Z"); //$NON-NLS-1$
	private static final Path2D POINTED_HAT = PathData.parse("M-38,20 C-26,14 -20,6 -14,-10 C-8,-26 -2,-38 12,-50 C8,-34 18,-16 22,2 C25,10 32,13 40,14 C22,22 -16,26 -38,20 Z"); //$NON-NLS-1$
	private static final Path2D HELMET = PathData.parse("M-24,46 C-32,10 -6,-4 8,2 C22,6 25,18 24,28 L10,30 C2,34 -6,44 -10,60 Z"); //$NON-NLS-1$

	@Override
	public void paint(Canvas canvas) {
		double w = canvas.width();
		double h = canvas.height();
		double cx = w / 2;
		double cy = h * 0.47;
		double across = Math.min(w * 0.36, h * 0.3);
		double down = across * 1.22;
		canvas.glow(cx, cy, down * 1.2, Tone.alpha(canvas.palette().light(), 0.55));
		bust(canvas, cx, cy + down, across);
		Area mat = new Area(new Rectangle2D.Double(0, 0, w, h));
		mat.subtract(new Area(new Ellipse2D.Double(cx - across, cy - down, across * 2, down * 2)));
		Color wall = Tone.mix(canvas.palette().near(), canvas.palette().far(), 0.35);
		canvas.fade(mat, 0, h, Tone.mix(wall, canvas.palette().far(), 0.4), wall);
		wallpaper(canvas, mat);
		rim(canvas, cx, cy, across, down);
	}

	private void bust(Canvas canvas, double cx, double foot, double across) {
		String who = scene.brief().figures().get(0);
		if (!Set.of("girl", "boy", "woman", "man", "queen", "king", "hatter", "knight", "wizard").contains(who)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			canvas.glow(cx, foot - across, across, Tone.alpha(canvas.palette().light(), 0.5));
			Stamps.of(who).draw(canvas, cx, foot - across * 0.12, across * 1.75, 1, scene.side());
			return;
		}
		double scale = across * 1.62 / 100;
		AffineTransform place = AffineTransform.getTranslateInstance(cx - scene.side() * across * 0.05, foot - scale * 100);
		place.scale(scale * scene.side(), scale);
		canvas.within(place, () -> head(canvas, who));
	}

	private void head(Canvas canvas, String who) {
		Palette palette = canvas.palette();
		Dice dice = scene.dice("head"); //$NON-NLS-1$
		Color skin = Tone.mix(palette.near(), palette.far(), 0.1);
		Color hair = Tone.mix(palette.near(), palette.accent(), dice.between(0.1, 0.34));
		Color rim = palette.light();
		canvas.within(AffineTransform.getTranslateInstance(0.9, -0.5), () -> canvas.fill(FACE, rim));
		canvas.fill(FACE, skin);
		boolean lady = Set.of("girl", "woman", "queen").contains(who); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Path2D cut = who.equals("girl") || lady && dice.chance(0.5) ? LONG_HAIR : lady ? BUN : SHORT_HAIR; //$NON-NLS-1$
		canvas.fill(cut, hair);
		canvas.inside(cut, () -> strands(canvas, Tone.alpha(palette.light(), 0.2)));
		canvas.fill(COLLAR, lady ? Palette.paper() : palette.accent());
		switch (who) {
		case "girl" -> canvas.fill(PathData.parse("M-14,4 C-8,14 -6,24 -8,34 L-12,34 C-12,24 -14,14 -18,8 Z M-16,6 C-26,-8 -32,4 -18,8 C-30,14 -18,22 -15,10 Z"), palette.accent()); //$NON-NLS-1$ //$NON-NLS-2$
		case "queen", "king" -> canvas.fill(CROWN, palette.accent()); //$NON-NLS-1$ //$NON-NLS-2$
		case "hatter" -> { //$NON-NLS-1$
			canvas.fill(TOP_HAT, skin);
			canvas.fill(PathData.parse("M-23.4,-4 C-8,1 10,0 22.6,-5 L23,4 C10,9 -10,9 -23,5 Z"), palette.accent()); //$NON-NLS-1$
		}
		case "wizard" -> canvas.fill(POINTED_HAT, palette.accent()); //$NON-NLS-1$
		case "knight" -> canvas.fill(HELMET, Tone.mix(palette.light(), palette.far(), 0.5)); //$NON-NLS-1$
		default -> {
			// Bare-headed.
		}
		}
		if (who.equals("king") || who.equals("wizard")) { //$NON-NLS-1$ //$NON-NLS-2$
			canvas.fill(PathData.parse("M2,52 C8,60 16,58 24,57 C28,70 18,84 12,92 C4,84 -2,66 2,52 Z"), hair); //$NON-NLS-1$
		}
	}

	private static void strands(Canvas canvas, Color color) {
		for (int i = 0; i < 15; i++) {
			Path2D.Double strand = new Path2D.Double();
			strand.moveTo(20 - i * 0.6, 22 - i * 1.1);
			strand.curveTo(4 - i * 2.2, 10 + i * 0.4, -10 - i * 1.5, 26 + i * 1.6, -14 - i * 1.3, 52 + i * 3.4);
			canvas.line(strand, 0.55, color);
		}
	}

	private void wallpaper(Canvas canvas, Area mat) {
		Dice dice = scene.dice("wallpaper"); //$NON-NLS-1$
		double step = dice.between(58, 74);
		Color color = Tone.alpha(canvas.palette().light(), 0.11);
		canvas.inside(mat, () -> {
			int row = 0;
			for (double y = 0; y < canvas.height() + step; y += step * 0.75) {
				for (double x = (row & 1) * step / 2; x < canvas.width() + step; x += step) {
					for (int leaf = 0; leaf < 4; leaf++) {
						double a = leaf * Math.PI / 2 + Math.PI / 4;
						canvas.fill(Stamp.oval(x + Math.cos(a) * 11, y + Math.sin(a) * 11, 9, 3.4, Math.toDegrees(a)), color);
					}
					canvas.disc(x, y, 2.6, color);
				}
				row++;
			}
		});
	}

	private static void rim(Canvas canvas, double cx, double cy, double across, double down) {
		Palette palette = canvas.palette();
		Color gold = Tone.mix(palette.accent(), palette.light(), 0.35);
		canvas.line(new Ellipse2D.Double(cx - across, cy - down, across * 2, down * 2), 18, Tone.mix(gold, palette.near(), 0.35));
		canvas.line(new Ellipse2D.Double(cx - across, cy - down, across * 2, down * 2), 8, gold);
		canvas.line(new Ellipse2D.Double(cx - across - 22, cy - down - 22, across * 2 + 44, down * 2 + 44), 2.4, Tone.alpha(gold, 0.8));
		for (int i = 0; i < 48; i++) {
			double a = i * Math.PI / 24;
			canvas.disc(cx + Math.cos(a) * (across + 13), cy + Math.sin(a) * (down + 13), i % 12 == 0 ? 6 : 2.4, gold);
		}
	}
}
