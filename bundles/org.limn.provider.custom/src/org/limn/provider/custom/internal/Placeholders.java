/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.limn.provider.custom.internal.PlaceholderText.Piece;

/** The placeholders there may be in a part of a description, and those that were met there. */
final class Placeholders {

	/** How many there may be in one description: each stands for up to a whole prompt. */
	private static final int MOST = 100;
	private static final String OPEN = "${"; //$NON-NLS-1$

	private final Set<String> known;
	private final Set<String> met = new HashSet<>();
	private int count;

	Placeholders(Set<String> known) {
		this.known = Set.copyOf(known);
	}

	/** Whether one was met whose name begins with a text. */
	boolean met(String start) {
		return met.stream().anyMatch(name -> name.startsWith(start));
	}

	/**
	 * Reads a text. {@code $${} is {@code ${} itself.
	 *
	 * @param part where it stands
	 * @return the text in pieces
	 * @throws DescriptionException when a placeholder has no end or is not known, naming those that are
	 */
	PlaceholderText read(Part part) throws DescriptionException {
		String text = part.node().asText();
		List<Piece> pieces = new ArrayList<>();
		StringBuilder fixed = new StringBuilder();
		int at = 0;
		for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
			if (open > at && text.charAt(open - 1) == '$') {
				fixed.append(text, at, open - 1).append(OPEN);
				at = open + OPEN.length();
				continue;
			}
			int close = text.indexOf('}', open);
			if (close < 0) {
				throw part.wrong(Messages.Placeholders_open);
			}
			fixed.append(text, at, open);
			if (!fixed.isEmpty()) {
				pieces.add(new Piece(fixed.toString(), false));
				fixed.setLength(0);
			}
			pieces.add(new Piece(known(part, text.substring(open + OPEN.length(), close)), true));
			at = close + 1;
		}
		fixed.append(text, at, text.length());
		if (!fixed.isEmpty()) {
			pieces.add(new Piece(fixed.toString(), false));
		}
		return new PlaceholderText(pieces);
	}

	private String known(Part part, String name) throws DescriptionException {
		if (!known.contains(name)) {
			throw part.wrong(NLS.bind(Messages.Placeholders_unknown, name, String.join(", ", new TreeSet<>(known)))); //$NON-NLS-1$
		}
		if (++count > MOST) {
			throw part.wrong(NLS.bind(Messages.Placeholders_tooMany, Integer.valueOf(MOST)));
		}
		met.add(name);
		return name;
	}
}
