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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;

import com.fasterxml.jackson.databind.ObjectMapper;

class AccountTest {

	private OpenAiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new OpenAiBench();
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	@Test
	void modelsOfAServerAreThoseItLists() throws Exception {
		bench.server.reply(Reply.json(200, new ObjectMapper().readTree(OpenAiBench.FIXTURES.bytes("openai/models-list.json")).at("/response/body").toString()));
		assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).extracting(ImageModel::id).containsExactly("gpt-image-2.5-flare", "gpt-image-2",
				"whisper-1");
		assertThat(bench.provider.models(new ModelQuery("FLARE", null), bench.account()).models()).extracting(ImageModel::name)
				.containsExactly("GPT Image 2.5 Flare");
		assertThat(bench.server.requests()).allSatisfy(r -> assertThat(r.path()).isEqualTo("/v1/models"));
	}

	@Test
	void modelsDifferAsTheyAreKnownTo() throws Exception {
		assertThat(openai("gpt-image-2.6-flare").option("complexity")).isPresent();
		assertThat(openai("gpt-image-2.5-flare").option("complexity")).isEmpty();
		assertThat(openai("gpt-image-2.5-flare-2026-09-08").option("quality").orElseThrow().accepts("max")).isTrue();
		assertThat(openai("gpt-image-2").option("quality").orElseThrow().accepts("max")).isFalse();
		assertThat(openai("gpt-image-2").sizes().accepts(new ImageSize.Pixels(1600, 2560))).isTrue();
		assertThat(openai("gpt-image-2").sizes().accepts(new ImageSize.Pixels(3840, 1264))).isFalse();
		assertThat(openai("gpt-image-1.5").sizes().accepts(new ImageSize.Pixels(1600, 2560))).isFalse();
		assertThat(openai("gpt-image-2.5-flare").price()).isInstanceOf(Price.PerMillionTokens.class);
		assertThat(openai("gpt-image-2").price()).isInstanceOfSatisfying(Price.PerImage.class,
				p -> assertThat(p.byOption().get("medium").amount()).isEqualByComparingTo("0.053"));
		assertThat(openai("gpt-image-2").references().maximum()).isEqualTo(16);
		assertThat(openai("gpt-image-2").imagesPerCall()).isEqualTo(10);
		assertThat(openai("gpt-image-2").promptLimit()).isEqualTo(32_000);
		assertThat(openai("gpt-image-7-nova").price()).isInstanceOf(Price.Unknown.class);
		assertThat(bench.model("gpt-image-2").price()).as("a relay has prices of its own").isInstanceOf(Price.Unknown.class);
		assertThat(bench.model("flux").sizes().accepts(new ImageSize.Pixels(333, 77))).isTrue();
	}

	@Test
	void streamingMeansOnePicturePerCall() throws Exception {
		bench.set("streaming", "true");
		assertThat(bench.model("gpt-image-2").imagesPerCall()).isEqualTo(1);
		assertThat(bench.model("gpt-image-2").previews()).isTrue();
		assertThat(bench.model("gpt-image-2.6-flare").option("output_format").orElseThrow().accepts("gif")).isFalse();
		bench.set("streaming", "false");
		bench.set("imagesPerCall", "2");
		assertThat(bench.model("gpt-image-2").imagesPerCall()).isEqualTo(2);
		assertThat(bench.model("dall-e-3").imagesPerCall()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "localai,true,false,false", "sd-server,true,true,true", "vllm-omni,true,true,true", "together,true,true,true", "plain,false,false,true" })
	void kindOfServerDecidesWhatIsOffered(String server, boolean negative, boolean seed, boolean references) throws Exception {
		bench.set("server", server);
		assertThat(bench.model("m").negativePrompt()).isEqualTo(negative);
		assertThat(bench.model("m").seed().isPresent()).isEqualTo(seed);
		assertThat(bench.model("m").references().maximum() > 0).isEqualTo(references);
	}

	@Test
	void workingAccountPassesTheCheckAndPaysNothing() throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[]}"), Reply.json(404, "{}"));
		bench.provider.check(bench.account());
		assertThat(bench.server.posts()).isZero();
		assertThat(bench.server.requests().get(1).header("authorization")).as("the front page is not told the key").isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "401|{\"error\":{\"message\":\"no\"}}|AUTH", "404|404 page not found|NOT_FOUND", "503|{}|UNAVAILABLE", "200|<html></html>|PROTOCOL",
			"200|{}|PROTOCOL", "200||PROTOCOL", "400|{\"error\":\"image generation models are not currently supported\"}|UNSUPPORTED", "302||NOT_FOUND" })
	void checkSaysWhatIsWrong(int status, String body, FailureKind kind) {
		bench.server.reply(Reply.json(status, body == null ? "" : body, "Location: https://elsewhere.example/"));
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(kind);
			assertThat(e.getMessage()).hasSizeBetween(10, 300);
		});
	}

	@Test
	void ollamaIsRecognized() {
		bench.server.reply(Reply.json(200, "{\"object\":\"list\",\"data\":[{\"id\":\"llama3\",\"owned_by\":\"library\"}]}"),
				Reply.of(200, "text/plain; charset=utf-8", "Ollama is running".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.UNSUPPORTED);
			assertThat(e.getMessage()).contains("Ollama");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "not an address", "ftp://h/v1", "https://user:pw@h/v1", "https://", "http:///v1", "file:///x" })
	void addressThatIsNoneIsRefused(String address) {
		bench.set("baseUrl", address);
		notConfigured(bench.account());
	}

	@ParameterizedTest
	@ValueSource(strings = { "11", "-1", "many" })
	void picturesPerCallIsANumberInRange(String number) {
		bench.set("imagesPerCall", number);
		notConfigured(bench.account());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.openai.com/v1", "https://us.api.openai.com/v1", "https://r.openai.azure.com/openai/v1" })
	void openAiItselfNeedsAKey(String address) {
		notConfigured(new SimpleAccount("a", Map.of("baseUrl", address), Map.of(), OpenPolicy.of(1, 1, 1)));
	}

	@Test
	void azureIsGivenTheKeyInItsOwnHeader() throws Exception {
		OpenAiAccount account = OpenAiAccount
				.of(new SimpleAccount("a", Map.of("baseUrl", "https://r.openai.azure.com/openai/v1"), Map.of("apiKey", OpenAiBench.KEY), OpenPolicy.of(1, 1, 1)));
		assertThat(account.server().credential().headers()).containsExactly(Map.entry("api-key", OpenAiBench.KEY));
		assertThat(account.toString()).doesNotContain(OpenAiBench.KEY);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "https://r.openai.azure.com|https://r.openai.azure.com/openai/v1/images/edits", "https://r.openai.azure.com/openai/|https://r.openai.azure.com/openai/v1/images/edits",
			"https://r.services.ai.azure.com/openai/v1?api-version=preview|https://r.services.ai.azure.com/openai/v1/images/edits?api-version=preview",
			"https://r.openai.azure.com/openai/deployments/mine|https://r.openai.azure.com/openai/deployments/my%20model/images/edits?api-version=2025-04-01-preview",
			"https://r.openai.azure.com/openai/deployments?api-version=2026-01-01|https://r.openai.azure.com/openai/deployments/my%20model/images/edits?api-version=2026-01-01",
			"https://r.openai.azure.com/openai/deployments/mine/images/generations?api-version=2026-01-01|https://r.openai.azure.com/openai/deployments/my%20model/images/edits?api-version=2026-01-01",
			"https://r.openai.azure.com/openai/v1/images/generations|https://r.openai.azure.com/openai/v1/images/edits" })
	void addressOfAzureIsTakenAsThePortalHasIt(String entered, String expected) throws Exception {
		OpenAiAccount account = OpenAiAccount.of(new SimpleAccount("a", Map.of("baseUrl", entered), Map.of("apiKey", OpenAiBench.KEY), OpenPolicy.of(1, 1, 1)));
		assertThat(account.host()).isEqualTo(OpenAiAccount.Host.AZURE);
		assertThat(account.drawing("/images/edits", "my model")).hasToString(expected);
		assertThat(account.models().getPath()).isEqualTo("/openai/v1/models");
	}

	@Test
	void azureListsTheDeploymentOfTheAddressAndWhatDraws() throws Exception {
		bench.set("server", "azure");
		bench.set("baseUrl", bench.server.address("/openai/deployments/mine/images/generations?api-version=2026-01-01").toString());
		bench.server.reply(Reply.json(200, "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"gpt-image-2\"}]}"));
		assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).extracting(ImageModel::id).containsExactly("mine", "gpt-image-2");
		assertThat(bench.server.request()).hasToString("GET /openai/v1/models");
		assertThat(bench.server.request().header("api-key")).isEqualTo(OpenAiBench.KEY);
	}

	@Test
	void azureOffersWhatItHas() throws Exception {
		bench.set("server", "azure");
		for (String id : new String[] { "gpt-image-2", "mine" }) {
			assertThat(bench.model(id).option("output_format").orElseThrow().accepts("webp")).isFalse();
			assertThat(bench.model(id).option("quality").orElseThrow().accepts("high")).isTrue();
			assertThat(bench.model(id).option("moderation")).isEmpty();
		}
		assertThat(bench.model("gpt-image-2").option("quality").orElseThrow().defaultValue()).isEqualTo("high");
	}

	@Test
	void hostThatOnlyLooksLikeOpenAiIsNot() throws Exception {
		for (String address : new String[] { "https://api.openai.com.example/v1", "https://notopenai.com/v1" }) {
			assertThat(OpenAiAccount.of(new SimpleAccount("a", Map.of("baseUrl", address), Map.of(), OpenPolicy.of(1, 1, 1))).host())
					.isEqualTo(OpenAiAccount.Host.OTHER);
		}
	}

	private void notConfigured(ProviderAccount account) {
		assertThatThrownBy(() -> bench.provider.model("m", account)).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(e.evidence()).isInstanceOf(Evidence.Refused.class);
			assertThat(e.getMessage()).isNotEmpty();
		});
	}

	private ImageModel openai(String id) throws ProviderException {
		return bench.provider.model(id, new SimpleAccount("a", Map.of(), Map.of("apiKey", OpenAiBench.KEY), OpenPolicy.of(1, 1, 1)));
	}
}
