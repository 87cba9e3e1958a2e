/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

/** Models of the table, of the public catalogue, and of neither. */
class CatalogueTest {

	private static final String DESCRIBED = """
			{"models":[{"endpoint_id":"acme/brush/v2","metadata":{"display_name":"Brush 2","category":"text-to-image"},"openapi":{
			 "paths":{"/acme/brush/v2/requests/{id}":{"get":{}},"/acme/brush/v2":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/In"}}}}}}},
			 "components":{"schemas":{"In":{"required":["prompt"],"properties":{"prompt":{"type":"string"},"aspect_ratio":{"enum":["1:1","3:2"]},"num_images":{"type":"integer","maximum":3},
			  "image_urls":{"type":"array"},"seed":{"type":"integer"},"softness":{"type":"number","minimum":0,"maximum":1,"default":0.5},"enable_safety_checker":{"type":"boolean","default":true}}}}}}}]}""";
	private static final String LIST = "{\"models\":[{\"endpoint_id\":\"acme/%s\",\"metadata\":{\"display_name\":\"%s\",\"category\":\"%s\"}}],\"next_cursor\":%s}";

	@Test
	void everyKnownModelIsDescribedWithoutTheNetwork() throws Exception {
		try (FalBench bench = new FalBench()) {
			for (String id : bench.provider.suggestedModels()) {
				assertThat(bench.provider.model(id, bench.account()).id()).isEqualTo(id);
			}
			assertThat(bench.besides.requests()).isEmpty();
		}
	}

	@Test
	void anotherModelIsDescribedByTheServiceOnceAndForAll() throws Exception {
		try (FalBench bench = new FalBench(); ScriptedServer catalogue = new ScriptedServer()) {
			bench.set("catalogueUrl", catalogue.address("/v1").toString());
			catalogue.reply(Reply.json(200, DESCRIBED), Reply.json(500, "{}"));
			ImageModel model = bench.provider.model("acme/brush/v2", bench.account());
			assertThat(bench.provider.model("acme/brush/v2", bench.account())).isEqualTo(model);
			assertThat(catalogue.requests()).hasSize(1);
			assertThat(model.name()).isEqualTo("Brush 2");
			assertThat(model.sizes().accepts(new ImageSize.Ratio(3, 2, null))).isTrue();
			assertThat(model.imagesPerCall()).isEqualTo(3);
			assertThat(model.references().maximum()).isEqualTo(8);
			assertThat(model.options()).extracting(OptionDescriptor::id).containsExactly("seed", "softness", "extra_input");
			bench.generate(bench.call("acme/brush/v2", 2, Map.of("softness", 0.25, "extra_input", "{\"loras\":[]}")));
			assertThat(bench.server.requests().getFirst().text()).isEqualTo(
					"{\"prompt\":\"A lighthouse keeper, ink wash\",\"num_images\":2,\"softness\":0.25,\"enable_safety_checker\":true,\"loras\":[]}");
			assertThat(bench.sink.pictures()).hasSize(2);
		}
	}

	@Test
	void modelThatIsInNoListCanBeTyped() throws Exception {
		try (FalBench bench = new FalBench()) {
			ImageModel model = bench.provider.model("someone/private", bench.account());
			assertThat(model.options()).extracting(OptionDescriptor::id).containsExactly("extra_input");
			bench.generate(bench.call("someone/private", 1, Map.of()));
			assertThat(bench.server.requests().getFirst().path()).isEqualTo("/someone/private");
			assertThatThrownBy(() -> bench.provider.model(" ", bench.account())).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
		}
	}

	@Test
	void listGoesOnFromPageToPageAndFromKindToKind() throws Exception {
		try (FalBench bench = new FalBench(); ScriptedServer catalogue = new ScriptedServer()) {
			bench.set("catalogueUrl", catalogue.address("/v1").toString());
			catalogue.reply(Reply.json(200, LIST.formatted("one", "One", "text-to-image", "\"c/2\"")), Reply.json(200, LIST.formatted("video", "V", "text-to-video", "null")),
					Reply.json(200, LIST.formatted("two", "Two", "image-to-image", "null")));
			ModelPage first = bench.provider.models(ModelQuery.ALL, bench.account());
			ModelPage second = bench.provider.models(new ModelQuery("", first.next()), bench.account());
			ModelPage third = bench.provider.models(new ModelQuery("", second.next()), bench.account());
			assertThat(first.models()).extracting(ImageModel::id).contains("fal-ai/flux-2-pro", "acme/one");
			assertThat(second.models()).isEmpty();
			assertThat(third.models()).extracting(ImageModel::id).containsExactly("acme/two");
			assertThat(third.next()).isNull();
			assertThat(catalogue.requests()).extracting(r -> r.path().replaceFirst(".*status=active&", "")).isEqualTo(
					List.of("category=text-to-image", "category=text-to-image&cursor=c/2", "category=image-to-image"));
		}
	}

	@Test
	void busyCatalogueLeavesTheKnownModels() throws Exception {
		try (FalBench bench = new FalBench(); ScriptedServer catalogue = new ScriptedServer()) {
			bench.set("catalogueUrl", catalogue.address("/v1").toString());
			catalogue.reply(Reply.json(429, "{}"));
			assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).hasSameSizeAs(bench.provider.suggestedModels());
		}
	}
}
