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
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * A table laid for tea.
 *
 * @param x its middle
 * @param foot where it stands
 * @param tall how high it is with everything on it, in units
 */
record TeaTable(double x, double foot, double tall) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Palette palette = canvas.palette();
		double top = foot - tall * 0.5;
		double half = tall * 0.86;
		Color wood = palette.near();
		canvas.polygon(wood, x - half * 0.8, top, x - half * 0.72, top, x - half * 0.74, foot, x - half * 0.8, foot);
		canvas.polygon(wood, x + half * 0.72, top, x + half * 0.8, top, x + half * 0.8, foot, x + half * 0.74, foot);
		Path2D.Double cloth = new Path2D.Double();
		cloth.moveTo(x - half, top);
		cloth.lineTo(x + half, top);
		double hem = top + tall * 0.24;
		cloth.lineTo(x + half * 1.03, hem);
		int scallops = 7;
		for (int i = 0; i < scallops; i++) {
			double from = x + half * 1.03 - half * 2.06 * i / scallops;
			double to = x + half * 1.03 - half * 2.06 * (i + 1) / scallops;
			cloth.quadTo((from + to) / 2, hem + tall * 0.13, to, hem);
		}
		cloth.closePath();
		Color linen = Tone.mix(Palette.paper(), palette.low(), 0.15);
		canvas.fade(cloth, top, hem + tall * 0.1, linen, Tone.mix(linen, palette.far(), 0.3));
		canvas.oval(x, top, half, tall * 0.05, Tone.mix(linen, Color.WHITE, 0.4));
		for (int i = -3; i <= 3; i++) {
			canvas.disc(x + i * half * 0.29, hem - tall * 0.02, tall * 0.014, palette.accent());
		}
		Stamps.of("teapot").draw(canvas, x - half * 0.05, top + tall * 0.02, tall * 0.46, 1, 1); //$NON-NLS-1$
		cup(canvas, -0.62);
		cup(canvas, 0.55);
		cake(canvas, top, half);
	}

	private void cup(Canvas canvas, double place) {
		Stamps.of("cup").draw(canvas, x + tall * 0.86 * place, foot - tall * 0.48, tall * 0.26, 1, place < 0 ? -1 : 1); //$NON-NLS-1$
	}

	private void cake(Canvas canvas, double top, double half) {
		Palette palette = canvas.palette();
		double cx = x + half * 0.86;
		double size = tall * 0.13;
		canvas.box(cx - size * 0.08, top - size, size * 0.16, size, palette.near());
		canvas.oval(cx, top - size, size * 0.9, size * 0.12, palette.light());
		canvas.box(cx - size * 0.6, top - size * 1.6, size * 1.2, size * 0.58, palette.accent());
		canvas.oval(cx, top - size * 1.6, size * 0.6, size * 0.14, Palette.paper());
		canvas.disc(cx, top - size * 1.78, size * 0.13, palette.accent());
	}
}
