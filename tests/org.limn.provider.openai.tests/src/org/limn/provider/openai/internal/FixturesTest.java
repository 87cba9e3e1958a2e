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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.Redaction;
import org.limn.testsupport.Reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class FixturesTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	@ParameterizedTest
	@ValueSource(strings = { "openai/auth-not-verified", "openai/invalid-quality", "openai/malformed-empty-data", "openai/moderated-input",
			"openai/moderated-output", "openai/not-found-model", "openai/quota-billing-hard-limit", "openai/quota-credit-balance", "openai/quota-legacy",
			"openai/rate-slow-down", "openai/unavailable-overloaded", "openai-compatible/litellm-rate-limited", "openai-compatible/llama-swap-auth",
			"openai-compatible/llama-swap-busy", "openai-compatible/localai-auth", "openai-compatible/localai-error", "openai-compatible/localai-loading",
			"openai-compatible/no-such-route", "openai-compatible/ollama-refuses", "openai-compatible/opaque-error", "openai-compatible/sd-server-error",
			"openai-compatible/sdcpp-failed", "openai-compatible/sdcpp-gone", "openai-compatible/sdcpp-queue-full", "openai-compatible/vllm-omni-error-string",
			"azure-openai/malformed-cut-json", "azure-openai/malformed-html-200", "azure-openai/malformed-html-502", "azure-openai/moderated-content-filter",
			"azure-openai/moderated-inner-error", "azure-openai/rate-limited" })
	void errorIsOfTheKindItShouldBe(String name) throws Exception {
		JsonNode fixture = MAPPER.readTree(OpenAiBench.fixture(name + ".json"));
		JsonNode response = fixture.path("response");
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(reply(response));
			ProviderException failure = bench.failure(bench.call("some-model", 1));
			assertThat(failure.failure().kind().name()).isEqualTo(fixture.at("/expect/class").asText());
			int status = response.path("status").asInt();
			if (status == 200) {
				assertThat(failure.evidence()).isInstanceOfAny(Evidence.Lost.class, Evidence.ErrorInAnswer.class);
			} else {
				assertThat(failure.evidence()).isEqualTo(new Evidence.Status(status));
			}
			if (fixture.at("/expect/retryAfterMs").isNumber()) {
				assertThat(failure.failure().retryAfter()).isEqualTo(Duration.ofMillis(fixture.at("/expect/retryAfterMs").asLong()));
			}
			String id = response.at("/headers/x-request-id").asText(null);
			assertThat(failure.failure().requestId()).isEqualTo(id);
			assertThat(bench.sink.requestIds()).isEqualTo(id == null ? List.of() : List.of(id));
			assertThat(bench.server.posts()).isEqualTo(1);
			assertThat(bench.sink.sendings()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "openai/auth-not-verified", "openai/invalid-quality", "openai/moderated-input", "openai/moderated-output", "openai/not-found-model",
			"openai/quota-billing-hard-limit", "openai/quota-credit-balance", "openai/quota-legacy", "openai/rate-slow-down", "openai/unavailable-overloaded",
			"azure-openai/malformed-html-502", "azure-openai/moderated-content-filter", "azure-openai/moderated-inner-error", "azure-openai/rate-limited" })
	void rulesOfTheHouseSayTheSame(String name) throws Exception {
		JsonNode fixture = MAPPER.readTree(OpenAiBench.fixture(name + ".json"));
		ErrorRules rules = ErrorRules.load(OpenAiAccount.class, "error-rules.json", name.split("/")[0], new Redaction());
		Map<String, List<String>> headers = new TreeMap<>();
		fixture.at("/response/headers").properties().forEach(h -> headers.put(h.getKey(), List.of(h.getValue().asText())));
		ProviderException failure = rules.failure(new HttpAnswer(URI.create("https://h/"), fixture.at("/response/status").asInt(), HttpHeaders.of(headers, (a, b) -> true),
				new java.io.ByteArrayInputStream(body(fixture.path("response")))));
		assertThat(failure.failure().kind().name()).isEqualTo(fixture.at("/expect/class").asText());
	}

	@ParameterizedTest
	@ValueSource(strings = { "openai/success-png", "openai/success-gif", "openai/success-svg", "openai/success-edit-jpeg", "openai/malformed-truncated-png",
			"openai-compatible/b64-with-data-prefix", "openai-compatible/data-url-in-url", "openai-compatible/localai-success-b64",
			"openai-compatible/sd-server-success", "azure-openai/success" })
	void pictureArrivesByteForByte(String name) throws Exception {
		JsonNode response = MAPPER.readTree(OpenAiBench.fixture(name + ".json")).path("response");
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(reply(response));
			bench.generate(bench.call("some-model", 1));
			JsonNode item = response.at("/body/data/0");
			String text = item.path("b64_json").asText(item.path("url").asText());
			assertThat(bench.sink.pictures().get(0)).isEqualTo(Base64.getDecoder().decode(text.substring(text.indexOf(',') + 1)));
			assertThat(bench.sink.pictures()).hasSize(1);
			assertThat(bench.sink.kept()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "openai-compatible/sdcpp-generating" })
	void jobOfAnotherProtocolIsNoPicture(String name) throws Exception {
		JsonNode response = MAPPER.readTree(OpenAiBench.fixture(name + ".json")).path("response");
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(reply(response));
			assertThat(bench.failure(bench.call("m", 1)).failure().kind()).isEqualTo(FailureKind.PROTOCOL);
		}
	}

	private static Reply reply(JsonNode response) throws IOException {
		List<String> headers = new ArrayList<>();
		String type = "application/octet-stream";
		for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
			if (header.getKey().equalsIgnoreCase("content-type")) {
				type = header.getValue().asText();
			} else {
				headers.add(header.getKey() + ": " + header.getValue().asText());
			}
		}
		return Reply.of(response.path("status").asInt(), type, body(response), headers.toArray(String[]::new));
	}

	private static byte[] body(JsonNode response) throws IOException {
		if (response.has("bodyBase64")) {
			return Base64.getDecoder().decode(response.path("bodyBase64").asText());
		}
		return response.has("bodyText") ? response.path("bodyText").asText().getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(response.path("body"));
	}
}
