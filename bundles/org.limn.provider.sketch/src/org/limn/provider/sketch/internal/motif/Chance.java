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

import org.limn.provider.sketch.internal.brief.Brief;

/** Fills a picture whose words say little, so that nobody looks at an empty meadow. */
final class Chance {

	private static final List<String> PLACES = List.of("village", "castle", "windmill", "forest", "sea", "mountain", "river"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final List<String> GUESTS = List.of("balloon", "deer", "fox", "owl", "horse", "birds", "lamp", "cat", "ship"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private Chance() {
	}

	static Brief filled(Brief brief, long seed) {
		List<String> themes = new ArrayList<>(brief.themes());
		Dice dice = new Dice(seed, "filled"); //$NON-NLS-1$
		if (themes.isEmpty()) {
			add(themes, PLACES, brief, dice);
			if (brief.figures().isEmpty()) {
				add(themes, GUESTS, brief, dice);
			}
		}
		return new Brief(themes, brief.figures(), brief.palettes(), brief.refused(), brief.forbiddenColours(), brief.manner(), brief.title(), brief.names(),
				brief.cover(), brief.portrait(), brief.lettering());
	}

	private static void add(List<String> themes, List<String> choice, Brief brief, Dice dice) {
		List<String> possible = choice.stream().filter(brief::may).toList();
		int index = dice.below(choice.size());
		if (!possible.isEmpty()) {
			themes.add(possible.get(index % possible.size()));
		}
	}
}
