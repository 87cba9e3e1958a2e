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
import org.limn.provider.sketch.internal.art.Tone;

/**
 * A building that stands alone on its rock or hill.
 *
 * @param scene the scene
 * @param name its drawing
 * @param x its middle, as a share of the width
 * @param foot where it stands, as a share of the height
 * @param tall how tall, in units
 */
record Landmark(Scene scene, String name, double x, double foot, double tall) implements Layer {

	@Override
	public void paint(Canvas canvas) {
		double middle = x * canvas.width();
		double y = foot * canvas.height();
		if (name.equals("lighthouse")) { //$NON-NLS-1$
			double lamp = y - tall * 0.82;
			Color beam = Tone.alpha(canvas.palette().light(), 0.16);
			canvas.polygon(beam, middle, lamp, middle + scene.side() * canvas.width(), lamp - 150, middle + scene.side() * canvas.width(), lamp + 60);
			canvas.glow(middle, lamp, 130, Tone.alpha(canvas.palette().light(), 0.7));
		}
		Color rock = canvas.palette().land(0.7);
		Path2D.Double mound = new Path2D.Double();
		mound.moveTo(middle - tall * 1.1, y + tall * 0.32);
		mound.curveTo(middle - tall * 0.7, y + tall * 0.1, middle - tall * 0.45, y - tall * 0.04, middle - tall * 0.2, y - tall * 0.03);
		mound.lineTo(middle + tall * 0.24, y - tall * 0.02);
		mound.curveTo(middle + tall * 0.5, y + tall * 0.06, middle + tall * 0.66, y + tall * 0.2, middle + tall, y + tall * 0.32);
		mound.closePath();
		Stamps.of(name).draw(canvas, middle, y, tall, 0.8, scene.side());
		canvas.fade(mound, y, y + tall * 0.32, rock, canvas.palette().land(0.55));
	}
}
