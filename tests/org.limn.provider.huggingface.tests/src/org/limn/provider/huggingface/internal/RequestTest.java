/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.wire.WireConformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is sent to which service, and who is chosen. */
class RequestTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	@RegisterExtension
	static final WireConformance WIRE = HuggingFaceBench.wire();

	@TempDir
	Path folder;
	private HuggingFaceBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new HuggingFaceBench();
		// the services differ in what they answer; here only what they are sent counts
		bench.routes.on("POST .*", Reply.json(503, "{}"));
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		bench.close();
		WIRE.check(bench.server);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"hf-inference|/hf-inference/models/acme/flux|{'inputs':'a paper boat','parameters':{'width':768,'height':512,'num_inference_steps':9,'guidance_scale':2.5,'seed':7,'negative_prompt':'blur'}}",
			"together|/together/v1/images/generations|{'model':'acme/flux','prompt':'a paper boat','response_format':'base64','width':768,'height':512,'steps':9,'guidance':2.5,'seed':7,'negative_prompt':'blur'}",
			"nscale|/nscale/v1/images/generations|{'model':'acme/flux','prompt':'a paper boat','response_format':'b64_json','size':'768x512','seed':7}",
			"fal-ai|/fal-ai/fal-ai/flux/schnell?_subdomain=queue|{'prompt':'a paper boat','image_size':{'width':768,'height':512},'num_inference_steps':9,'guidance_scale':2.5,'seed':7,'negative_prompt':'blur'}",
			"replicate|/replicate/v1/models/acme/flux/predictions|{'input':{'prompt':'a paper boat','width':768,'height':512,'num_inference_steps':9,'guidance_scale':2.5,'seed':7,'negative_prompt':'blur'}}",
			"wavespeed|/wavespeed/api/v3/acme/flux|{'prompt':'a paper boat','size':'768*512','num_inference_steps':9,'guidance_scale':2.5,'seed':7,'negative_prompt':'blur'}",
			"zai-org|/zai-org/api/paas/v4/async/images/generations|{'model':'acme/flux','prompt':'a paper boat','size':'768x512'}" })
	void eachServiceIsSpokenToInItsWay(String service, String path, String body) throws Exception {
		Service known = Service.of(service).orElseThrow();
		Map<String, Object> options = !known.steps().isEmpty() ? Map.of("num_inference_steps", 9L, "guidance_scale", 2.5, "seed", 7L) : known.seed() ? Map.of("seed", 7L) : Map.of();
		bench.failure(bench.call(HuggingFaceBench.MODEL + ':' + service, known.negativePrompt() ? "blur" : "", options));
		assertThat(sent().path()).isEqualTo(path);
		assertThat(json()).isEqualTo(MAPPER.readTree(body.replace('\'', '"')));
	}

	@Test
	void referenceStandsInThePlaceOfThePromptInTheStandardForm() throws Exception {
		redraw("hf-inference", 1);
		assertThat(json().path("inputs").asText()).isEqualTo(base64());
		assertThat(json().at("/parameters/prompt").asText()).isEqualTo("a paper boat");
		assertThat(json().at("/parameters/target_size/width").asInt()).isEqualTo(768);
	}

	@ParameterizedTest
	@CsvSource({ "together,2,/reference_images/1", "fal-ai,2,/image_urls/1", "fal-ai,2,/image_url", "wavespeed,1,/image", "wavespeed,2,/images/1" })
	void referencesStandWhereTheServiceLooksForThem(String service, int count, String place) throws Exception {
		redraw(service, count);
		assertThat(json().at(place).asText()).isEqualTo("data:image/png;base64," + base64());
	}

	@Test
	void kontextAtTogetherTakesOneReference() throws Exception {
		offers("{\"together\":{\"status\":\"live\",\"providerId\":\"black-forest-labs/FLUX.1-kontext-dev\",\"task\":\"image-to-image\"}}");
		redraw("together", 1);
		assertThat(json().path("image_url").asText()).endsWith(base64());
		refused(bench.call(HuggingFaceBench.MODEL, "", Map.of(), reference(), reference()), FailureKind.UNSUPPORTED);
	}

	@Test
	void replicateIsToldTheVersion() throws Exception {
		offers("{\"replicate\":{\"status\":\"live\",\"providerId\":\"acme/flux:0f1e\",\"task\":\"text-to-image\"}}");
		bench.failure(bench.call(HuggingFaceBench.MODEL, "", Map.of()));
		assertThat(sent().path()).isEqualTo("/replicate/v1/predictions");
		assertThat(json().path("version").asText()).isEqualTo("0f1e");
	}

	@Test
	void adapterIsDrawnByWhoIsToldOfItsWeights() throws Exception {
		offers("[{\"provider\":\"together\",\"status\":\"live\",\"providerId\":\"t\",\"task\":\"text-to-image\",\"adapter\":\"lora\",\"adapterWeightsPath\":\"w.safetensors\"},"
				+ "{\"provider\":\"fal-ai\",\"status\":\"live\",\"providerId\":\"fal-ai/flux-lora\",\"task\":\"text-to-image\",\"adapter\":\"lora\",\"adapterWeightsPath\":\"w.safetensors\"}]");
		bench.failure(bench.call("acme/ink", "", Map.of()));
		assertThat(json().at("/loras/0/path").asText()).isEqualTo("https://huggingface.co/acme/ink/resolve/main/w.safetensors");
	}

	@ParameterizedTest
	@CsvSource({ "mapping,fal-ai", "mapping-array,fal-ai" })
	void firstServiceThatIsLiveDraws(String fixture, String service) throws Exception {
		bench.routes.on("GET /api/models/.*", HuggingFaceBench.FIXTURES.fixture("huggingface/" + fixture).reply());
		bench.failure(bench.call(HuggingFaceBench.MODEL, "", Map.of()));
		assertThat(sent().path()).startsWith('/' + service);
		assertThat(bench.server.requests().getFirst()).hasToString("GET /api/models/" + HuggingFaceBench.MODEL + "?expand%5B%5D=inferenceProviderMapping");
	}

	@Test
	void serviceThatTakesWhatIsAskedForIsPreferred() throws Exception {
		offers("{\"nscale\":" + live("n") + ",\"hf-inference\":" + live("h") + "}");
		bench.failure(bench.call(HuggingFaceBench.MODEL, "", Map.of()));
		assertThat(sent().path()).startsWith("/nscale");
		bench.failure(bench.call(HuggingFaceBench.MODEL, "blur", Map.of()));
		assertThat(sent().path()).startsWith("/hf-inference");
	}

	@Test
	void accountOrNameMaySayTheService() throws Exception {
		bench.set("provider", "nscale");
		bench.failure(bench.call(HuggingFaceBench.MODEL, "", Map.of()));
		assertThat(sent().path()).startsWith("/nscale");
		bench.failure(bench.call("hf-inference"));
		assertThat(sent().path()).startsWith("/hf-inference");
	}

	@Test
	void whatNobodyDrawsIsRefusedBeforeItIsSent() throws Exception {
		offers("{\"together\":{\"status\":\"staging\",\"providerId\":\"t\",\"task\":\"text-to-image\"},\"unheard-of\":" + live("u") + "}");
		refused(bench.call(HuggingFaceBench.MODEL, "", Map.of()), FailureKind.NOT_FOUND);
		offers("{\"nscale\":" + live("n") + "}");
		refused(bench.call(HuggingFaceBench.MODEL, "", Map.of("guidance_scale", 2.0)), FailureKind.UNSUPPORTED);
		refused(bench.call(HuggingFaceBench.MODEL, "", Map.of(), reference()), FailureKind.NOT_FOUND);
	}

	@Test
	void organizationThatPaysIsNamed() throws Exception {
		bench.set("billTo", "acme");
		bench.failure(bench.call("nscale"));
		assertThat(sent().header("x-hf-bill-to")).isEqualTo("acme");
		assertThat(bench.server.requests().getFirst().header("x-hf-bill-to")).as("lists cost nothing").isEmpty();
	}

	private void redraw(String service, int count) throws Exception {
		ReferenceImage[] references = new ReferenceImage[count];
		Arrays.fill(references, reference());
		bench.failure(bench.call(HuggingFaceBench.MODEL + ':' + service, "", Map.of(), references));
	}

	private void refused(ImageCall call, FailureKind kind) {
		long before = bench.server.posts();
		ProviderException failure = bench.failure(call);
		assertThat(failure.failure().kind()).as(failure.getMessage()).isEqualTo(kind);
		assertThat(failure.evidence()).isInstanceOf(Evidence.Refused.class);
		assertThat(bench.server.posts()).isEqualTo(before);
	}

	private void offers(String mapping) {
		bench.routes.on("GET /api/models/.*", Reply.json(200, "{\"id\":\"m\",\"inferenceProviderMapping\":" + mapping + "}"));
	}

	private static String live(String id) {
		return "{\"status\":\"live\",\"providerId\":\"" + id + "\",\"task\":\"text-to-image\",\"adapter\":null,\"adapterWeightsPath\":null}";
	}

	private Received sent() {
		return bench.server.requests().getLast();
	}

	private JsonNode json() throws IOException {
		return MAPPER.readTree(sent().body());
	}

	private static String base64() {
		return Base64.getEncoder().encodeToString(HuggingFaceBench.FIXTURES.bytes("_images/pixel.png"));
	}

	private ReferenceImage reference() throws IOException {
		return HuggingFaceBench.reference(folder, "a.png");
	}
}
