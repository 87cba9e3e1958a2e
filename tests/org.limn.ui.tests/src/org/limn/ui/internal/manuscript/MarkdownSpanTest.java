/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.limn.ui.internal.manuscript.MarkdownSpan.Kind;

class MarkdownSpanTest {

	@Test
	void findsHeadingsAndEmphasis() {
		assertThat(kinds("# One\n\nIt *was* the **old** door.\n")).containsExactly(Kind.HEADING, Kind.EMPHASIS, Kind.STRONG);
	}

	@Test
	void findsPicturesQuotesAndBreaks() {
		assertThat(kinds("> said\n\n---\n\n![a door](../media/door.png)\n")).containsExactly(Kind.QUOTE, Kind.MARK, Kind.LINK);
	}

	@Test
	void leavesNamesWithUnderscoresAndSumsAlone() {
		assertThat(kinds("a_b_c and 2*3*4, #tag, 5 * 6\n")).isEmpty();
	}

	@Test
	void saysWhereASpanIs() {
		assertThat(MarkdownSpan.in("x *y* z")).containsExactly(new MarkdownSpan(Kind.EMPHASIS, 2, 3));
	}

	private static List<Kind> kinds(String text) {
		return MarkdownSpan.in(text).stream().map(MarkdownSpan::kind).toList();
	}
}
