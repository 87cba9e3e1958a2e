/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.project.BookException;
import org.limn.project.BookException.Kind;

/**
 * A Markdown file, cut into its parts, which together are the file.
 *
 * @param open the line {@code ---}, or empty when there is no front matter
 * @param yaml the front matter
 * @param close the line that ends it, or empty
 * @param body the Markdown
 */
record MarkdownFile(FileText file, String open, String yaml, String close, String body) {

	/** The number of the front matter's first line. */
	static final int YAML_LINE = 2;

	private static final Pattern OPEN = Pattern.compile("\\A---[ \\t]*(\\r\\n|\\n|\\r)"); //$NON-NLS-1$
	private static final Pattern CLOSE = Pattern.compile("^(---|\\.\\.\\.)[ \\t]*(\\r\\n|\\n|\\r|\\z)", Pattern.MULTILINE); //$NON-NLS-1$
	private static final Pattern BREAK = Pattern.compile("\\r\\n|\\n|\\r"); //$NON-NLS-1$

	/**
	 * @throws BookException BROKEN_FILE when front matter begins and does not end
	 */
	static MarkdownFile of(FileText file) throws BookException {
		String text = file.text();
		Matcher open = OPEN.matcher(text);
		if (!open.find()) {
			return new MarkdownFile(file, "", "", "", text); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		Matcher close = CLOSE.matcher(text);
		if (!close.find(open.end())) {
			throw new BookException(Kind.BROKEN_FILE, Messages.FrontMatter_open, null, 1, null);
		}
		return new MarkdownFile(file, open.group(), text.substring(open.end(), close.start()), close.group(), text.substring(close.end()));
	}

	/** The same for a text of which only the heading is looked at: what never ends is no front matter. */
	static MarkdownFile tolerant(String text) {
		FileText file = new FileText(false, text);
		try {
			return of(file);
		} catch (BookException e) {
			return new MarkdownFile(file, "", "", "", text); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	boolean hasFrontMatter() {
		return !open.isEmpty();
	}

	FileText whole() {
		return file.with(open + yaml + close + body);
	}

	/** The file with other front matter; made when there is none. */
	MarkdownFile withYaml(String other) {
		if (hasFrontMatter()) {
			return new MarkdownFile(file, open, other, close, body);
		}
		String end = lineEnd();
		String gap = body.isEmpty() || blankLines(body) > 0 ? "" : end; //$NON-NLS-1$
		String lines = BREAK.matcher(other).replaceAll(Matcher.quoteReplacement(end));
		return new MarkdownFile(file, "---" + end, lines, "---" + end + gap, body); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The text without blank lines around it, lines separated by {@code \n}. */
	String description() {
		return clean(body);
	}

	static String clean(String text) {
		return BREAK.matcher(text.substring(blankLines(text)).stripTrailing()).replaceAll("\n"); //$NON-NLS-1$
	}

	/** The length of the blank lines a text begins with. */
	private static int blankLines(String text) {
		int lines = 0;
		for (int at = 0; at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0; at++) { //$NON-NLS-1$
			if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
				lines = at + 1;
			}
		}
		return lines;
	}

	/** The file with another description; blank lines around it and lines that stay keep their bytes. */
	MarkdownFile withDescription(String wanted) {
		String text = clean(wanted);
		int from = blankLines(body);
		String old = body.substring(from).stripTrailing();
		if (clean(old).equals(text)) {
			return this;
		}
		if (old.isEmpty()) {
			return withFirstDescription(text);
		}
		return new MarkdownFile(file, open, yaml, close,
				body.substring(0, from) + merge(old, text) + body.substring(from + old.length()));
	}

	private MarkdownFile withFirstDescription(String text) {
		String end = lineEnd();
		boolean closed = close.isEmpty() || close.endsWith("\n") || close.endsWith("\r"); //$NON-NLS-1$ //$NON-NLS-2$
		String blank = body.isEmpty() && hasFrontMatter() ? (closed ? "" : end) + end : body; //$NON-NLS-1$
		return new MarkdownFile(file, open, yaml, close, blank + BREAK.matcher(text).replaceAll(Matcher.quoteReplacement(end)) + end);
	}

	private String merge(String old, String text) {
		List<String> oldLines = List.of(BREAK.split(old, -1));
		List<String> lines = List.of(text.split("\n", -1)); //$NON-NLS-1$
		List<String> breaks = new ArrayList<>();
		BREAK.matcher(old).results().forEach(r -> breaks.add(r.group()));
		int same = 0;
		int most = Math.min(oldLines.size(), lines.size());
		while (same < most && oldLines.get(same).equals(lines.get(same))) {
			same++;
		}
		int sameAtEnd = 0;
		while (sameAtEnd < most - same
				&& oldLines.get(oldLines.size() - 1 - sameAtEnd).equals(lines.get(lines.size() - 1 - sameAtEnd))) {
			sameAtEnd++;
		}
		StringBuilder merged = new StringBuilder();
		String end = lineEnd();
		for (int i = 0; i < lines.size(); i++) {
			merged.append(lines.get(i));
			int fromEnd = lines.size() - 1 - i;
			if (fromEnd > 0) {
				int was = i < same ? i : fromEnd < sameAtEnd ? oldLines.size() - 1 - fromEnd : -1;
				merged.append(was >= 0 && was < breaks.size() ? breaks.get(was) : end);
			}
		}
		return merged.toString();
	}

	private String lineEnd() {
		Matcher matcher = BREAK.matcher(file.text());
		return matcher.find() ? matcher.group() : "\n"; //$NON-NLS-1$
	}

	/** The text of the first heading. */
	Optional<String> heading() {
		return Heading.firstOf(body);
	}
}
