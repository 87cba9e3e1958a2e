/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;

/** Models of the table, and models that describe themselves. */
class CatalogueTest {

	/** A model as its author's program describes it: enumerations apart, an order of fields, a key of somebody else's. */
	static final String SCHEMA = """
			{"components":{"schemas":{"sampler":{"enum":["euler","ddim"],"type":"string","title":"sampler"},
			 "Input":{"type":"object","required":["prompt"],"properties":{
			  "prompt":{"type":"string","x-order":0},"negative_prompt":{"type":"string","x-order":1},"width":{"type":"integer","minimum":256,"maximum":1280,"x-order":2},"height":{"type":"integer","x-order":3},
			  "sampler":{"allOf":[{"$ref":"#/components/schemas/sampler"}],"default":"euler","x-order":6},"steps":{"type":"integer","minimum":1,"maximum":60,"default":30,"x-order":5},
			  "num_outputs":{"type":"integer","maximum":4,"x-order":4},"seed":{"type":"integer","x-order":7,"nullable":true},"image":{"type":"string","format":"uri","x-order":8},
			  "openai_api_key":{"type":"string","format":"password","x-order":9},"disable_safety_checker":{"type":"boolean","default":false}}},
			 "Output":{"type":"array","items":{"type":"string","format":"uri"}}}}}""";
	private static final String MODEL = "{\"owner\":\"acme\",\"name\":\"brush\",\"is_official\":%s,\"latest_version\":{\"id\":\"abcdef0123456789\",\"openapi_schema\":" + SCHEMA + "}}";

	@Test
	void optionsOfAModelThatDescribesItselfReachTheRequest() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.routes.on("GET /v1/models/acme/brush", Reply.json(200, MODEL.formatted("false")), Reply.json(500, "{}"));
			ImageModel model = bench.provider.model("acme/brush", bench.account());
			assertThat(model.options()).extracting(OptionDescriptor::id).containsExactly("steps", "sampler", "seed", "extra_input");
			assertThat(model.sizes().accepts(new ImageSize.Pixels(1280, 768))).isTrue();
			assertThat(model.sizes().accepts(new ImageSize.Pixels(2048, 768))).isFalse();
			assertThat(model.negativePrompt()).isTrue();
			assertThat(model.imagesPerCall()).isEqualTo(4);
			assertThat(model.references().maximum()).isEqualTo(1);
			ImageCall plain = bench.call("acme/brush", 2, Map.of("steps", 20L, "sampler", "ddim"));
			bench.provider.generate(new ImageCall(plain.id(), model, "a fox", "blur", new ImageSize.Pixels(1024, 768), 2, plain.options(), List.of()), bench.account(), bench.sink);
			assertThat(bench.server.requests()).filteredOn(r -> r.path().equals("/v1/predictions")).singleElement().satisfies(r -> assertThat(r.text())
					.startsWith("{\"version\":\"acme/brush:abcdef0123456789\",\"input\":{\"prompt\":\"a fox\",\"negative_prompt\":\"blur\",\"width\":1024,\"height\":768,\"num_outputs\":2,")
					.contains("\"steps\":20", "\"sampler\":\"ddim\"", "\"disable_safety_checker\":false").doesNotContain("api_key"));
			assertThat(bench.server.requests()).filteredOn(r -> r.path().equals("/v1/models/acme/brush")).as("asked once").hasSize(1);
		}
	}

	@Test
	void modelThatTheServiceKeepsAndAVersionThatStaysHaveAddressesOfTheirOwn() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.routes.on("GET /v1/models/acme/brush", Reply.json(200, MODEL.formatted("true"))).on("GET /v1/models/acme/brush/versions/0123abcd0123",
					Reply.json(200, "{\"id\":\"0123abcd0123\",\"openapi_schema\":" + SCHEMA + "}"));
			bench.provider.generate(bench.call("acme/brush", 1, Map.of()), bench.account(), bench.sink);
			bench.provider.generate(bench.call("acme/brush:0123abcd0123", 1, Map.of()), bench.account(), new RecordingSink(1));
			assertThat(bench.server.requests()).filteredOn(r -> r.path().endsWith("/predictions")).extracting(r -> r.path()).containsExactly("/v1/models/acme/brush/predictions",
					"/v1/predictions");
			assertThat(bench.server.requests()).anyMatch(r -> r.text().startsWith("{\"version\":\"acme/brush:0123abcd0123\""));
		}
	}

	@Test
	void searchFindsWhatDrawsAndRemembersHow() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			String writer = "{\"owner\":\"acme\",\"name\":\"poet\",\"latest_version\":{\"openapi_schema\":{\"components\":{\"schemas\":{\"Input\":{\"properties\":{\"prompt\":{\"type\":\"string\"}}},\"Output\":{\"type\":\"string\"}}}}}}";
			bench.predictions.routes.on("GET /v1/search",
					Reply.json(200, "{\"models\":[{\"model\":" + MODEL.formatted("false") + "},{\"model\":" + writer + "},{\"model\":{\"owner\":\"acme\",\"name\":\"silent\"}},{\"model\":{}}]}"));
			assertThat(bench.provider.models(new ModelQuery("brush", null), bench.account()).models()).extracting(ImageModel::id).containsExactly("acme/brush", "acme/silent");
			assertThat(bench.provider.model("acme/brush", bench.account()).options()).isNotEmpty();
			assertThat(bench.server.requests()).hasSize(1);
			assertThat(bench.server.request().path()).isEqualTo("/v1/search?limit=50&query=brush");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "brush", "acme/../brush", "acme/brush/predictions", "acme/brush:latest", "acme/no-such-model" })
	void whatNamesNoModelIsRefused(String id) throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			assertThatThrownBy(() -> bench.provider.model(id, bench.account())).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
		}
	}

	@Test
	void accountsDoNotSeeEachOthersModels() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.routes.on("GET /v1/models/acme/brush", Reply.json(200, MODEL.formatted("false")));
			bench.provider.model("acme/brush", bench.account());
			bench.provider.model("acme/brush", new SimpleAccount("a2", Map.of("baseUrl", bench.server.address("/v1").toString()),
					Map.of("apiKey", ReplicateBench.KEY), OpenPolicy.of(1000, 1000, 1000)));
			assertThat(bench.server.requests()).hasSize(2);
		}
	}
}
