/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.limn.provider.sketch.internal.art.Canvas;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Tone;

/** Figures and things on the ground in front, side by side, against the light. */
record Players(Scene scene) implements Layer {

	static final List<String> THINGS = List.of("tea", "door", "book", "lamp", "clock", "mirror", "bottle", "mushroom", "cards", "crown", "hat", "key", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"sword", "umbrella", "rose", "cup", "rabbit", "cat", "fox", "deer", "horse", "owl", "raven", "mouse", "hedgehog", "fish"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$
	private static final Set<String> SMALL = Set.of("bottle", "cup", "hat", "key", "crown", "cards", "mouse", "hedgehog", "book", "rose", "clock", "raven", "fish"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$
	private static final Set<String> LOW = Set.of("rabbit", "cat", "fox", "owl", "lamp", "mushroom", "mirror", "sword", "umbrella"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	@Override
	public void paint(Canvas canvas) {
		List<String> figures = scene.brief().figures();
		List<String> things = new ArrayList<>(scene.brief().themes().stream().filter(THINGS::contains).filter(t -> !figures.contains(t)).toList());
		if (things.contains("tea")) { //$NON-NLS-1$
			things.remove("cup"); //$NON-NLS-1$
		}
		boolean sheltered = !figures.isEmpty() && things.remove("umbrella"); //$NON-NLS-1$
		things = things.subList(0, Math.min(things.size(), figures.isEmpty() ? 3 : 2));
		List<String> row = arranged(figures, things);
		if (row.size() == 1) {
			alone(canvas, row.get(0), sheltered);
			return;
		}
		Dice dice = scene.dice("players"); //$NON-NLS-1$
		double w = canvas.width();
		double most = canvas.height() * 0.3;
		double share = Math.min(0.86, 0.24 * row.size());
		double slot = w * share / Math.max(1, row.size());
		double tall = Math.min(most, Math.max(150, slot * 1.35));
		double start = w * (0.5 - share / 2 + (0.5 - scene.light()) * 0.16);
		for (int i = 0; i < row.size(); i++) {
			double x = start + slot * (i + 0.5) + dice.between(-0.08, 0.08) * slot;
			double size = tall * dice.between(0.94, 1.06);
			if (sheltered && i == 0) {
				shelter(canvas, x, size);
			}
			put(canvas, row.get(i), x, size);
		}
	}

	/** Figures around the things, so that a table stands between its guests. */
	private static List<String> arranged(List<String> figures, List<String> things) {
		List<String> row = new ArrayList<>(figures.subList(0, (figures.size() + 1) / 2));
		row.addAll(things);
		row.addAll(figures.subList((figures.size() + 1) / 2, figures.size()));
		return row;
	}

	private void alone(Canvas canvas, String name, boolean sheltered) {
		double x = canvas.width() * (0.5 + (0.5 - scene.light()) * 0.22);
		boolean thing = THINGS.contains(name) && !scene.brief().figures().contains(name);
		double tall = Math.min(canvas.height() * 0.34, 350) * (thing ? 1.08 : 1);
		double foot = scene.ground(x, canvas.width(), canvas.height());
		canvas.glow(x, foot - tall * 0.5, tall * 1.15, Tone.alpha(canvas.palette().light(), 0.34));
		if (sheltered) {
			shelter(canvas, x, tall);
		}
		put(canvas, name, x, SMALL.contains(name) || LOW.contains(name) ? tall * 1.5 : tall);
	}

	/** An umbrella over a figure's head. */
	private void shelter(Canvas canvas, double x, double tall) {
		double foot = scene.ground(x, canvas.width(), canvas.height()) - tall * 0.4;
		Stamps.of("umbrella").draw(canvas, x + (x < canvas.width() / 2 ? 1 : -1) * tall * 0.14, foot, tall * 0.86, 1, x < canvas.width() / 2 ? 1 : -1); //$NON-NLS-1$
	}

	private void put(Canvas canvas, String name, double x, double tall) {
		double foot = scene.ground(x, canvas.width(), canvas.height()) + 14;
		if (name.equals("tea")) { //$NON-NLS-1$
			new TeaTable(x, foot + 8, tall * 0.62).paint(canvas);
			return;
		}
		double size = tall * (SMALL.contains(name) ? 0.46 : LOW.contains(name) ? 0.66 : name.equals("girl") || name.equals("boy") ? 0.86 : 1); //$NON-NLS-1$ //$NON-NLS-2$
		canvas.oval(x, foot - 2, size * 0.34, size * 0.045, Tone.alpha(canvas.palette().near(), 0.45));
		if (name.equals("lamp") || name.equals("door")) { //$NON-NLS-1$ //$NON-NLS-2$
			canvas.glow(x, foot - size * 0.5, size * 1.5, Tone.alpha(canvas.palette().light(), 0.55));
		}
		Stamps.of(name).draw(canvas, x, foot, size, 1, x < canvas.width() / 2 ? 1 : -1);
	}
}
