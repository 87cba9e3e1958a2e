/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Markdown that looks different from the rest.
 *
 * @param kind what it is
 * @param offset where it starts in its text
 * @param length its length
 */
record MarkdownSpan(Kind kind, int offset, int length) {

	/** What is shown differently. */
	enum Kind {
		HEADING, STRONG, EMPHASIS, CODE, LINK, QUOTE, MARK
	}

	/** One expression, so that what is inside one kind is not taken for another; every branch is bounded by its line. */
	private static final Pattern SPANS = Pattern.compile("""
			(?<heading>^\\#{1,6}\\x20.*$)\
			|(?<quote>^>.*$)\
			|(?<mark>^(?:---|\\*\\*\\*|___)\\x20*$)\
			|(?<code>`[^`\\n]+`)\
			|(?<link>!?\\[[^\\]\\n]*\\]\\([^)\\n]*\\))\
			|(?<strong>\\*\\*[^*\\n]+\\*\\*|__[^_\\n]+__)\
			|(?<emphasis>(?<![\\w*])\\*[^*\\n]+\\*(?![\\w*])|(?<![\\w_])_[^_\\n]+_(?![\\w_]))""",
			Pattern.MULTILINE | Pattern.COMMENTS);

	static List<MarkdownSpan> in(CharSequence text) {
		List<MarkdownSpan> found = new ArrayList<>();
		Matcher matcher = SPANS.matcher(text);
		while (matcher.find()) {
			found.add(new MarkdownSpan(kind(matcher), matcher.start(), matcher.end() - matcher.start()));
		}
		return found;
	}

	private static Kind kind(Matcher matcher) {
		for (Kind kind : Kind.values()) {
			if (matcher.start(kind.name().toLowerCase(java.util.Locale.ROOT)) >= 0) {
				return kind;
			}
		}
		return Kind.MARK;
	}
}
