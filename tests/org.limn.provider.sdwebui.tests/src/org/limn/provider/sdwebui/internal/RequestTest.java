/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
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
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.wire.WireConformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is sent. */
class RequestTest {

	@RegisterExtension
	static final WireConformance WIRE = SdWebUiBench.wire();

	private static final String INTERRUPT = "/sdapi/v1/interrupt";

	@TempDir
	Path folder;
	private SdWebUiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new SdWebUiBench();
		bench.listing();
		bench.routes.on(SdWebUiBench.DRAWING, SdWebUiBench.FIXTURES.fixture("sdwebui/txt2img-success").reply());
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		bench.close();
		WIRE.check(bench.server);
	}

	@Test
	void modelOfTheProfileIsSetForThisRequestOnly() throws Exception {
		bench.generate(bench.call(1, Map.of("clip_skip", 2L)));
		JsonNode sent = sent();
		assertThat(sent.at("/override_settings/sd_model_checkpoint").asText()).isEqualTo("v1-5");
		assertThat(sent.at("/override_settings/CLIP_stop_at_last_layers").asInt()).isEqualTo(2);
		assertThat(sent.path("override_settings_restore_afterwards").asBoolean()).isTrue();
		assertThat(bench.server.requests()).noneMatch(r -> r.path().endsWith("/options"));
	}

	@Test
	void promptSizeAndOptionsAreSentAsTheyAre() throws Exception {
		bench.generate(bench.call(1, Map.of("sampler_name", "DPM++ 2M", "scheduler", "Karras", "steps", 25L, "cfg_scale", 4.5, "seed", 99L)));
		JsonNode sent = sent();
		assertThat(sent.path("prompt").asText()).isEqualTo("a stone bridge");
		assertThat(sent.path("negative_prompt").asText()).isEqualTo("blurry");
		assertThat(List.of(sent.path("width").asInt(), sent.path("height").asInt(), sent.path("steps").asInt(), sent.path("seed").asInt())).containsExactly(512, 768, 25, 99);
		assertThat(sent.path("sampler_name").asText() + sent.path("scheduler").asText() + sent.path("cfg_scale").asDouble()).isEqualTo("DPM++ 2MKarras4.5");
		assertThat(sent.path("save_images").asBoolean(true)).as("a copy left at the server").isFalse();
	}

	@Test
	void referenceImageIsDrawnFrom() throws Exception {
		bench.generate(bench.call(1, Map.of("denoising_strength", 0.4), SdWebUiBench.reference(folder)));
		assertThat(bench.drawn().getFirst().path()).isEqualTo("/sdapi/v1/img2img");
		assertThat(Base64.getDecoder().decode(sent().at("/init_images/0").asText())).isEqualTo(SdWebUiBench.FIXTURES.bytes("_images/pixel.png"));
		assertThat(sent().path("denoising_strength").asDouble()).isEqualTo(0.4);
	}

	@Test
	void changeOfAReferenceThatIsNotThereIsRefused() throws Exception {
		ProviderException refused = bench.failure(bench.call(1, Map.of("denoising_strength", 0.4)));
		assertThat(refused.failure().kind()).isEqualTo(FailureKind.INVALID_REQUEST);
		assertThat(refused.failure().subject()).isEqualTo("denoising_strength");
		assertThat(bench.server.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "writer,,authorization,Basic", ",,authorization,Bearer", "writer,X-Api-Key,x-api-key," })
	void whoAsksIsSaidInTheWayTheServerWants(String user, String header, String sentIn, String way) throws Exception {
		bench.set("user", user == null ? "" : user);
		bench.set("header", header == null ? "" : header);
		bench.generate(bench.call(1, Map.of()));
		String both = Base64.getEncoder().encodeToString(("writer:" + SdWebUiBench.PASSWORD).getBytes(StandardCharsets.UTF_8));
		String expected = way == null ? SdWebUiBench.PASSWORD : way + ' ' + (way.equals("Basic") ? both : SdWebUiBench.PASSWORD);
		assertThat(bench.drawn().getFirst().header(sentIn)).isEqualTo(expected);
	}

	@Test
	void modelsAreListedWithWhatTheServerLetsChooseFrom() throws Exception {
		bench.routes.on("GET /sdapi/v1/schedulers", Reply.json(200, "[{\"name\":\"karras\",\"label\":\"Karras\"},{\"name\":\"automatic\",\"label\":\"Automatic\"}]"));
		assertThat(option("sampler_name").type()).as("before the server was asked").isEqualTo(Type.TEXT);
		List<ImageModel> models = bench.provider.models(ModelQuery.ALL, bench.account()).models();
		assertThat(models).extracting(ImageModel::id).containsExactly("v1-5");
		assertThat(models).extracting(ImageModel::name).containsExactly("v1-5.safetensors [6ce0161689]");
		assertThat(models.getFirst().option("sampler_name").orElseThrow().choices()).extracting(OptionDescriptor.Choice::value).containsExactly("Euler a", "DPM++ 2M");
		assertThat(option("scheduler").choices()).as("remembered").extracting(OptionDescriptor.Choice::value).containsExactly("Karras", "Automatic");
		assertThat(bench.provider.models(new ModelQuery("sdxl", null), bench.account()).models()).isEmpty();
	}

	@Test
	void serverWithoutSchedulersOffersNone() throws Exception {
		bench.provider.check(bench.account());
		assertThat(bench.provider.model("v1-5", bench.account()).option("scheduler")).isEmpty();
		assertThat(bench.drawn()).isEmpty();
	}

	@Test
	void serverThatIsSomethingElseFailsTheCheck() {
		bench.routes.on("GET /sdapi/v1/sd-models", Reply.json(200, "{\"object\":\"list\"}"));
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class,
				e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL)).hasMessageContaining("127.0.0.1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"queued\":true}|{}|UNKNOWN|0", "{\"active\":true}|{}|FREE|1", "{\"completed\":true}|{}|TOO_LATE|0",
			"{\"active\":false}|{\"state\":{\"job\":\"txt2img\"}}|FREE|1", "{\"active\":false}|{\"state\":{\"job\":\"txt2img\"},\"current_task\":\"another\"}|UNKNOWN|0",
			"{\"active\":false}|{\"state\":{\"job\":\"\"}}|UNKNOWN|0", "404|{\"state\":{\"job\":\"txt2img\"}}|FREE|1", "404|404|UNKNOWN|0" })
	void serverIsInterruptedUnlessItDrawsSomethingElse(String own, String any, CancelOutcome outcome, int interrupts) throws Exception {
		ImageCall call = bench.call(1, Map.of());
		bench.routes.on("POST /internal/progress", reply(own)).on("GET /sdapi/v1/progress", reply(any)).on("POST " + INTERRUPT, Reply.of(204, "text/plain", new byte[0]));
		assertThat(bench.provider.cancel(call, bench.account())).isEqualTo(outcome);
		assertThat(bench.server.requests().stream().filter(r -> r.path().equals(INTERRUPT))).hasSize(interrupts);
		Received question = bench.server.requests().getFirst();
		assertThat(new ObjectMapper().readTree(question.body()).path("id_task").asText()).isEqualTo(call.id().toString());
	}

	@Test
	void allThatAModelDeclaresFitsTheContract() throws Exception {
		WIRE.require();
		bench.set("imagesPerCall", "4");
		bench.provider.check(bench.account());
		ImageModel model = bench.provider.model("v1-5", bench.account());
		for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(SdWebUiBench.reference(folder)))) {
			new CallMix(model, references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
		}
	}

	private OptionDescriptor option(String id) throws ProviderException {
		return bench.provider.model("v1-5", bench.account()).option(id).orElseThrow();
	}

	private JsonNode sent() throws IOException {
		return new ObjectMapper().readTree(bench.drawn().getFirst().body());
	}

	private static Reply reply(String words) {
		return words.startsWith("{") ? Reply.json(200, words) : Reply.json(Integer.parseInt(words), "{\"detail\":\"Not Found\"}");
	}
}
