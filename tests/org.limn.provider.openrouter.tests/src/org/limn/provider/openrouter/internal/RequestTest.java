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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.fixtures.Fixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is sent, and to whom. */
class RequestTest {

	private static final Map<String, Object> NOTHING = Map.of();

	@TempDir
	Path folder;

	private final OpenRouterBench bench;

	RequestTest() throws IOException {
		bench = new OpenRouterBench();
		bench.server.reply(new Routes().on("POST /api/v1/images", OpenRouterBench.FIXTURES.fixture("openrouter/images-success").reply())
				.on("POST /api/v1/chat/completions", OpenRouterBench.FIXTURES.fixture("openrouter/chat-success").reply()));
	}

	@AfterEach
	void close() throws IOException {
		bench.close();
	}

	@Test
	void keyIsInTheHeaderAndNoNameOfTheBookOrTheProgram() throws Exception {
		bench.generate(bench.call(OpenRouterBench.GEMINI, new ImageSize.Ratio(16, 9, null), Map.of("resolution", "1K")));
		Received request = bench.server.request();
		assertThat(request.path()).isEqualTo("/api/v1/images");
		assertThat(request.header("authorization")).isEqualTo("Bearer " + OpenRouterBench.KEY);
		assertThat(request.header("http-referer") + request.header("x-title")).isEmpty();
		assertThat(json(request)).isEqualTo(new ObjectMapper().readTree(
				"{\"model\":\"google/gemini-3-pro-image\",\"prompt\":\"A fox in a library\",\"aspect_ratio\":\"16:9\",\"resolution\":\"1K\"}"));
	}

	@Test
	void chatIsAskedAsDocumented() throws Exception {
		Fixture fixture = OpenRouterBench.FIXTURES.fixture("openrouter/chat-success");
		bench.set("api", "chat");
		bench.generate(bench.call(OpenRouterBench.GEMINI, new ImageSize.Ratio(16, 9, null), Map.of("resolution", "2K"), OpenRouterBench.reference(folder)));
		assertThat(bench.server.request().path()).isEqualTo("/api/v1/chat/completions");
		assertThat(json(bench.server.request())).isEqualTo(json(fixture.request()));
	}

	@Test
	void chatAsksForNoWordsWhereTheAccountSaysSo() throws Exception {
		bench.set("api", "chat");
		bench.set("chatText", "false");
		bench.generate(bench.call("some/model", ImageSize.AUTO, NOTHING));
		assertThat(json(bench.server.request()).path("modalities").toString()).isEqualTo("[\"image\"]");
	}

	@Test
	void referenceIsSentAsItIsOnDisk() throws Exception {
		bench.generate(bench.call("some/model", ImageSize.AUTO, NOTHING, OpenRouterBench.reference(folder)));
		String url = json(bench.server.request()).at("/input_references/0/image_url/url").asText();
		assertThat(url).startsWith("data:image/png;base64,");
		assertThat(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))).isEqualTo(OpenRouterBench.FIXTURES.bytes("_images/pixel.png"));
	}

	@Test
	void onlyTheProvidersOfTheAccountMayDraw() throws Exception {
		bench.set("only", "openai, google-ai-studio");
		bench.generate(bench.call("some/model", ImageSize.AUTO, NOTHING));
		assertThat(json(bench.server.request()).path("provider").toString()).isEqualTo("{\"only\":[\"google-ai-studio\",\"openai\"]}");
	}

	@Test
	void twoSizesAtOnceAreRefused() throws Exception {
		ProviderException failure = bench.failure(bench.call("some/model", new ImageSize.Pixels(2048, 2048), Map.of("resolution", "1K")));
		assertThat(failure.failure().subject()).isEqualTo("resolution");
		assertThat(failure.evidence()).isEqualTo(new Evidence.Refused());
		assertThat(bench.server.requests()).isEmpty();
	}

	@Test
	void pictureElsewhereIsFetchedWithoutTheKeyAndOnlyFromAHostThatIsAllowed() throws Exception {
		try (ScriptedServer elsewhere = new ScriptedServer()) {
			elsewhere.reply(Reply.of(200, "image/png", OpenRouterBench.FIXTURES.bytes("_images/pixel.png")));
			URI address = elsewhere.address("/1.png");
			assertThatThrownBy(() -> bench.provider.fetch(bench.call("m", ImageSize.AUTO, NOTHING), 0, address, bench.account(), bench.sink))
					.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DOWNLOAD));
			assertThat(elsewhere.requests()).allSatisfy(request -> assertThat(request.header("authorization")).isEmpty());
		}
	}

	private static JsonNode json(Received request) throws IOException {
		return new ObjectMapper().readTree(request.text());
	}
}
