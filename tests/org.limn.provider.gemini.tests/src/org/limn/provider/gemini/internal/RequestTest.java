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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ImageSize;
import org.limn.testsupport.Received;
import org.limn.testsupport.fixtures.Fixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is sent. */
class RequestTest {

	private static final Fixture SUCCESS = GeminiBench.FIXTURES.fixture("gemini/success");

	@TempDir
	Path folder;

	private final GeminiBench bench;

	RequestTest() throws IOException {
		bench = new GeminiBench();
		bench.server.reply(SUCCESS.reply());
	}

	@AfterEach
	void close() throws IOException {
		bench.close();
	}

	@Test
	void callIsWhatGoogleDocuments() throws Exception {
		bench.generate(bench.call(GeminiBench.NEWEST, new ImageSize.Ratio(16, 9, null), Map.of("imageSize", "2K"), GeminiBench.reference(folder)));
		Received documented = Objects.requireNonNull(SUCCESS.request());
		assertThat(bench.server.request().path()).isEqualTo(documented.path());
		assertThat(json(bench.server.request())).isEqualTo(json(documented));
	}

	@Test
	void keyIsInAHeaderAndNotInTheAddress() throws Exception {
		bench.generate(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
		assertThat(bench.server.request().header("x-goog-api-key")).isEqualTo(GeminiBench.KEY);
		assertThat(bench.server.request().header("authorization")).isEmpty();
		assertThat(bench.server.request().path()).doesNotContain("key");
	}

	@Test
	void filtersAreLeftAloneUnlessTheAccountSaysOtherwise() throws Exception {
		bench.generate(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
		assertThat(json(bench.server.request()).has("safetySettings")).isFalse();
		assertThat(json(bench.server.request()).at("/generationConfig/imageConfig").isMissingNode()).isTrue();
	}

	@Test
	void filtersAndPeopleAreSetAsTheAccountSays() throws Exception {
		bench.set("filter", "block_only_high");
		bench.set("people", "allow_adult");
		bench.generate(bench.call(GeminiBench.NEWEST, ImageSize.AUTO, Map.of()));
		JsonNode request = json(bench.server.request());
		assertThat(request.path("safetySettings")).hasSize(4).allSatisfy(filter -> assertThat(filter.path("threshold").asText()).isEqualTo("BLOCK_ONLY_HIGH"));
		assertThat(request.at("/generationConfig/imageConfig/personGeneration").asText()).isEqualTo("ALLOW_ADULT");
	}

	@Test
	void nameOfAModelCannotLeadElsewhere() throws Exception {
		bench.generate(bench.call("models/tuned?x=1#y", ImageSize.AUTO, Map.of()));
		assertThat(bench.server.request().path()).isEqualTo("/v1beta/models/tuned%3Fx%3D1%23y:generateContent");
	}

	private static JsonNode json(Received request) throws IOException {
		return new ObjectMapper().readTree(request.text());
	}
}
