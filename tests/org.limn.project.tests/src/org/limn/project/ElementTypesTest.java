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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTypesTest {

	@TempDir
	Path folder = Path.of("");

	private Book withTypes(String yaml) throws Exception {
		return TestBook.in(folder).with("world/types.yaml", yaml).open();
	}

	@Test
	void extendsTheBuiltInTypes() throws Exception {
		String yaml = """
				character:
				  fields:
				    secret: {label: The Secret, spoiler: true}
				    eye_color: {kind: choice, choices: [green, grey]}
				    diary: {private: true, kind: text}
				    plain:
				    named: A label
				ship:
				  name: Ship
				  plural: Ships
				  folder: ships
				  role: setting
				  fields: [rig, homePort]
				""";
		try (Book book = withTypes(yaml)) {
			Element mara = book.element("mara-1").orElseThrow();
			ElementTypes types = book.types();
			assertThat(types.of(mara).fields()).extracting(FieldType::id).startsWith("age").endsWith("secret", "eye_color", "diary", "plain", "named");
			assertThat(types.field(mara, "secret").label()).isEqualTo("The Secret");
			assertThat(types.field(mara, "eye_color")).isEqualTo(
					new FieldType("eye_color", "Eye color", FieldType.Kind.CHOICE, true, false, false, List.of("green", "grey")));
			assertThat(types.field(mara, "named").label()).isEqualTo("A label");
			assertThat(List.of("secret", "SECRET", "diary", "Diary ")).noneMatch(f -> types.mayLeave(mara, f));
			assertThat(List.of("hair", "plain", "unknown", "description")).allMatch(f -> types.mayLeave(mara, f));
			ElementType ship = types.type("ship");
			assertThat(ship.defaultRole()).isEqualTo(ElementRole.SETTING);
			assertThat(ship.field("homePort").orElseThrow().label()).isEqualTo("Home port");
			assertThat(book.createElement("Petrel", "ship").file().getParent().getFileName()).hasToString("ships");
			assertThat(book.problems()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "character: [", "- a", "character: yes\n", "character:\n  fields: secret\n" })
	void letsNothingLeaveWhileItIsNotClearWhatIsPrivate(String yaml) throws Exception {
		try (Book book = withTypes(yaml)) {
			Element mara = book.element("mara-1").orElseThrow();
			assertThat(book.types().mayLeave(mara, "hair")).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{spoiler: yes}", "{spoiler: maybe}", "{private: 1}", "{private: }", "{visible: false}", "{visible: perhaps}",
			"{spoiler: 'true'}" })
	void keepsAFieldInWhenInDoubt(String marks) throws Exception {
		try (Book book = withTypes("character: {fields: {hair: " + marks + "}}\n")) {
			assertThat(book.types().mayLeave(book.element("mara-1").orElseThrow(), "hair")).isFalse();
		}
	}

	@Test
	void readsTheElementsOwnPrivateList() throws Exception {
		for (String list : List.of("[hair]", "hair", "{hair: true}", "\n  - Hair", "true")) {
			try (Book book = TestBook.in(folder).with("world/characters/mara.md", TestBook.MARA.replace("fields:", "private: " + list + "\nfields:"))
					.open()) {
				Element mara = book.element("mara-1").orElseThrow();
				assertThat(book.types().mayLeave(mara, "hair")).as(list).isFalse();
				assertThat(book.types().mayLeave(mara, "eyes")).as(list).isEqualTo(!list.equals("true"));
				assertThat(book.types().mayLeave(mara, "description")).as(list).isEqualTo(!list.equals("true"));
			}
		}
	}

	@Test
	void saysWhatIsPossibleInsteadOfAnUnknownRole() throws Exception {
		try (Book book = withTypes("ship:\n  role: hero\n")) {
			assertThat(TestBook.messages(book)).singleElement().asString().startsWith("world/types.yaml:2").contains("style_reference");
			assertThat(book.types().type("ship").defaultRole()).isEqualTo(ElementRole.SUBJECT);
		}
	}

	@ParameterizedTest
	@CsvSource({ "eye_color,Eye color", "eyeColor,Eye color", "eye-color,Eye color", "DNA,DNA", "hair,Hair", "\u00e9lan vital,\u00c9lan vital", "_,_" })
	void makesLabelsFromIds(String id, String label) {
		Element nobody = new Element("n", "n", "other_kind", List.of(), null, null, Map.of(), "", Set.of(), Path.of("n.md"));
		assertThat(ElementTypes.builtIn().field(nobody, id).label()).isEqualTo(label);
		assertThat(ElementTypes.builtIn().of(nobody).name()).isEqualTo("Other kind");
	}
}
