/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.Optional;

/**
 * A place in a text.
 *
 * @param offset in UTF-16 units
 */
record Passage(int offset, int length) {

	/** How much of a long passage is kept word for word. */
	static final int QUOTE = 1_000;
	static final int CONTEXT = 64;

	/** What was noted of a passage. */
	record Trace(String quote, String prefix, String suffix, int offset, int length) {

		static Trace of(String text, int offset, int length) {
			int end = offset + length;
			return new Trace(text.substring(offset, Math.min(end, offset + QUOTE)), text.substring(Math.max(0, offset - CONTEXT), offset),
					text.substring(end, Math.min(text.length(), end + CONTEXT)), offset, length);
		}

		/**
		 * Finds the passage again: where it was, else where the same words stand with the most alike surroundings, else what stands now
		 * between the same surroundings.
		 */
		Optional<Passage> find(String text) {
			if (quote.isEmpty()) {
				return Optional.empty();
			}
			int best = -1;
			int bestScore = -1;
			for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
				int score = 2 * (before(text, at) + after(text, at + lengthAt(text, at))) + (at == offset ? 1 : 0);
				if (score > bestScore || score == bestScore && Math.abs(at - offset) < Math.abs(best - offset)) {
					best = at;
					bestScore = score;
				}
			}
			return best >= 0 ? Optional.of(new Passage(best, lengthAt(text, best))) : between(text);
		}

		/** Where a passage ends of which only the beginning was kept. */
		private int lengthAt(String text, int at) {
			if (length <= quote.length() || suffix.isEmpty()) {
				return Math.min(Math.max(quote.length(), length), text.length() - at);
			}
			int end = text.indexOf(suffix, at + quote.length());
			return end >= 0 && end - at <= 2 * length ? end - at : Math.min(length, text.length() - at);
		}

		private int before(String text, int at) {
			int same = 0;
			while (same < prefix.length() && same < at && prefix.charAt(prefix.length() - 1 - same) == text.charAt(at - 1 - same)) {
				same++;
			}
			return same;
		}

		private int after(String text, int end) {
			int same = 0;
			while (same < suffix.length() && end + same < text.length() && suffix.charAt(same) == text.charAt(end + same)) {
				same++;
			}
			return same;
		}

		private Optional<Passage> between(String text) {
			String from = prefix.substring(prefix.length() / 2);
			String to = suffix.substring(0, (suffix.length() + 1) / 2);
			if (from.isBlank() || to.isBlank()) {
				return Optional.empty();
			}
			int best = -1;
			int bestEnd = -1;
			for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
				int start = at + from.length();
				int end = text.indexOf(to, start);
				boolean near = end > start && end - start <= 2 * length + 2 * CONTEXT;
				if (near && (best < 0 || Math.abs(start - offset) < Math.abs(best - offset))) {
					best = start;
					bestEnd = end;
				}
			}
			return best < 0 ? Optional.empty() : Optional.of(new Passage(best, bestEnd - best));
		}
	}
}
