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
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Lettering;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * The sheet around the picture, as in an illustrated book of old: a margin, a rule, names below, and the mark that says what drew it.
 *
 * @param names the names to letter; empty for none
 * @param mark the mark
 * @param ink the colour of rule and letters
 */
record Plate(List<String> names, String mark, Color ink) implements Layer {

	private static final double MARGIN = 30;
	private static final double CAPTION = 66;

	@Override
	public void paint(Canvas canvas) {
		double w = canvas.width();
		double h = canvas.height();
		double bottom = h - (names.isEmpty() ? MARGIN : CAPTION);
		Path2D.Double margin = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		margin.append(new Rectangle2D.Double(-5, -5, w + 10, h + 10), false);
		margin.append(new Rectangle2D.Double(MARGIN, MARGIN, w - 2 * MARGIN, bottom - MARGIN), false);
		canvas.fill(margin, Palette.paper());
		canvas.line(new Rectangle2D.Double(MARGIN, MARGIN, w - 2 * MARGIN, bottom - MARGIN), 2.4, ink);
		canvas.line(new Rectangle2D.Double(MARGIN - 8, MARGIN - 8, w - 2 * MARGIN + 16, bottom - MARGIN + 16), 0.9, Tone.alpha(ink, 0.7));
		double right = w - MARGIN;
		if (!names.isEmpty()) {
			Lettering words = new Lettering(String.join(" · ", names), 13); //$NON-NLS-1$
			double room = w - 2 * MARGIN - 300;
			double cap = Math.min(21, room / Math.max(1, words.width()) * 100);
			words.draw(canvas, w / 2, bottom + 34 + cap / 2 - 4, cap, ink);
		}
		new Mark(mark, Tone.alpha(ink, 0.72)).draw(canvas, right, names.isEmpty() ? h - 9 : bottom + 36);
	}
}
