/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

	private static Element element(String name, String... aliases) {
		return new Element(name, name, "character", Arrays.asList(aliases), null, null, Map.of(), "", Set.of(), Path.of(name + ".md"));
	}

	private static List<String> found(String text, Element... elements) {
		return NameFinder.of(List.of(elements)).find(text).stream()
				.map(m -> m.element().name() + "=" + text.substring(m.offset(), m.offset() + m.length())).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"Hatter       | the Hatter spoke          | Hatter",
			"Hatter       | Hatters and Hatter's hat  | Hatters,Hatter",
			"Hatter       | Hatter’s hat              | Hatter",
			"Hatter       | a hatter by trade         | ``",
			"Hatter       | HATTER!                   | HATTER",
			"Hatter       | Chatter, Hatteras         | ``",
			"Fox          | two Foxes                 | Foxes",
			"White Rabbit | the White⏎Rabbit ran     | White⏎Rabbit",
			"White Rabbit | White⏎⏎Rabbit           | ``",
			"White Rabbit | White, Rabbit             | ``",
			"White Rabbit | a white rabbit            | ``",
			"White Rabbit | White-Rabbit’s            | White-Rabbit",
			"W. Rabbit    | said W. Rabbit.           | W. Rabbit",
			"W. Rabbit    | said W Rabbit             | W Rabbit",
			"Rabbit-hole  | down the rabbit-hole      | rabbit-hole",
			"Rabbit-hole  | Rabbit hole               | Rabbit hole",
			"O'Brien      | O’Brien and O'Brien's     | O’Brien,O'Brien",
			"Zoë          | ZOË, Zoe\u0308 and Zoë's  | ZOË,Zoe\u0308,Zoë",
			"爱丽丝          | 然后爱丽丝说                    | 爱丽丝",
			"Mara         | _Mara_ and **Mara**       | Mara,Mara",
			"Mr Ro        | Mr Ros                    | ``",
			"R2D2         | R2D2s                     | R2D2s",
			"the little girl | The little girl, a little girl | The little girl",
			"the Mad Hatter | The Mad Hatter, a Mad Hatter, THE MAD HATTER | The Mad Hatter,Mad Hatter,THE MAD HATTER" })
	void findsWholeNamesAsTheyAreWritten(String name, String text, String expected) {
		String lines = text.replace('⏎', '\n');
		assertThat(String.join(",", found(lines, element(name))).replace('\n', '⏎')).isEqualTo(
				expected.isEmpty() ? "" : name + "=" + String.join("," + name + "=", expected.split(",")));
	}

	@Test
	void takesTheLongestName() {
		assertThat(found("The Queen of Hearts and the Queen met Queen Mara.", element("Queen of Hearts", "the Queen"), element("Mara")))
				.containsExactly("Queen of Hearts=Queen of Hearts", "Queen of Hearts=the Queen", "Queen of Hearts=Queen", "Mara=Mara");
	}

	@Test
	void prefersNamesToAliases() {
		assertThat(found("Rose", element("Anna", "Rose"), element("Rose"))).containsExactly("Rose=Rose");
	}

	@Test
	void prefersTheNameItselfToAPlural() {
		assertThat(found("Mars and Mar", element("Mar"), element("Mars"))).containsExactly("Mars=Mars", "Mar=Mar");
	}

	@Test
	void ordersElementsByHowOftenTheyAreNamed() {
		Element a = element("Anna");
		Element b = element("Bert", "the Captain");
		Element c = element("Cora");
		assertThat(NameFinder.of(List.of(a, b, c)).elementsIn("Cora saw Bert. Bert, the Captain, saw Anna.")).containsExactly(b, c, a);
	}

	@Test
	void findsNothingWithoutNamesOrText() {
		assertThat(found("", element("Anna"))).isEmpty();
		assertThat(found("Anna \uD83D\uDE00 \uD800", element("...", ""))).isEmpty();
		assertThat(found("\uD83D\uDE00Anna", element("Anna"))).containsExactly("Anna=Anna");
	}
}
