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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads outlines written like those of SVG, with the commands M, L, H, V, C, Q and Z in absolute and relative form. */
public final class PathData {

	private static final Pattern TOKEN = Pattern.compile("[MLHVCQZmlhvcqz]|-?\\d*\\.?\\d+"); //$NON-NLS-1$
	private final List<String> tokens = new ArrayList<>();
	private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
	private int next;
	private double x;
	private double y;

	private PathData(String data) {
		Matcher matcher = TOKEN.matcher(data);
		while (matcher.find()) {
			tokens.add(matcher.group());
		}
	}

	/** The outline that a text describes. */
	public static Path2D.Double parse(String data) {
		PathData reader = new PathData(data);
		char command = 'M';
		while (reader.next < reader.tokens.size()) {
			char c = reader.tokens.get(reader.next).charAt(0);
			if (Character.isLetter(c)) {
				command = c;
				reader.next++;
			}
			reader.command(command);
			command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
		}
		return reader.path;
	}

	private void command(char command) {
		boolean relative = Character.isLowerCase(command);
		double fromX = relative ? x : 0;
		double fromY = relative ? y : 0;
		switch (Character.toUpperCase(command)) {
		case 'M' -> {
			to(fromX + number(), fromY + number());
			path.moveTo(x, y);
		}
		case 'L' -> {
			to(fromX + number(), fromY + number());
			path.lineTo(x, y);
		}
		case 'H' -> {
			to(fromX + number(), y);
			path.lineTo(x, y);
		}
		case 'V' -> {
			to(x, fromY + number());
			path.lineTo(x, y);
		}
		case 'C' -> {
			double[] c = {fromX + number(), fromY + number(), fromX + number(), fromY + number()};
			to(fromX + number(), fromY + number());
			path.curveTo(c[0], c[1], c[2], c[3], x, y);
		}
		case 'Q' -> {
			double[] c = {fromX + number(), fromY + number()};
			to(fromX + number(), fromY + number());
			path.quadTo(c[0], c[1], x, y);
		}
		default -> {
			path.closePath();
			var start = path.getCurrentPoint();
			to(start.getX(), start.getY());
		}
		}
	}

	private void to(double newX, double newY) {
		x = newX;
		y = newY;
	}

	private double number() {
		return Double.parseDouble(tokens.get(next++));
	}
}
