/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Something to paint on, measured in units: the short edge of the picture has {@value #SHORT_EDGE}. The same strokes give the same picture at every size.
 */
public final class Canvas {

	/** Units of the short edge. */
	public static final double SHORT_EDGE = 1000;

	private final Graphics2D graphics;
	private final double width;
	private final double height;
	private final Palette palette;

	/** A canvas of so many units over a graphics that is already scaled to them. */
	public Canvas(Graphics2D graphics, double width, double height, Palette palette) {
		this.graphics = graphics;
		this.width = width;
		this.height = height;
		this.palette = palette;
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
	}

	/** Units across. */
	public double width() {
		return width;
	}

	/** Units down. */
	public double height() {
		return height;
	}

	/** The colours. */
	public Palette palette() {
		return palette;
	}

	/** What Java2D draws with, for what has no method here. */
	public Graphics2D graphics() {
		return graphics;
	}

	/** Fills a shape. */
	public void fill(Shape shape, Color color) {
		graphics.setColor(color);
		graphics.fill(shape);
	}

	/** Fills a shape with colours from one height to another. */
	public void fade(Shape shape, double top, double bottom, Color... colors) {
		float[] stops = new float[colors.length];
		for (int i = 0; i < stops.length; i++) {
			stops[i] = i / (float) (stops.length - 1);
		}
		graphics.setPaint(new LinearGradientPaint(0, (float) top, 0, (float) Math.max(top + 1, bottom), stops, colors));
		graphics.fill(shape);
	}

	/** A light that fades outwards. */
	public void glow(double x, double y, double radius, Color color) {
		graphics.setPaint(new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, new float[] {0, 0.35f, 1},
				new Color[] {color, Tone.alpha(color, color.getAlpha() / 255.0 * 0.42), Tone.alpha(color, 0)}));
		graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
	}

	/** Draws a line along a shape. */
	public void line(Shape shape, double thickness, Color color) {
		graphics.setColor(color);
		graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.draw(shape);
	}

	/** Fills a disc. */
	public void disc(double x, double y, double radius, Color color) {
		oval(x, y, radius, radius, color);
	}

	/** Fills an ellipse. */
	public void oval(double x, double y, double across, double down, Color color) {
		fill(new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down), color);
	}

	/** Fills a rectangle. */
	public void box(double x, double y, double across, double down, Color color) {
		fill(new Rectangle2D.Double(x, y, across, down), color);
	}

	/** Fills a polygon of x and y in turn. */
	public void polygon(Color color, double... points) {
		fill(polygon(points), color);
	}

	/** A closed polygon of x and y in turn. */
	public static Path2D.Double polygon(double... points) {
		Path2D.Double path = new Path2D.Double();
		path.moveTo(points[0], points[1]);
		for (int i = 2; i < points.length; i += 2) {
			path.lineTo(points[i], points[i + 1]);
		}
		path.closePath();
		return path;
	}

	/** Paints within a transformation, and puts the old one back. */
	public void within(AffineTransform transform, Runnable painting) {
		AffineTransform before = graphics.getTransform();
		graphics.transform(transform);
		painting.run();
		graphics.setTransform(before);
	}

	/** Paints within a shape, and puts the old clip back. */
	public void inside(Shape shape, Runnable painting) {
		Shape before = graphics.getClip();
		graphics.clip(shape);
		painting.run();
		graphics.setClip(before);
	}
}
