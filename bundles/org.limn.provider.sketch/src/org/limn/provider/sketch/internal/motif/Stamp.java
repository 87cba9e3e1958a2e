/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.List;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/** A drawn thing of several parts, which takes its colours from the picture it stands in. */
final class Stamp {

	/** The tones of a part. */
	enum Ink {
		NEAR, MIDDLE, ACCENT, DEEP, LIGHT, PAPER
	}

	/** A shape and its tone. */
	record Part(Ink ink, Shape shape) {
	}

	private final List<Part> parts;

	Stamp(List<Part> parts) {
		this.parts = List.copyOf(parts);
	}

	/** A line as a shape. */
	static Shape stroked(Shape line, double thickness) {
		return new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
	}

	/** An oval, turned by degrees. */
	static Shape oval(double x, double y, double across, double down, double turn) {
		Shape oval = new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
		return AffineTransform.getRotateInstance(Math.toRadians(turn), x, y).createTransformedShape(oval);
	}

	/**
	 * Draws it.
	 *
	 * @param canvas where
	 * @param x its middle
	 * @param foot where it stands
	 * @param tall how tall, in units
	 * @param nearness 0 for far, 1 for near
	 * @param side 1 as drawn, -1 mirrored; the light falls on the side it looks to
	 */
	void draw(Canvas canvas, double x, double foot, double tall, double nearness, int side) {
		double scale = tall / 100;
		AffineTransform place = AffineTransform.getTranslateInstance(x, foot - tall);
		place.scale(scale * side, scale);
		Palette palette = canvas.palette();
		canvas.within(place, () -> {
			Color rim = Tone.mix(palette.light(), palette.low(), 0.35);
			canvas.within(AffineTransform.getTranslateInstance(1.1, -0.9), () -> solid(canvas, rim));
			for (Part part : parts) {
				canvas.fill(part.shape(), color(palette, part.ink(), nearness));
			}
		});
	}

	private void solid(Canvas canvas, Color color) {
		parts.forEach(part -> canvas.fill(part.shape(), color));
	}

	private static Color color(Palette palette, Ink ink, double nearness) {
		Color haze = palette.land(0.25);
		Color plain = switch (ink) {
		case NEAR -> Tone.mix(palette.near(), palette.far(), 0.08);
		case MIDDLE -> Tone.mix(palette.near(), palette.far(), 0.55);
		case ACCENT -> palette.accent();
		case DEEP -> Tone.mix(palette.accent(), palette.near(), 0.55);
		case LIGHT -> palette.light();
		case PAPER -> Tone.mix(Palette.paper(), palette.low(), 0.22);
		};
		return Tone.mix(haze, plain, 0.45 + 0.55 * nearness);
	}
}
