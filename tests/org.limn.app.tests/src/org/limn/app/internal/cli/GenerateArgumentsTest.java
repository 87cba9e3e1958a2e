/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.app.internal.cli.GenerateArguments.ElementArgument;
import org.limn.generation.ImageSize;

class GenerateArgumentsTest {

	private static GenerateArguments parse(String... more) throws UsageException {
		return GenerateArguments.parse(java.util.stream.Stream
				.concat(List.of("--project", "book", "--prompt", "The tea party").stream(), Arrays.stream(more)).toList());
	}

	@Test
	void readsEverythingThePersonGives() throws UsageException {
		GenerateArguments a = parse("--provider", "openai", "--model", "m", "--setting", "baseUrl=http://127.0.0.1:1/v1?a=b", "--element", "Hatter", "--element",
				"Alice:image,data", "--size", "832x1248", "--count", "4", "--negative", "rain", "--option", "quality=high", "--use-as", "element:Alice",
				"--json");
		assertThat(a.project()).isEqualTo(Path.of("book"));
		assertThat(a.settings()).containsEntry("baseUrl", "http://127.0.0.1:1/v1?a=b");
		assertThat(a.elements()).containsExactly(new ElementArgument("Hatter", Set.of()), new ElementArgument("Alice", Set.of("image", "data")));
		assertThat(a.size()).isEqualTo(new ImageSize.Pixels(832, 1248));
		assertThat(a.count()).isEqualTo(4);
		assertThat(a.negative()).isEqualTo("rain");
		assertThat(a.options()).containsEntry("quality", "high");
		assertThat(a.useAs()).isEqualTo(new GenerateArguments.UseAs("Alice"));
		assertThat(a.json()).isTrue();
	}

	@Test
	void keepsAColonThatBelongsToTheName() throws UsageException {
		assertThat(parse("--element", "Sector 7: the pit").elements()).containsExactly(new ElementArgument("Sector 7: the pit", Set.of()));
	}

	@Test
	void keepsAPromptThatLooksLikeAFlag() throws UsageException {
		assertThat(GenerateArguments.parse(List.of("--project", "b", "--prompt", "--json")).prompt()).isEqualTo("--json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--size     | big              | 1024x1536
			--count    | many             | whole number
			--use-as   | poster           | cover or element:NAME
			--option   | quality          | key=value
			--element  | Alice:image,hat  | image, description and data
			--provider | openai           | --model
			--setting  | a=b              | --provider
			--colour   | red              | --prompt
			""")
	void saysWhatIsPossibleInstead(String flag, String value, String possible) {
		assertThatThrownBy(() -> parse(flag, value)).isInstanceOf(UsageException.class).hasMessageContaining(possible);
	}

	@Test
	void refusesAFlagThatStandsTwice() {
		assertThatThrownBy(() -> parse("--prompt", "again")).isInstanceOf(UsageException.class).hasMessageContaining("--prompt");
	}

	@Test
	void refusesAProfileBesideAProvider() {
		assertThatThrownBy(() -> parse("--profile", "p", "--provider", "x", "--model", "y")).isInstanceOf(UsageException.class)
				.hasMessageContaining("not both");
	}

	@Test
	void namesTheArgumentThatIsMissing() {
		assertThatThrownBy(() -> GenerateArguments.parse(List.of("--project", "b"))).isInstanceOf(UsageException.class).hasMessageContaining("--prompt");
	}
}
