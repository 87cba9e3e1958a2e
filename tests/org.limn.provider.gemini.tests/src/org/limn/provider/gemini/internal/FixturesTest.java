/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Usage;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What Google answers, good and bad. */
class FixturesTest {

	/** Told apart from an answer that is not understood, because the model's words are what helps then. */
	private static final String WORDS = "gemini/text-only";
	private static final String THOUGHT = "gemini/success-with-thought-image";

	static Stream<Fixture> failures() {
		return GeminiBench.FIXTURES.failures("gemini").filter(FixturesTest::isOfThisProtocol).filter(fixture -> !fixture.name().equals(WORDS));
	}

	static Stream<Fixture> pictures() {
		return GeminiBench.FIXTURES.pictures("gemini").filter(FixturesTest::isOfThisProtocol);
	}

	/** Imagen, which was switched off, and the interactions are other operations of the same service; only {@code generateContent} is asked for here. */
	private static boolean isOfThisProtocol(Fixture fixture) {
		return !fixture.name().matches("gemini/(imagen|interaction)-.*");
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of())));
			assertThat(bench.server.posts()).isEqualTo(1);
			assertThat(bench.sink.sendings()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void pictureArrivesByteForByte(Fixture fixture) throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(fixture.reply());
			bench.generate(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
			fixture.checkPictures(bench.sink.pictures(), "/candidates/0/content/parts/1/inlineData/data");
			assertThat(bench.sink.usages()).containsExactly(new Usage(9, 0, 1120, 0, null));
		}
	}

	@Test
	void pictureOfTheThinkingIsNotTheResult() throws Exception {
		String answer = new String(GeminiBench.FIXTURES.fixture(THOUGHT).body());
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(Reply.json(200, answer.replaceFirst(",\\{\"inlineData\":\\{[^}]*\\}\\}\\]", "]")));
			assertThat(bench.failure(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of())).failure().kind()).isEqualTo(FailureKind.PROTOCOL);
			assertThat(bench.sink.pictures()).isEmpty();
			assertThat(bench.sink.kept()).containsOnlyKeys(0);
		}
	}

	@Test
	void namesInSnakeCaseAreUnderstood() throws Exception {
		Fixture fixture = GeminiBench.FIXTURES.fixture("gemini/success");
		String answer = new String(fixture.body()).replace("inlineData", "inline_data").replace("usageMetadata", "usage_metadata").replace("TokensDetails", "_tokens_details")
				.replace("promptTokenCount", "prompt_token_count").replace("tokenCount", "token_count");
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(Reply.json(200, answer));
			bench.generate(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
			assertThat(bench.sink.pictures().get(0)).isEqualTo(fixture.picture("/candidates/0/content/parts/1/inlineData/data"));
			assertThat(bench.sink.usages()).containsExactly(new Usage(9, 0, 1120, 0, null));
		}
	}

	@Test
	void wordsInPlaceOfAPictureAreShown() throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(GeminiBench.FIXTURES.fixture(WORDS).reply());
			ProviderException failure = bench.failure(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
			assertThat(failure.failure().kind()).isEqualTo(FailureKind.REFUSED_WITH_TEXT);
			assertThat(failure.failure().message()).contains("which style would you like?");
		}
	}

	@Test
	void filterSaysWhereItStoppedAndWhy() throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(GeminiBench.FIXTURES.fixture("gemini/prompt-blocked-safety").reply());
			ProviderException input = bench.failure(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
			assertThat(input.failure().subject()).isEqualTo("input");
			assertThat(input.failure().message()).contains("safety (sexually explicit)");
		}
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(GeminiBench.FIXTURES.fixture("gemini/image-safety").reply());
			ProviderException output = bench.failure(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
			assertThat(output.failure().subject()).isEqualTo("output");
			assertThat(output.failure().message()).contains("violated Google's policies");
		}
	}

	@Test
	void fieldThatWasRefusedIsNamed() throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(GeminiBench.FIXTURES.fixture("gemini/invalid").reply());
			assertThat(bench.failure(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of())).failure().subject()).isEqualTo("generation_config.image_config.image_size");
		}
	}
}
