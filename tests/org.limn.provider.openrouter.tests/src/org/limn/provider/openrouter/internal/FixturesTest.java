/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.Cost;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What OpenRouter answers, good and bad. */
class FixturesTest {

	/** Told apart from a filter, because the model's words are what helps then. */
	private static final String WORDS = "openrouter/chat-refusal-text";

	static Stream<Fixture> failures() {
		return OpenRouterBench.FIXTURES.failures("openrouter").filter(fixture -> !fixture.name().equals(WORDS));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		for (String api : new String[] { "images", "chat" }) {
			try (OpenRouterBench bench = new OpenRouterBench("api", api)) {
				bench.server.reply(fixture.reply());
				fixture.checkFailure(bench.failure(bench.call("some/model", ImageSize.AUTO, Map.of())));
				assertThat(bench.server.posts()).isEqualTo(1);
				assertThat(bench.sink.sendings()).isEqualTo(1);
			}
		}
	}

	@Test
	void pictureOfTheImagesProtocolArrivesByteForByteWithItsCost() throws Exception {
		Fixture fixture = OpenRouterBench.FIXTURES.fixture("openrouter/images-success");
		try (OpenRouterBench bench = new OpenRouterBench()) {
			bench.server.reply(fixture.reply());
			bench.generate(bench.call(OpenRouterBench.GEMINI, ImageSize.AUTO, Map.of()));
			fixture.checkPictures(bench.sink.pictures(), "/data/0/b64_json");
			assertThat(bench.sink.usages()).singleElement().satisfies(usage -> assertThat(usage.cost()).isEqualTo(Cost.usd("0.039")));
		}
	}

	@Test
	void streamBringsAPreviewAndThePicture() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("streaming", "true")) {
			bench.server.reply(OpenRouterBench.FIXTURES.events("openrouter/images-stream.sse"));
			bench.generate(bench.call(OpenRouterBench.GPT, ImageSize.AUTO, Map.of()));
			byte[] pixel = OpenRouterBench.FIXTURES.bytes("_images/pixel.png");
			assertThat(bench.sink.previews()).containsExactly(pixel);
			assertThat(bench.sink.pictures().get(0)).isEqualTo(pixel);
			assertThat(bench.sink.usages()).singleElement().satisfies(usage -> assertThat(usage.cost()).isEqualTo(Cost.usd("0.039")));
		}
	}

	@Test
	void pictureOfAChatArrivesByteForByte() throws Exception {
		Fixture fixture = OpenRouterBench.FIXTURES.fixture("openrouter/chat-success");
		try (OpenRouterBench bench = new OpenRouterBench("api", "chat")) {
			bench.server.reply(fixture.reply());
			bench.generate(bench.call(OpenRouterBench.GEMINI, ImageSize.AUTO, Map.of()));
			fixture.checkPictures(bench.sink.pictures(), "/choices/0/message/images/0/image_url/url");
		}
	}

	@Test
	void addressOfAPictureInAChatIsToldAndNotFollowed() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("api", "chat")) {
			bench.server.reply(OpenRouterBench.FIXTURES.fixture("openrouter/chat-success-http-url").reply());
			bench.generate(bench.call(OpenRouterBench.GEMINI, ImageSize.AUTO, Map.of()));
			assertThat(bench.sink.addresses()).isEqualTo(Map.of(0, URI.create("https://images.example.org/out/1.jpg")));
			assertThat(bench.server.requests()).hasSize(1);
		}
	}

	@Test
	void wordsInPlaceOfAPictureAreShown() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("api", "chat")) {
			bench.server.reply(OpenRouterBench.FIXTURES.fixture(WORDS).reply());
			ProviderException failure = bench.failure(bench.call(OpenRouterBench.GEMINI, ImageSize.AUTO, Map.of()));
			assertThat(failure.failure().kind()).isEqualTo(FailureKind.REFUSED_WITH_TEXT);
			assertThat(failure.failure().message()).contains("I cannot create that image.");
			assertThat(bench.sink.usages()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"refusal\":\"Not this one.\"},\"finish_reason\":\"stop\"", "\"content\":\"Not this one.\"},\"finish_reason\":\"content_filter\"" })
	void refusalInAChatIsTheFilter(String rest) throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("api", "chat")) {
			bench.server.reply(Reply.json(200, "{\"choices\":[{\"message\":{" + rest + "}]}"));
			ProviderException failure = bench.failure(bench.call(OpenRouterBench.GEMINI, ImageSize.AUTO, Map.of()));
			assertThat(failure.failure().kind()).isEqualTo(FailureKind.CONTENT_BLOCKED);
			assertThat(failure.failure().message()).contains("Not this one.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "402 QUOTA", "401 AUTH", "429 RATE_LIMITED", "400 INVALID_REQUEST", "404 NOT_FOUND", "504 TIMEOUT", "503 UNAVAILABLE" })
	void errorInsideASuccessIsReadByItsCodeAndCostsNothing(String codeAndKind) throws Exception {
		String[] parts = codeAndKind.split(" ");
		try (OpenRouterBench bench = new OpenRouterBench()) {
			bench.server.reply(Reply.json(200, "{\"error\":{\"code\":" + parts[0] + ",\"message\":\"No\"}}"));
			ProviderException failure = bench.failure(bench.call(OpenRouterBench.GEMINI, ImageSize.AUTO, Map.of()));
			assertThat(failure.failure().kind().name()).isEqualTo(parts[1]);
			assertThat(failure.evidence()).isEqualTo(new Evidence.ErrorInAnswer(true));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "400|{\"error_type\":\"content_policy_violation\"}|CONTENT_BLOCKED|No",
			"403|{\"reasons\":[\"violence\"],\"flagged_input\":\"a fox…\",\"provider_name\":\"OpenAI\"}|CONTENT_BLOCKED|No (violence)",
			"400|{\"provider_name\":\"BFL\",\"raw\":\"{\\\"status\\\":\\\"Request Moderated\\\"}\"}|CONTENT_BLOCKED|No (BFL: Request Moderated)",
			"502|{\"provider_name\":\"Google\",\"raw\":\"{\\\"error\\\":{\\\"message\\\":\\\"Overloaded\\\"}}\"}|UNAVAILABLE|No (Google: Overloaded)",
			"400|{\"raw\":\"seed must be positive\"}|INVALID_REQUEST|No (seed must be positive)",
			"400|{\"flagged_input\":\"\",\"raw\":\"{broken\"}|CONTENT_BLOCKED|No ({broken)" })
	void whatTheUpstreamSaidIsReadAndShown(int status, String metadata, String kind, String words) throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench()) {
			bench.server.reply(Reply.json(status, "{\"error\":{\"code\":" + status + ",\"message\":\"No\",\"metadata\":" + metadata + "}}"));
			ProviderException failure = bench.failure(bench.call("m", ImageSize.AUTO, Map.of()));
			assertThat(failure.failure().kind().name()).isEqualTo(kind);
			assertThat(failure.failure().message()).contains(words);
		}
	}

	@Test
	void wordsOfThePromptAreNotTakenForThoseOfTheError() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench()) {
			bench.server.reply(Reply.json(429, "{\"error\":{\"code\":429,\"message\":\"Slow down\",\"metadata\":{\"headers\":{},\"echo\":\"the safety of the harbour\"}}}"));
			assertThat(bench.failure(bench.call("m", ImageSize.AUTO, Map.of())).failure().kind()).isEqualTo(FailureKind.RATE_LIMITED);
		}
	}

	@Test
	void modelThatIsGoneIsNotFoundWhateverTheStatus() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench()) {
			bench.server.reply(Reply.json(503, "{\"error\":{\"code\":503,\"message\":\"No\",\"availability\":{\"code\":\"model_deprecated\"}}}"));
			assertThat(bench.failure(bench.call("m", ImageSize.AUTO, Map.of())).failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
		}
	}
}
