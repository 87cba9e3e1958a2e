/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Letters words in capitals with a broad nib. */
public final class Lettering {

	private static final double FLATNESS = 0.4;
	private static final double SPACE = 42;
	private static final double GAP = 25;
	private final String text;
	private final double weight;

	/**
	 * Words to letter.
	 *
	 * @param text the words; what has no letter here is left out
	 * @param weight the nib's width, of a cap height of 100
	 */
	public Lettering(String text, double weight) {
		this.text = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD).toUpperCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		this.weight = weight;
	}

	/** Whether every letter of it can be drawn here. */
	public boolean possible() {
		return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Alphabet.CAPITALS.letter(c).isPresent());
	}

	/** How wide it gets at a cap height of 100. */
	public double width() {
		double[] pen = {0, 0};
		text.codePoints().forEach(c -> advance(pen, c));
		return Math.max(0, pen[0] - GAP);
	}

	/** Letters it centred on x, on the base line y, in a cap height of so many units. */
	public void draw(Canvas canvas, double x, double y, double capHeight, Color color) {
		double scale = capHeight / 100;
		AffineTransform place = AffineTransform.getTranslateInstance(x - width() * scale / 2, y - capHeight);
		place.scale(scale, scale);
		canvas.within(place, () -> canvas.fill(outline(), color));
	}

	private Shape outline() {
		Path2D.Double all = new Path2D.Double(Path2D.WIND_NON_ZERO);
		double[] pen = {0, 0};
		text.codePoints().forEach(c -> {
			double before = pen[0];
			double centre = pen[1];
			advance(pen, c);
			Alphabet.CAPITALS.letter(c).ifPresent(letter -> {
				double at = letter.width() == 0 ? centre : before;
				nib(letter.strokes().getPathIterator(AffineTransform.getTranslateInstance(at, 0)), all);
			});
		});
		return all;
	}

	private static void advance(double[] pen, int codePoint) {
		var letter = Alphabet.CAPITALS.letter(codePoint);
		if (letter.isEmpty()) {
			pen[0] += Character.isWhitespace(codePoint) ? SPACE : 0;
		} else if (letter.get().width() > 0) {
			pen[1] = pen[0] + letter.get().width() / 2;
			pen[0] += letter.get().width() + GAP;
		}
	}

	private void nib(PathIterator strokes, Path2D.Double into) {
		double[] to = new double[6];
		double[] from = new double[2];
		for (FlatteningPathIterator i = new FlatteningPathIterator(strokes, FLATNESS); !i.isDone(); i.next()) {
			if (i.currentSegment(to) == PathIterator.SEG_LINETO) {
				sweep(into, from[0], from[1], to[0], to[1]);
			}
			from[0] = to[0];
			from[1] = to[1];
		}
	}

	/** The quadrilateral a slanted nib covers between two points, always turning the same way so that overlaps stay filled. */
	private void sweep(Path2D.Double into, double x1, double y1, double x2, double y2) {
		double length = Math.max(0.01, Math.hypot(x2 - x1, y2 - y1));
		double alongX = (x2 - x1) / length * weight * 0.12;
		double alongY = (y2 - y1) / length * weight * 0.12;
		double nx = weight * 0.47;
		double ny = -weight * 0.2;
		double side = (x2 - x1) * ny - (y2 - y1) * nx;
		// A stroke along the nib would vanish: it keeps a hair line of its own.
		if (Math.abs(side) / length < weight * 0.17) {
			double h = weight * 0.17;
			nx = -(y2 - y1) / length * h;
			ny = (x2 - x1) / length * h;
			side = (x2 - x1) * ny - (y2 - y1) * nx;
		}
		double sign = side < 0 ? -1 : 1;
		nx *= sign;
		ny *= sign;
		into.moveTo(x1 - alongX - nx, y1 - alongY - ny);
		into.lineTo(x2 + alongX - nx, y2 + alongY - ny);
		into.lineTo(x2 + alongX + nx, y2 + alongY + ny);
		into.lineTo(x1 - alongX + nx, y1 - alongY + ny);
		into.closePath();
	}
}
