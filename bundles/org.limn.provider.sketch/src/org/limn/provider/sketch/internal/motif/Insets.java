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
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;

/**
 * Reference images, pinned to the picture like photographs.
 *
 * @param scene the scene
 * @param pictures the images
 */
record Insets(Scene scene, List<BufferedImage> pictures) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		Dice dice = scene.dice("insets"); //$NON-NLS-1$
		double edge = Math.min(170, canvas.width() / (pictures.size() + 2.0));
		boolean atRight = scene.light() < 0.5;
		for (int i = 0; i < pictures.size(); i++) {
			double x = 62 + edge / 2 + i * (edge + 26);
			double y = scene.brief().cover() ? canvas.height() * 0.5 : 66 + edge / 2;
			pin(canvas, pictures.get(i), atRight ? canvas.width() - x : x, y, edge, Math.toRadians(dice.between(-5, 5)));
		}
	}

	private static void pin(Canvas canvas, BufferedImage picture, double x, double y, double edge, double lean) {
		double scale = edge * 0.86 / Math.max(picture.getWidth(), picture.getHeight());
		double w = picture.getWidth() * scale;
		double h = picture.getHeight() * scale;
		canvas.within(AffineTransform.getRotateInstance(lean, x, y), () -> {
			canvas.box(x - w / 2 - 8 + 5, y - h / 2 - 8 + 6, w + 16, h + 26, Tone.alpha(Color.BLACK, 0.28));
			canvas.box(x - w / 2 - 8, y - h / 2 - 8, w + 16, h + 26, Palette.paper());
			AffineTransform place = AffineTransform.getTranslateInstance(x - w / 2, y - h / 2);
			place.scale(scale, scale);
			canvas.graphics().drawImage(picture, place, null);
			canvas.line(new Rectangle2D.Double(x - w / 2, y - h / 2, w, h), 0.8, Tone.alpha(Color.BLACK, 0.4));
			canvas.disc(x, y - h / 2 - 3, 5, canvas.palette().accent());
			canvas.disc(x - 1.4, y - h / 2 - 4.4, 1.6, Tone.alpha(Color.WHITE, 0.8));
		});
	}
}
