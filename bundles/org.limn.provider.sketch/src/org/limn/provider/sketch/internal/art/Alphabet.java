/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Capitals of our own, as centre lines of strokes: a machine without any font, as a server often is, letters a title all the same, and everywhere alike.
 */
final class Alphabet {

	/** The centre lines of a letter: 0 is the cap line, 100 the base line. */
	record Letter(double width, Path2D strokes) {
	}

	static final Alphabet CAPITALS = new Alphabet();
	private final Map<Integer, Letter> letters = new HashMap<>();

	private Alphabet() {
		for (String line : Lines.of(Alphabet.class, "alphabet.properties")) { //$NON-NLS-1$
			String[] parts = line.split("[= ]", 3); //$NON-NLS-1$
			letters.put(Integer.parseInt(parts[0], 16), new Letter(Double.parseDouble(parts[1]), PathData.parse(parts[2])));
		}
	}

	Optional<Letter> letter(int codePoint) {
		return Optional.ofNullable(letters.get(codePoint));
	}
}
