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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.SizeRule;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.SimpleAccount;

/** What models can do: by the live list, by the table, by nothing. */
class ModelsTest {

	private static final String LIST = "{\"data\":[{\"id\":\"new/model\",\"name\":\"New Model\",\"architecture\":{\"input_modalities\":[\"text\",\"image\"],\"output_modalities\":[\"image\"]},"
			+ "\"supported_parameters\":{\"aspect_ratio\":{\"type\":\"enum\",\"values\":[\"1:1\",\"9:19.5\",\"21:9\"]},\"quality\":{\"type\":\"enum\",\"values\":[\"low\",\"high\"]},"
			+ "\"output_format\":{\"type\":\"enum\",\"values\":[\"svg\",\"png\"]},\"seed\":{\"type\":\"boolean\"},\"input_references\":{\"type\":\"range\",\"min\":0,\"max\":3},"
			+ "\"n\":{\"type\":\"range\",\"min\":1,\"max\":8}},\"supports_streaming\":false},"
			+ "{\"id\":\"words/only\",\"name\":\"Words\",\"architecture\":{\"output_modalities\":[\"text\"]}},{\"id\":\"\"},{\"id\":\"new/model\",\"name\":\"twice\"}]}";

	@Test
	void liveListSaysWhatAModelCanDoAndIsRemembered() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("imagesPerCall", "4", "streaming", "true")) {
			bench.server.reply(Reply.json(200, LIST));
			assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).extracting(ImageModel::id).containsExactly("new/model");
			ImageModel model = bench.model("new/model");
			assertThat(model.name()).isEqualTo("New Model");
			assertThat(model.sizes()).isEqualTo(new SizeRule.Listed(List.of(new ImageSize.Ratio(1, 1, null), new ImageSize.Ratio(21, 9, null), ImageSize.AUTO)));
			assertThat(model.imagesPerCall()).isEqualTo(4);
			assertThat(model.references().maximum()).isEqualTo(3);
			assertThat(model.previews()).isFalse();
			assertThat(model.options()).extracting(OptionDescriptor::id).containsExactly("quality", "output_format", "seed");
			assertThat(model.option("output_format").orElseThrow().choices()).extracting(OptionDescriptor.Choice::value).containsExactly("png");
		}
	}

	@Test
	void whatIsNotKnownMayDoEverythingThatAListCouldSay() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench()) {
			ImageModel model = bench.model(" typed/by-hand ");
			assertThat(model.id()).isEqualTo("typed/by-hand");
			assertThat(model.sizes()).isEqualTo(new SizeRule.Any());
			assertThat(model.imagesPerCall()).isEqualTo(1);
			assertThat(model.options()).extracting(OptionDescriptor::id).containsExactly("resolution", "quality", "output_format", "background", "output_compression", "seed");
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void checkLooksAtTheKey() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench()) {
			bench.server.reply(new Routes().on("GET /api/v1/key", OpenRouterBench.FIXTURES.fixture("openrouter/auth").reply()));
			assertThatThrownBy(() -> bench.provider.check(bench.account()))
					.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.AUTH));
		}
	}

	@Test
	void checkOfAnotherServerIsItsListOfModels() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("api", "chat")) {
			bench.server.reply(new Routes().on("GET /api/v1/models", Reply.json(200, LIST)));
			bench.provider.check(bench.account());
			assertThat(bench.server.requests()).extracting(r -> r.path()).containsExactly("/api/v1/key", "/api/v1/models?output_modalities=image");
		}
	}

	@Test
	void pageThatIsNoListIsSaidToBeNone() throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench()) {
			for (String body : List.of("{\"error\":\"no\"}", "<html></html>", "[]")) {
				bench.server.reply(Reply.json(200, body));
				assertThatThrownBy(() -> bench.provider.models(ModelQuery.ALL, bench.account()))
						.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL));
			}
		}
	}

	@Test
	void officialServerNeedsAKey() {
		OpenRouterProvider provider = new OpenRouterProvider();
		assertThatThrownBy(() -> provider.model("m", new SimpleAccount("a", Map.of(), Map.of(), OpenPolicy.of(1, 1, 1))))
				.isInstanceOfSatisfying(ProviderException.class, e -> {
					assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
					assertThat(e.failure().message()).contains("OPENROUTER_API_KEY");
				});
	}
}
