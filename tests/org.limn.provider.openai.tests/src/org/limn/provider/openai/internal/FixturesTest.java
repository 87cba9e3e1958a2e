/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.Redaction;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What OpenAI, Azure and the compatible servers answer, good and bad. */
class FixturesTest {

	/** What comes whole is handed over, also a picture that is cut: the core looks into it and keeps it. */
	private static final String CUT_PICTURE = "openai/malformed-truncated-png";

	static Stream<Fixture> failures() {
		return Stream.of("openai", "openai-compatible", "azure-openai").flatMap(OpenAiBench.FIXTURES::failures).filter(fixture -> !fixture.name().equals(CUT_PICTURE));
	}

	static Stream<Fixture> failuresByStatus() {
		return Stream.of("openai", "azure-openai").flatMap(OpenAiBench.FIXTURES::failures).filter(fixture -> fixture.status() >= 300);
	}

	static Stream<Fixture> pictures() {
		return Stream.of("openai", "openai-compatible", "azure-openai").flatMap(OpenAiBench.FIXTURES::pictures);
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call("some-model", 1)));
			String id = fixture.requestId();
			assertThat(bench.sink.requestIds()).isEqualTo(id == null ? List.of() : List.of(id));
			assertThat(bench.server.posts()).isEqualTo(1);
			assertThat(bench.sink.sendings()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("failuresByStatus")
	void rulesOfTheHouseSayTheSame(Fixture fixture) {
		ErrorRules rules = ErrorRules.load(OpenAiAccount.class, "error-rules.json", fixture.name().split("/")[0], new Redaction());
		ProviderException failure = rules.failure(fixture.answer());
		fixture.checkFailure(failure);
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void pictureArrivesByteForByte(Fixture fixture) throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(fixture.reply());
			bench.generate(bench.call("some-model", 1));
			fixture.checkPictures(bench.sink.pictures(), fixture.has("/data/0/b64_json") ? "/data/0/b64_json" : "/data/0/url");
			assertThat(bench.sink.kept()).isEmpty();
		}
	}

	@Test
	void cutPictureArrivesAsItIs() throws Exception {
		Fixture fixture = OpenAiBench.FIXTURES.fixture(CUT_PICTURE);
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(fixture.reply());
			bench.generate(bench.call("some-model", 1));
			assertThat(bench.sink.pictures().get(0)).isEqualTo(fixture.picture("/data/0/b64_json"));
		}
	}

	@Test
	void pictureThatAzureKeptBackSaysWhy() throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(Reply.json(200, "{\"created\":1,\"data\":[{\"content_filter_results\":{\"violence\":{\"severity\":\"high\",\"filtered\":true},"
					+ "\"hate\":{\"severity\":\"safe\",\"filtered\":false}},\"prompt_filter_results\":{}}]}"));
			ProviderException failure = bench.failure(bench.call("m", 1));
			assertThat(failure.failure().kind()).isEqualTo(FailureKind.CONTENT_BLOCKED);
			assertThat(failure.failure().subject()).isEqualTo("output");
			assertThat(failure.getMessage()).contains("violence").doesNotContain("hate");
		}
	}

	@Test
	void refusalOfAzureNamesWhatWasFiltered() throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.set("server", "azure");
			bench.server.reply(OpenAiBench.FIXTURES.fixture("azure-openai/moderated-inner-error").reply());
			assertThat(bench.failure(bench.call("m", 1)).getMessage()).contains("violence").doesNotContain("self_harm");
		}
	}

	@Test
	void deploymentThatIsNotThereIsNotFound() throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.set("server", "azure");
			bench.server.reply(Reply.json(404, ""));
			assertThat(bench.failure(bench.call("m", 1)).failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
		}
	}

	@Test
	void jobOfAnotherProtocolIsNoPicture() throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(OpenAiBench.FIXTURES.fixture("openai-compatible/sdcpp-generating").reply());
			assertThat(bench.failure(bench.call("m", 1)).failure().kind()).isEqualTo(FailureKind.PROTOCOL);
		}
	}
}
