/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class IllustrationTest {

	@Test
	void goesBelowTheWholeParagraph() {
		assertThat(placed("One line,\nand another.\n\nNext.\n", "One")).isEqualTo("One line,\nand another.\n\n![x](y)\n\nNext.\n");
	}

	@Test
	void endsTheFileWithALineEnd() {
		assertThat(placed("Only this", "this")).isEqualTo("Only this\n\n![x](y)\n");
	}

	@Test
	void keepsTheLineEndsOfTheFile() {
		assertThat(placed("One.\r\n\r\nTwo.\r\n", "One")).isEqualTo("One.\r\n\r\n![x](y)\r\n\r\nTwo.\r\n");
	}

	@Test
	void writesPathsWithBlanksAsMarkdownWantsThem() {
		Path book = Path.of("/book");
		assertThat(Illustration.link(book.resolve("manuscript/a.md"), book.resolve("media/a b.png")))
				.isEqualTo("<../media/a b.png>");
	}

	@Test
	void findsThePassageThatMoved() {
		Passage passage = new Passage(0, 3, "two");
		assertThat(passage.in("one two three").offset()).isEqualTo(4);
		assertThat(passage.in("nothing").isFound()).isFalse();
	}

	private static String placed(String text, String passage) {
		Illustration picture = Illustration.below(text, text.indexOf(passage) + passage.length(), "y", "x");
		return new StringBuilder(text).insert(picture.offset(), picture.text()).toString();
	}
}
