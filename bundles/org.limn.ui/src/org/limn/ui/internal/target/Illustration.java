/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.nio.file.Path;

import org.limn.media.MediaItem;

/**
 * A picture as a paragraph of Markdown, and the place where it belongs: below the paragraph of its passage.
 *
 * @param offset where to insert, in characters
 * @param text what to insert, with its line ends
 */
record Illustration(int offset, String text) {

	private static final int ALT_LENGTH = 120;

	/**
	 * @param content the text of the file
	 * @param end the end of the passage
	 * @param link the picture's path as it is written in the file
	 * @param alt the alt text
	 */
	static Illustration below(String content, int end, String link, String alt) {
		String eol = content.contains("\r\n") ? "\r\n" : "\n";
		int place = endOfParagraph(content, Math.min(Math.max(end, 0), content.length()));
		String image = "![" + alt + "](" + link + ")";
		boolean last = content.substring(place).isBlank();
		return new Illustration(place, eol + eol + image + (last && !content.endsWith("\n") ? eol : ""));
	}

	/** The path from a text file to a picture of the same book, as Markdown wants it. */
	static String link(Path textFile, Path picture) {
		Path folder = textFile.getParent();
		String path = (folder == null ? picture : folder.relativize(picture)).toString().replace('\\', '/');
		return path.chars().anyMatch(c -> c <= ' ' || c == '(' || c == ')') ? "<" + path + ">" : path;
	}

	/** What the picture shows, in words: what its record says, else the passage it illustrates. */
	static String altText(MediaItem item, String passage) {
		String alt = item.record().altText().isBlank() ? passage : item.record().altText();
		String line = alt.strip().replaceAll("\\s+", " ").replaceAll("[\\[\\]]", "");
		if (line.length() <= ALT_LENGTH) {
			return line;
		}
		int cut = line.lastIndexOf(' ', ALT_LENGTH);
		return line.substring(0, cut > 0 ? cut : ALT_LENGTH) + "…";
	}

	/** The end of the last line with words, before the next empty line. */
	private static int endOfParagraph(String content, int from) {
		int line = from > 0 && from <= content.length() && content.charAt(from - 1) == '\n' ? from - 1 : from;
		int end = line;
		while (end < content.length()) {
			int next = content.indexOf('\n', end);
			if (next < 0) {
				return trimmed(content, content.length());
			}
			int after = content.indexOf('\n', next + 1);
			if (content.substring(next + 1, after < 0 ? content.length() : after).isBlank()) {
				return trimmed(content, next);
			}
			end = next + 1;
		}
		return trimmed(content, end);
	}

	private static int trimmed(String content, int end) {
		int at = end;
		while (at > 0 && Character.isWhitespace(content.charAt(at - 1))) {
			at--;
		}
		return at;
	}
}
