/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a block scalar ({@code |} or {@code >}) is written.
 *
 * @param header its first line, e.g. {@code >- # a comment}
 * @param indent the spaces before its lines
 * @param digit the indentation as the header would have to name it
 * @param width the length of its longest line
 */
record Block(String header, int indent, int digit, int width, String lineEnd) {

	private static final int NARROWEST = 60;
	private static final Pattern HEADER = Pattern.compile("([|>])[0-9]?([+-]?)[0-9]?(.*)", Pattern.DOTALL); //$NON-NLS-1$

	static Block of(Node.Scalar old, int parentColumn, Layout layout) {
		String text = layout.text();
		int headerEnd = layout.lineBreak(old.start());
		int indent = 0;
		int width = NARROWEST;
		for (int at = layout.nextLine(old.start()); at < old.end() && at > headerEnd; at = layout.nextLine(at)) {
			String line = text.substring(at, layout.lineBreak(at));
			if (indent == 0 && !line.isBlank()) {
				indent = line.length() - line.stripLeading().length();
			}
			width = Math.max(width, line.length() - indent);
		}
		int used = indent > parentColumn ? indent : parentColumn + layout.step(null);
		return new Block(text.substring(old.start(), headerEnd), used, used - parentColumn, width, layout.lineEnd());
	}

	/** A new literal block that ends without a line end. */
	static String fresh(String value, int indent, Layout layout) {
		return new Block("|-", indent, 0, 0, layout.lineEnd()).write("|-", List.of(value.split("\n", -1))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	List<String> literal(String value) {
		Matcher parts = parts();
		List<String> lines = List.of(Node.Scalar.stripLineEnds(value).split("\n", -1)); //$NON-NLS-1$
		return List.of(write('|' + header.substring(1), lines), write('|' + parts.group(2) + parts.group(3), lines),
				write("|" + digit + parts.group(2) + parts.group(3), lines)); //$NON-NLS-1$
	}

	List<String> folded(String value) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : Node.Scalar.stripLineEnds(value).split("\n", -1)) { //$NON-NLS-1$
			if (!lines.isEmpty()) {
				lines.add(""); //$NON-NLS-1$
			}
			wrap(paragraph, lines);
		}
		return List.of(write(header, lines), write(">" + parts().group(2) + parts().group(3), lines)); //$NON-NLS-1$
	}

	private void wrap(String paragraph, List<String> lines) {
		StringBuilder line = new StringBuilder();
		for (String word : paragraph.split("(?<=\\S) (?=\\S)")) { //$NON-NLS-1$
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word); //$NON-NLS-1$ //$NON-NLS-2$
		}
		lines.add(line.toString());
	}

	private String write(String first, List<String> lines) {
		StringBuilder text = new StringBuilder(first);
		for (String line : lines) {
			text.append(lineEnd).append(line.isEmpty() ? "" : " ".repeat(indent)).append(line); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.toString();
	}

	private Matcher parts() {
		Matcher matcher = HEADER.matcher(header);
		if (!matcher.matches()) {
			throw new IllegalStateException(header);
		}
		return matcher;
	}
}
