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
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Lettering;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * What stands on a cover above the picture: a frame, the title in the upper third, the mark.
 *
 * @param title the title; empty for none
 * @param mark the mark
 */
record CoverPlate(String title, String mark) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Palette palette = canvas.palette();
		double w = canvas.width();
		double h = canvas.height();
		boolean darkSky = Tone.brightness(palette.top()) < 0.5;
		Color letters = darkSky ? palette.light() : Tone.mix(palette.near(), Color.BLACK, 0.2);
		Color rule = Tone.alpha(palette.light(), 0.85);
		canvas.line(new Rectangle2D.Double(34, 34, w - 68, h - 68), 3, rule);
		canvas.line(new Rectangle2D.Double(46, 46, w - 92, h - 92), 1.1, rule);
		for (int corner = 0; corner < 4; corner++) {
			double x = (corner & 1) == 0 ? 46 : w - 46;
			double y = (corner & 2) == 0 ? 46 : h - 46;
			canvas.fill(Stamp.oval(x, y, 9, 9, 0), rule);
			canvas.fill(Stamp.oval(x, y, 4.5, 4.5, 0), palette.near());
		}
		new Mark(mark, Tone.alpha(palette.light(), 0.7)).draw(canvas, w - 62, h - 62);
		List<Lettering> lines = lines();
		if (lines.isEmpty()) {
			return;
		}
		double widest = lines.stream().mapToDouble(Lettering::width).max().orElse(1);
		double cap = Math.min(w * 0.76 / widest * 100, Math.min(118, h * 0.26 / lines.size() / 1.55));
		double top = h * 0.1;
		ornament(canvas, w / 2, top - cap * 0.2, w * 0.13, letters);
		Color shade = darkSky ? Tone.alpha(palette.near(), 0.55) : Tone.alpha(palette.light(), 0.6);
		for (int i = 0; i < lines.size(); i++) {
			double base = top + cap * (1.35 + i * 1.55);
			lines.get(i).draw(canvas, w / 2 + cap * 0.03, base + cap * 0.035, cap, shade);
			lines.get(i).draw(canvas, w / 2, base, cap, letters);
		}
		ornament(canvas, w / 2, top + cap * (1.35 + (lines.size() - 1) * 1.55) + cap * 0.62, w * 0.2, letters);
	}

	private static void ornament(Canvas canvas, double x, double y, double half, Color color) {
		canvas.line(new Line2D.Double(x - half, y, x - 14, y), 1.8, color);
		canvas.line(new Line2D.Double(x + 14, y, x + half, y), 1.8, color);
		canvas.polygon(color, x - 8, y, x, y - 8, x + 8, y, x, y + 8);
		canvas.disc(x - half - 5, y, 2.6, color);
		canvas.disc(x + half + 5, y, 2.6, color);
	}

	private List<Lettering> lines() {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int limit = Math.max(11, (int) Math.ceil(Math.sqrt(title.length() * 4.2)));
		for (String word : title.split("\\s+")) { //$NON-NLS-1$
			if (!line.isEmpty() && line.length() + 1 + word.length() > limit) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return lines.stream().map(l -> new Lettering(l, 13)).filter(l -> l.width() > 0).toList();
	}
}
