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

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Lettering;

/**
 * The small mark that says what drew the picture.
 *
 * @param words what it says
 * @param color its colour
 */
record Mark(String words, Color color) {

	/** Draws it with its right end and its base line at a place. */
	void draw(Canvas canvas, double right, double base) {
		Lettering lettering = new Lettering(words, 13);
		double cap = 10.5;
		lettering.draw(canvas, right - lettering.width() * cap / 200, base, cap, color);
	}
}
