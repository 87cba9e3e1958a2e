/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.brief;

import java.util.List;
import java.util.Set;

/**
 * What a picture shall show, read out of a request.
 *
 * @param themes what appears, the first mentioned first
 * @param figures who stands in it, by the names of their drawings
 * @param palettes the palettes that fit, the best first; empty when none was named
 * @param refused what must not appear, also not by chance
 * @param forbiddenColours colour words that must not describe the palette
 * @param manner the manner named in words, or empty
 * @param title the book's title for a cover, or empty
 * @param names the elements' names, in order
 * @param cover whether it is a cover
 * @param portrait whether it shows one figure above all
 * @param lettering whether words may be lettered
 */
public record Brief(List<String> themes, List<String> figures, List<String> palettes, Set<String> refused, Set<String> forbiddenColours, String manner, String title,
		List<String> names, boolean cover, boolean portrait, boolean lettering) {
	/** Copies the collections. */
	public Brief {
		themes = List.copyOf(themes);
		figures = List.copyOf(figures);
		palettes = List.copyOf(palettes);
		refused = Set.copyOf(refused);
		forbiddenColours = Set.copyOf(forbiddenColours);
		names = List.copyOf(names);
	}

	/** Whether chance may add something. */
	public boolean may(String theme) {
		return !refused.contains(theme);
	}

	/** Whether something appears. */
	public boolean shows(String theme) {
		return themes.contains(theme);
	}
}
