/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.project.BookException.Kind;
import org.yaml.snakeyaml.Yaml;

class YamlDocumentTest {

	private static final List<String> HAIR = List.of("fields", "hair");

	private static String set(String yaml, List<String> path, String value) throws BookException {
		YamlDocument document = YamlDocument.parse(yaml.getBytes(UTF_8));
		document.set(path, value);
		return new String(document.bytes(), UTF_8);
	}

	private static String setList(String yaml, List<String> values) throws BookException {
		YamlDocument document = YamlDocument.parse(yaml.getBytes(UTF_8));
		document.setList(List.of("aliases"), values);
		return new String(document.bytes(), UTF_8);
	}

	private static String remove(String yaml, List<String> path) throws BookException {
		YamlDocument document = YamlDocument.parse(yaml.getBytes(UTF_8));
		document.remove(path);
		return new String(document.bytes(), UTF_8);
	}

	private static void assertRefused(String yaml, List<String> path, String value) throws BookException {
		YamlDocument document = YamlDocument.parse(yaml.getBytes(UTF_8));
		assertThatThrownBy(() -> document.set(path, value)).isInstanceOfSatisfying(BookException.class,
				e -> assertThat(e.kind()).isEqualTo(Kind.EDIT_REFUSED));
		assertThat(new String(document.bytes(), UTF_8)).isEqualTo(yaml);
	}

	@Test
	void keepsCommentsSpacesAndOrder() throws BookException {
		String yaml = "# top\nname:   Mara   # the name\n\nfields: # all\n  eyes: green\n  hair: red    # dyed\n\n  # end\n";
		assertThat(set(yaml, HAIR, "black")).isEqualTo(yaml.replace("red", "black"));
	}

	@Test
	void keepsWindowsLineEnds() throws BookException {
		String yaml = "name: Mara\r\nfields:\r\n  hair: red\r\n  eyes: green\r\n";
		assertThat(set(yaml, HAIR, "black")).isEqualTo(yaml.replace("red", "black"));
		assertThat(set(yaml, List.of("fields", "skin"), "fair")).isEqualTo(yaml + "  skin: fair\r\n");
	}

	@Test
	void keepsByteOrderMark() throws BookException {
		String yaml = "\uFEFFfields:\n  hair: red\n";
		assertThat(set(yaml, HAIR, "black")).isEqualTo("\uFEFFfields:\n  hair: black\n");
		assertThat(set("\uFEFF", List.of("title"), "A")).isEqualTo("\uFEFFtitle: A\n");
	}

	@Test
	void countsEmojiAsTheParserDoesNot() throws BookException {
		String yaml = "name: \uD83D\uDC31\uD83D\uDC31 Mara\nfields: {\uD83D\uDC31: \uD83D\uDE00, hair: red, eyes: \uD83D\uDE00} # \uD83D\uDE00\n";
		assertThat(set(yaml, HAIR, "\uD83D\uDE80")).isEqualTo(yaml.replace("red", "\uD83D\uDE80"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"red      | black        | black",
			"'red'    | black        | 'black'",
			"'red'    | it's         | 'it''s'",
			"\"red\"  | black        | \"black\"",
			"\"red\"  | say \"no\" \\| \"say \\\"no\\\" \\\\\"",
			"red      | a: b         | \"a: b\"",
			"red      | a #b         | \"a #b\"",
			"red      | # b          | \"# b\"",
			"red      | yes          | \"yes\"",
			"red      | 12           | \"12\"",
			"red      | *star        | \"*star\"",
			"red      | - dash       | \"- dash\"",
			"red      | [x           | \"[x\"",
			"red      | @home        | \"@home\"",
			"red      | ``           | \"\"",
			"12       | 13           | 13",
			"12       | thirteen     | thirteen",
			"true     | false        | false",
			"~        | black        | black",
			"null     | 5            | \"5\"",
			"&a red   | black        | &a black",
			"!!str 5  | 6            | !!str 6",
			"&b !!str '5' | six      | &b !!str 'six'",
			"!<tag:x,2000:c> red | blue | !<tag:x,2000:c> blue" })
	void keepsStyleWhereTheValuePermits(String before, String value, String after) throws BookException {
		String yaml = "fields:\n  hair: " + before + "  # note\n  eyes: green\n";
		assertThat(set(yaml, HAIR, value)).isEqualTo("fields:\n  hair: " + after + "  # note\n  eyes: green\n");
	}

	@Test
	void writesFoldedTextFolded() throws BookException {
		String yaml = "a: 1\ndescription: >-\n  A girl follows a white rabbit down a hole and\n  into a country.\nb: 2\n";
		assertThat(set(yaml, List.of("description"), "Short."))
				.isEqualTo("a: 1\ndescription: >-\n  Short.\nb: 2\n");
		String longer = "A girl follows a white rabbit down a hole and finds a country there, with a queen.\nAnd more.";
		String edited = set(yaml, List.of("description"), longer);
		assertThat(edited).startsWith("a: 1\ndescription: >-\n  A girl").endsWith("\n\n  And more.\nb: 2\n");
		assertThat(new Yaml().<Map<String, Object>>load(edited)).containsEntry("description", longer);
	}

	@Test
	void writesLiteralTextLiteral() throws BookException {
		String yaml = "look: |\n    one\n    two\n\n\nnext: 1\n";
		assertThat(set(yaml, List.of("look"), "three\n\nfour")).isEqualTo("look: |\n    three\n\n    four\n\n\nnext: 1\n");
		assertThat(set("look: |+ # all\r\n  one\r\n\r\nnext: 1\r\n", List.of("look"), "two\nlines"))
				.isEqualTo("look: |+ # all\r\n  two\r\n  lines\r\n\r\nnext: 1\r\n");
	}

	@Test
	void namesTheIndentationWhereABlockBeginsWithSpaces() throws BookException {
		String edited = set("f:\n  look: |-\n    one\n", List.of("f", "look"), "  indented\nnot");
		assertThat(edited).isEqualTo("f:\n  look: |2-\n      indented\n    not\n");
	}

	@Test
	void becomesABlockWhenAPlainTextGetsLines() throws BookException {
		assertThat(set("fields:\n  hair: red\n  eyes: green\n", HAIR, "red\nand long"))
				.isEqualTo("fields:\n  hair: |-\n    red\n    and long\n  eyes: green\n");
		assertThat(set("fields: {hair: red}\n", HAIR, "red\nlong")).isEqualTo("fields: {hair: \"red\\nlong\"}\n");
	}

	@Test
	void replacesTextsOfSeveralLinesAsAWhole() throws BookException {
		assertThat(set("fields:\n  hair: very\n    long\n    hair # c\n  eyes: x\n", HAIR, "short"))
				.isEqualTo("fields:\n  hair: short # c\n  eyes: x\n");
		assertThat(set("fields:\n  hair: \"very\n    long\"\n  eyes: x\n", HAIR, "short"))
				.isEqualTo("fields:\n  hair: \"short\"\n  eyes: x\n");
		assertThat(set("fields:\n  hair:\n    red\n  eyes: x\n", HAIR, "blue")).isEqualTo("fields:\n  hair:\n    blue\n  eyes: x\n");
	}

	@Test
	void editsInBraces() throws BookException {
		assertThat(set("fields: {hair: red, eyes: 'x'} # c\n", HAIR, "a, b")).isEqualTo("fields: {hair: \"a, b\", eyes: 'x'} # c\n");
		assertThat(set("fields: {eyes: x}\n", HAIR, "red")).isEqualTo("fields: {eyes: x, hair: red}\n");
		assertThat(set("fields: {}\n", HAIR, "red")).isEqualTo("fields: {hair: red}\n");
		assertThat(set("fields: {eyes: x,\n  hair: red,\n}\n", HAIR, "blue")).isEqualTo("fields: {eyes: x,\n  hair: blue,\n}\n");
		assertThat(set("{name: A}\n", HAIR, "red")).isEqualTo("{name: A, fields: {hair: red}}\n");
		assertThat(set("fields: {hair: , eyes: x}\n", HAIR, "red")).isEqualTo("fields: {hair: red , eyes: x}\n");
		assertThat(set("fields: {hair, eyes: x}\n", HAIR, "red")).isEqualTo("fields: {hair: red, eyes: x}\n");
		assertThat(set("fields: {\"a\": {b: c, d: e}, hair: red}\n", HAIR, "blue"))
				.isEqualTo("fields: {\"a\": {b: c, d: e}, hair: blue}\n");
	}

	@Test
	void addsWhatIsMissing() throws BookException {
		assertThat(set("name: A\n", HAIR, "red")).isEqualTo("name: A\nfields:\n  hair: red\n");
		assertThat(set("name: A", HAIR, "red")).isEqualTo("name: A\nfields:\n  hair: red");
		assertThat(set("name: A\nfields:\nx: 1\n", HAIR, "red")).isEqualTo("name: A\nfields:\n  hair: red\nx: 1\n");
		assertThat(set("name: A\nfields: # none\nx: 1\n", HAIR, "red")).isEqualTo("name: A\nfields: # none\n  hair: red\nx: 1\n");
		assertThat(set("fields: ~\n", HAIR, "red")).isEqualTo("fields: {hair: red}\n");
		assertThat(set("fields:\n  hair:\n  eyes: x\n", HAIR, "red")).isEqualTo("fields:\n  hair: red\n  eyes: x\n");
		assertThat(set("fields:\n  hair:   # ?\n", HAIR, "red")).isEqualTo("fields:\n  hair: red   # ?\n");
		assertThat(set("", List.of("title"), "A")).isEqualTo("title: A\n");
		assertThat(set("# only\n", List.of("title"), "A")).isEqualTo("# only\ntitle: A\n");
		assertThat(set("---\n", List.of("title"), "A")).isEqualTo("---\ntitle: A\n");
	}

	@Test
	void addsInTheStyleAndIndentationOfTheFile() throws BookException {
		assertThat(set("fields:\n    eyes: \"x\"\nname: A\n", HAIR, "red")).isEqualTo("fields:\n    eyes: \"x\"\n    hair: \"red\"\nname: A\n");
		assertThat(set("x:\n    y: 1\n", HAIR, "red")).isEqualTo("x:\n    y: 1\nfields:\n    hair: red\n");
		assertThat(set("fields:\n  look: |\n    long\n\n\nname: A\n", HAIR, "red"))
				.isEqualTo("fields:\n  look: |\n    long\n  hair: red\n\n\nname: A\n");
		assertThat(set("fields:\n  look: |+\n    long\n\nname: A\n", HAIR, "red"))
				.isEqualTo("fields:\n  look: |+\n    long\n\n  hair: red\nname: A\n");
	}

	@Test
	void quotesKeysThatNeedIt() throws BookException {
		assertThat(set("name: A\n", List.of("fields", "a: b"), "1 x")).isEqualTo("name: A\nfields:\n  \"a: b\": 1 x\n");
		assertThat(set("fields: {}\n", List.of("fields", "yes"), "x")).isEqualTo("fields: {\"yes\": x}\n");
		assertThat(set("\"fields\":\n  'hair': red\n", HAIR, "blue")).isEqualTo("\"fields\":\n  'hair': blue\n");
	}

	@Test
	void changesTheLastOfSeveralEntriesWithOneKey() throws BookException {
		String yaml = "fields:\n  hair: red\n  eyes: x\n  hair: blue\n";
		assertThat(set(yaml, HAIR, "black")).isEqualTo("fields:\n  hair: red\n  eyes: x\n  hair: black\n");
		assertThat(remove(yaml, HAIR)).isEqualTo("fields:\n  eyes: x\n");
	}

	@Test
	void refusesWhatAnAliasWouldCarryElsewhere() throws BookException {
		assertRefused("fields:\n  hair: &h red\n  beard: *h\n", HAIR, "black");
		assertRefused("base: &b\n  hair: red\nfields:\n  <<: *b\n", List.of("base", "hair"), "black");
		assertRefused("fields: &f {hair: red}\nother: *f\n", List.of("fields", "eyes"), "x");
		assertRefused("base: &b {hair: red}\nfields: *b\n", HAIR, "black");
	}

	@Test
	void replacesAnAliasByAText() throws BookException {
		assertThat(set("fields:\n  hair: &h red\n  beard: *h # same\n", List.of("fields", "beard"), "grey"))
				.isEqualTo("fields:\n  hair: &h red\n  beard: grey # same\n");
		assertThat(set("base: &b {hair: red}\nfields:\n  <<: *b\n", HAIR, "black"))
				.isEqualTo("base: &b {hair: red}\nfields:\n  <<: *b\n  hair: black\n");
	}

	@Test
	void refusesToPutATextInPlaceOfAGroup() throws BookException {
		assertRefused("fields:\n  hair: {colour: red}\n", HAIR, "black");
		assertRefused("fields: red\n", HAIR, "black");
		assertRefused("fields: [a]\n", HAIR, "black");
	}

	@Test
	void editsAListWrittenAsAField() throws BookException {
		assertThat(set("fields:\n  hair: [red, long] # c\n", HAIR, "red, short")).isEqualTo("fields:\n  hair: [red, short] # c\n");
	}

	@Test
	void takesEntriesOut() throws BookException {
		assertThat(remove("a: 1\nfields:\n  hair: red # c\n  eyes: x\nb: 2\n", HAIR)).isEqualTo("a: 1\nfields:\n  eyes: x\nb: 2\n");
		assertThat(remove("fields:\n  hair: red\nb: 2\n", HAIR)).isEqualTo("fields:\nb: 2\n");
		assertThat(remove("fields: {hair: red, eyes: x}\n", HAIR)).isEqualTo("fields: {eyes: x}\n");
		assertThat(remove("fields: {eyes: x, hair: red}\n", HAIR)).isEqualTo("fields: {eyes: x}\n");
		assertThat(remove("fields: {hair: red}\n", HAIR)).isEqualTo("fields: {}\n");
		assertThat(remove("fields:\n  hair: |\n    a\n    b\n  eyes: x\n", HAIR)).isEqualTo("fields:\n  eyes: x\n");
		assertThat(remove("title: A\n", List.of("title"))).isEmpty();
		assertThat(remove("title: A\n", List.of("nothing", "here"))).isEqualTo("title: A\n");
	}

	@Test
	void editsListsItemByItem() throws BookException {
		String yaml = "aliases:\n  - \"one\" # 1\n  - two   # 2\n  - 'three'\nx: 1\n";
		assertThat(setList(yaml, List.of("one", "zwei", "three"))).isEqualTo(yaml.replace("two", "zwei"));
		assertThat(setList(yaml, List.of("one", "three"))).isEqualTo(yaml.replace("  - two   # 2\n", ""));
		assertThat(setList(yaml, List.of("one", "two", "three", "four"))).isEqualTo(yaml.replace("x:", "  - 'four'\nx:"));
		assertThat(setList(yaml, List.of("zero", "one", "two", "three"))).isEqualTo(yaml.replace("  - \"one", "  - 'zero'\n  - \"one"));
		assertThat(setList(yaml, List.of())).isEqualTo("x: 1\n");
		assertThat(setList("aliases: [a, b] # c\n", List.of("b", "d, e"))).isEqualTo("aliases: [b, \"d, e\"] # c\n");
		assertThat(setList("aliases: [a]\n", List.of("a", "b"))).isEqualTo("aliases: [a, b]\n");
		assertThat(setList("aliases: one\nx: 1\n", List.of("one", "b"))).isEqualTo("aliases: [one, b]\nx: 1\n");
		assertThat(setList("aliases:\n- a\nx: 1\n", List.of("a", "b"))).isEqualTo("aliases:\n- a\n- b\nx: 1\n");
		assertThat(setList("name: A\n", List.of("the Cat", "no: 1"))).isEqualTo("name: A\naliases:\n  - the Cat\n  - \"no: 1\"\n");
		assertThat(setList("{name: A}\n", List.of("a"))).isEqualTo("{name: A, aliases: [a]}\n");
		assertThat(setList("aliases: []\n", List.of("a"))).isEqualTo("aliases:\n  - a\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0007bell", "a\u0085b", "line\u2028sep", "tab\there", " lead", "trail ", "", "\n", "a\n", "\na", "a\n\n\nb",
			"\uD83D\uDE00", "\uFEFFmark", "---", "...", "%x", "a\r\nb", "'", "\"", "\\", "null", "~", "0x1F", "2001-01-01", "? x", "{", "}",
			"a,b", ": ", ":", "&a", "!x", "|", ">", "`", "<<", "=" })
	void writesAnyTextSoThatItIsReadAgain(String value) throws BookException {
		for (String before : List.of("red", "'red'", "\"red\"", "|-\n    red", ">-\n    red", "", "~")) {
			String yaml = "fields:\n  eyes: x\n  hair: " + before + "\n  skin: 'y'\n";
			String edited = set(yaml, HAIR, value);
			Map<String, Map<String, Object>> read = new Yaml().load(edited);
			boolean block = before.startsWith("|") || before.startsWith(">");
			String expected = block ? value.replaceFirst("\n+$", "") : value;
			assertThat(String.valueOf(read.get("fields").get("hair")).replaceFirst(block ? "\n+$" : "$", "")).isEqualTo(expected);
			assertThat(edited).startsWith("fields:\n  eyes: x\n  hair:").endsWith("\n  skin: 'y'\n");
		}
		for (String flow : List.of("{hair: red, eyes: x}", "{hair: 'red', eyes: x}", "{eyes: x}")) {
			Map<String, Map<String, Object>> read = new Yaml().load(set("fields: " + flow + "\n", HAIR, value));
			assertThat(read.get("fields")).containsEntry("hair", value).containsEntry("eyes", "x");
		}
	}

	@Test
	void saysWhereBrokenYamlIs() {
		assertThatThrownBy(() -> YamlDocument.parse("a: 1\nb: [1\nc: 2\n".getBytes(UTF_8))).isInstanceOfSatisfying(BookException.class, e -> {
			assertThat(e.kind()).isEqualTo(Kind.BROKEN_FILE);
			assertThat(e.line()).isEqualTo(3);
			assertThat(e.getMessage()).contains("Line 3").contains("text editor");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "- a\n", "text\n", "a: 1\n---\nb: 2\n", "a: \u0001\n", "a: b: c\n", "\ta: 1\n" })
	void refusesWhatIsNoMapping(String yaml) {
		assertThatThrownBy(() -> YamlDocument.parse(yaml.getBytes(UTF_8))).isInstanceOfSatisfying(BookException.class,
				e -> assertThat(e.kind()).isEqualTo(Kind.BROKEN_FILE));
	}

	@Test
	void refusesBytesThatAreNotUtf8() {
		assertThatThrownBy(() -> YamlDocument.parse(new byte[] { 'a', ':', ' ', (byte) 0xE4 })).isInstanceOf(BookException.class)
				.hasMessageContaining("UTF-8");
	}

	@Test
	void refusesHostileYaml() {
		assertThatThrownBy(() -> YamlDocument.parse(("a: " + "x".repeat(5_000_000)).getBytes(UTF_8))).isInstanceOf(BookException.class);
		assertThatThrownBy(() -> YamlDocument.parse(("a: " + "[".repeat(10_000)).getBytes(UTF_8))).isInstanceOf(BookException.class);
		assertThatThrownBy(() -> YamlDocument.parse(("a: " + "{a: ".repeat(10_000)).getBytes(UTF_8))).isInstanceOf(BookException.class);
		assertThatThrownBy(() -> YamlDocument.parse(("a: [" + "x,".repeat(100_000) + "]").getBytes(UTF_8))).isInstanceOf(BookException.class);
	}
}
