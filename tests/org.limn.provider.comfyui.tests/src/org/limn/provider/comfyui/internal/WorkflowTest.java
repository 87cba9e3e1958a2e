/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.wire.WireConformance;

import com.fasterxml.jackson.databind.JsonNode;

/** The workflow of Limn and the writer's own. */
class WorkflowTest {

	@RegisterExtension
	static final WireConformance WIRE = ComfyUiServer.wire();

	@TempDir
	Path folder;
	private ComfyUiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new ComfyUiBench();
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		bench.close();
		WIRE.check(bench.comfy.server);
	}

	@Test
	void placesAreFilledWithValuesOfTheirKind() throws Exception {
		bench.generate(bench.call(bench.model(), Map.of("seed", 99L, "steps", 25L, "cfg", 4.5, "sampler", "dpmpp_2m", "scheduler", "karras")));
		JsonNode prompt = bench.sent().path("prompt");
		assertThat(prompt.at("/1/inputs/ckpt_name").asText()).isEqualTo("model.safetensors");
		assertThat(prompt.at("/2/inputs/text").asText()).as("what a prompt says is no place").isEqualTo("a \"stone\" bridge, %seed%");
		assertThat(prompt.at("/4/inputs").toString()).isEqualTo("{\"width\":512,\"height\":768,\"batch_size\":1}");
		JsonNode sampler = prompt.at("/8/inputs");
		assertThat(List.of(sampler.path("seed").asLong(), sampler.path("steps").asLong())).containsExactly(99L, 25L);
		assertThat(sampler.path("seed").isNumber() && sampler.path("cfg").isNumber() && sampler.path("model").isArray()).isTrue();
		assertThat(prompt.at("/10/inputs/filename_prefix").asText()).matches("limn-[0-9a-f]{8}");
		assertThat(bench.sink.seeds()).containsExactly(Map.entry(0, 99L));
	}

	@Test
	void withoutASeedEachCallGetsANewOne() throws Exception {
		bench.generate(bench.call(bench.model(), Map.of()));
		assertThat(bench.sent().at("/prompt/8/inputs/seed").asLong()).isBetween(0L, Models.GREATEST_SEED).isEqualTo(bench.sink.seeds().get(0));
	}

	@Test
	void referenceImageIsBroughtFirstAndLoadedByTheNameTheServerGaveIt() throws Exception {
		bench.generate(bench.call(bench.model(), Map.of("denoise", 0.4), ComfyUiBench.reference(folder)));
		assertThat(bench.sent().at("/prompt/4/inputs/image").asText()).isEqualTo("ref (1).png");
		assertThat(bench.sent().at("/prompt/8/inputs/denoise").asDouble()).isEqualTo(0.4);
		assertThat(bench.comfy.server.requests().getFirst().parts().getFirst().bytes()).isEqualTo(ComfyUiServer.FIXTURES.bytes("_images/pixel.png"));
	}

	@Test
	void ownWorkflowDecidesWhatIsOffered() throws Exception {
		Path file = folder.resolve("own.json");
		Files.write(file, ComfyUiServer.FIXTURES.bytes("comfyui/workflow-sd15.template.json"));
		bench.set("workflow", file.toString());
		ImageModel model = bench.model();
		assertThat(model.references().maximum()).isZero();
		assertThat(model.options()).extracting(OptionDescriptor::id).containsExactly("sampler", "scheduler", "steps", "cfg", "seed");
		bench.generate(bench.call(model, Map.of("steps", 9L)));
		assertThat(bench.sent().at("/prompt/3/inputs/steps").asInt()).isEqualTo(9);
		assertThat(bench.sent().at("/prompt/9/inputs/filename_prefix").asText()).as("what is no place stays").isEqualTo("wb");
	}

	@Test
	void workflowThatNamesItsModelHasNoOther() throws Exception {
		bench.set("workflow", new String(ComfyUiServer.FIXTURES.bytes("comfyui/workflow-sd15.api.json"), StandardCharsets.UTF_8).replace("a stone bridge", "ink, %prompt%"));
		ImageModel own = bench.provider.models(ModelQuery.ALL, bench.account()).models().getFirst();
		assertThat(own.id()).isEqualTo("workflow");
		assertThat(own.sizes().accepts(ImageSize.AUTO)).isTrue();
		assertThat(own.negativePrompt()).isFalse();
		assertThatThrownBy(() -> bench.model()).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
		bench.generate(bench.call(own, Map.of()));
		assertThat(bench.sent().at("/prompt/6/inputs/text").asText()).isEqualTo("ink, a \"stone\" bridge, %seed%");
		assertThat(bench.sent().at("/prompt/4/inputs/ckpt_name").asText()).isEqualTo("model.safetensors");
	}

	@Test
	void changeOfAReferenceThatIsNotThereIsRefused() throws Exception {
		ProviderException refused = bench.failure(bench.call(bench.model(), Map.of("denoise", 0.4)));
		assertThat(refused.failure().kind()).isEqualTo(FailureKind.UNSUPPORTED);
		assertThat(refused.failure().subject()).isEqualTo("denoise");
		assertThat(bench.comfy.server.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"nodes\":[],\"links\":[]}|Export (API)", "{\"1\":{\"class_type\":\"A\",\"inputs\":{}}}|%prompt%", "{\"1\":5}|API format", "{}|API format",
			"{\"1\":|API format", "/no/such/file.json|cannot be read", "a\u0000b|cannot be read" })
	void workflowThatCannotBeUsedIsSaidInWords(String given, String words) {
		bench.set("workflow", given);
		assertThatThrownBy(() -> bench.model()).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED))
				.hasMessageContaining(words);
	}

	@Test
	void workflowForReferenceImagesNeedsAPlaceForOne() {
		bench.set("imageWorkflow", "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"text\":\"%prompt%\"}}}");
		assertThatThrownBy(() -> bench.model()).hasMessageContaining("%image1%");
	}

	@Test
	void listsAreThoseOfTheNodesWhereThePlacesAre() throws Exception {
		assertThat(bench.model().option("sampler").orElseThrow().type()).as("before the server was asked").isEqualTo(Type.TEXT);
		assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).extracting(ImageModel::id).containsExactly("model.safetensors", "other.safetensors");
		assertThat(bench.model().option("sampler").orElseThrow().choices()).extracting(OptionDescriptor.Choice::value).containsExactly("euler", "dpmpp_2m");
		assertThat(bench.model().option("scheduler").orElseThrow().choices()).extracting(OptionDescriptor.Choice::value).containsExactly("normal", "karras");
	}

	@Test
	void nodeThatTheServerLacksFailsTheCheck() {
		bench.set("workflow", "{\"1\":{\"class_type\":\"FancyLoader\",\"inputs\":{\"name\":\"%model%\",\"text\":\"%prompt%\"}}}");
		assertThatThrownBy(() -> bench.provider.check(bench.account())).hasMessageContaining("FancyLoader");
	}

	@Test
	void allThatAModelDeclaresFitsTheContract() throws Exception {
		WIRE.require();
		bench.set("imagesPerCall", "4");
		bench.provider.check(bench.account());
		for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(ComfyUiBench.reference(folder)))) {
			new CallMix(bench.model(), references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
		}
	}
}
