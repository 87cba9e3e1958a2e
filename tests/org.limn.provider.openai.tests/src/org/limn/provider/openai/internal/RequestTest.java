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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.wire.WireConformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class RequestTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final String PICTURE = "{\"data\":[{\"b64_json\":\"iVBORw0KGgo=\"}]}";

	@RegisterExtension
	static final WireConformance WIRE = OpenAiBench.wire();
	@RegisterExtension
	static final WireConformance AZURE = WireConformance.against("azure-openai.openapi.json");

	@TempDir
	Path folder;
	private OpenAiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new OpenAiBench();
		bench.server.reply(Reply.json(200, PICTURE));
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		bench.close();
		if (bench.isOpenAi()) {
			WIRE.check(bench.server);
		}
	}

	@Test
	void sendsWhatWasSetAndNothingElse() throws Exception {
		ImageCall call = new ImageCall(UUID.randomUUID(), bench.model("gpt-image-2.6-flare"), "Zoë's \"lamp\"\n", "", new ImageSize.Pixels(1536, 1024), 2,
				Map.of("quality", "max", "background", "opaque", "output_format", "webp", "output_compression", 85L), List.of());
		bench.generate(call);
		Received request = bench.server.request();
		assertThat(request.path()).isEqualTo("/v1/images/generations");
		assertThat(request.header("authorization")).isEqualTo("Bearer " + OpenAiBench.KEY);
		assertThat(request.header("content-type")).isEqualTo("application/json");
		assertThat(MAPPER.readTree(request.body())).isEqualTo(MAPPER.readTree("{\"model\":\"gpt-image-2.6-flare\",\"prompt\":\"Zoë's \\\"lamp\\\"\\n\",\"n\":2,"
				+ "\"size\":\"1536x1024\",\"quality\":\"max\",\"background\":\"opaque\",\"output_format\":\"webp\",\"output_compression\":85}"));
	}

	@Test
	void referencesGoAsAFormByteForByte() throws Exception {
		bench.generate(bench.call("gpt-image-2", 1, Map.of(), reference("ref-1.png"), reference("ref-2.png")));
		Received request = bench.server.request();
		assertThat(request.path()).isEqualTo("/v1/images/edits");
		assertThat(request.parts()).extracting(Received.Part::name).containsExactly("model", "prompt", "n", "image[]", "image[]");
		assertThat(request.parts()).filteredOn(p -> p.name().equals("image[]")).allSatisfy(p -> {
			assertThat(p.bytes()).isEqualTo(OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
			assertThat(p.contentType()).isEqualTo("image/png");
		}).extracting(Received.Part::fileName).containsExactly("ref-1.png", "ref-2.png");
	}

	@Test
	void referencesGoAsJsonWhereTheAccountSaysSo() throws Exception {
		bench.set("edits", "json");
		bench.generate(bench.call("gpt-image-2", 1, Map.of("moderation", "low"), reference("a.png"), reference("b.png")));
		assertThat(bench.server.request().path()).isEqualTo("/v1/images/edits");
		String image = "{\"image_url\":\"data:image/png;base64," + Base64.getEncoder().encodeToString(OpenAiBench.FIXTURES.bytes("_images/pixel.png")) + "\"}";
		assertThat(MAPPER.readTree(bench.server.request().body())).isEqualTo(MAPPER.readTree("{\"model\":\"gpt-image-2\",\"prompt\":\"A lighthouse keeper, ink wash\",\"n\":1,"
				+ "\"moderation\":\"low\",\"images\":[" + image + ',' + image + "]}"));
	}

	@ParameterizedTest
	@CsvSource({ "auto,auto,FORM", "auto,low,JSON", "form,auto,FORM", "json,auto,JSON" })
	void formIsLeftOnlyWhereItHasNoPlaceForSomething(String edits, String moderation, References.Place place) throws Exception {
		SimpleAccount openAi = new SimpleAccount("a", Map.of("edits", edits), Map.of("apiKey", OpenAiBench.KEY), OpenPolicy.of(1, 1, 1));
		ImageCall call = bench.call("gpt-image-2", 1, Map.of("moderation", moderation), reference("a.png"));
		assertThat(new References(call, OpenAiAccount.of(openAi)).place()).isEqualTo(place);
	}

	@Test
	void contentFilterAndAFormDoNotGoTogether() throws Exception {
		bench.set("edits", "form");
		refused(bench.call("gpt-image-2", 1, Map.of("moderation", "low"), reference("a.png")), FailureKind.INVALID_REQUEST);
		bench.generate(bench.call("gpt-image-2", 1, Map.of("moderation", "auto"), reference("a.png")));
		assertThat(bench.server.request().parts()).extracting(Received.Part::name).doesNotContain("moderation");
	}

	@Test
	void usualValuesWithoutAPlaceAreLeftOut() throws Exception {
		bench.generate(bench.call("gpt-image-2.6-flare", 1, Map.of("output_compression", 100L, "frame_count", 9L, "frame_duration_ms", 200L, "output_format", "png")));
		assertThat(MAPPER.readTree(bench.server.request().body()).fieldNames()).toIterable().containsExactly("model", "prompt", "n", "output_format");
		bench.generate(bench.call("gpt-image-2.6-flare", 1, Map.of("frame_count", 9L, "output_format", "gif")));
		assertThat(bench.server.requests().getLast().text()).contains("\"frame_count\":9");
	}

	@ParameterizedTest
	@CsvSource({ "black-forest-labs/FLUX.2-dev,/reference_images/1", "black-forest-labs/FLUX.1-kontext-dev,/image_url" })
	void togetherIsGivenReferencesWithThePrompt(String model, String place) throws Exception {
		bench.set("server", "together");
		ReferenceImage[] references = place.endsWith("url") ? new ReferenceImage[] { reference("a.png") } : new ReferenceImage[] { reference("a.png"), reference("b.png") };
		bench.generate(bench.call(model, 1, Map.of(), references));
		assertThat(bench.server.request().path()).isEqualTo("/v1/images/generations");
		assertThat(MAPPER.readTree(bench.server.request().body()).at(place).asText()).startsWith("data:image/png;base64,iVBOR");
	}

	@Test
	void kontextTakesOneReference() throws Exception {
		bench.set("server", "together");
		refused(bench.call("black-forest-labs/FLUX.1-kontext-dev", 1, Map.of(), reference("a.png"), reference("b.png")), FailureKind.UNSUPPORTED);
	}

	@ParameterizedTest
	@CsvSource({ "/openai/v1?api-version=preview,/openai/v1/images/,preview,true", "'',/openai/v1/images/,,true",
			"/openai/deployments/mine?api-version=2026-01-01,/openai/deployments/gpt-image-2/images/,2026-01-01,false",
			"/openai/deployments,/openai/deployments/gpt-image-2/images/,2025-04-01-preview,false" })
	void azureIsSpokenToInBothItsForms(String base, String path, String version, boolean namesTheModel) throws Exception {
		bench.set("server", "azure");
		bench.set("baseUrl", bench.server.address(base).toString());
		String query = version == null ? "" : "?api-version=" + version;
		bench.generate(bench.call("gpt-image-2", 2, Map.of("quality", "high", "output_format", "jpeg", "output_compression", 80L)));
		assertThat(bench.server.request().path()).isEqualTo(path + "generations" + query);
		assertThat(bench.server.request().header("api-key")).isEqualTo(OpenAiBench.KEY);
		assertThat(bench.server.request().header("authorization")).isEmpty();
		assertThat(MAPPER.readTree(bench.server.request().body()).has("model")).isEqualTo(namesTheModel);
		bench.set("edits", "json");
		bench.generate(bench.call("gpt-image-2", 1, Map.of(), reference("a.png")));
		assertThat(bench.server.requests().getLast().path()).isEqualTo(path + "edits" + query);
		assertThat(bench.server.requests().getLast().parts()).extracting(Received.Part::name).contains("image");
		AZURE.check(bench.server);
	}

	@Test
	void oneReferenceIsCalledImage() throws Exception {
		bench.generate(bench.call("gpt-image-2", 1, Map.of(), reference("ref-1.png")));
		assertThat(bench.server.request().parts()).extracting(Received.Part::name).contains("image").doesNotContain("image[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain {'model':'m','prompt':'p','n':1,'size':'640x448','response_format':'b64_json'}",
			"localai {'model':'m','prompt':'p|no','n':1,'size':'640x448','step':20,'response_format':'b64_json'}",
			"sd-server {'model':'m','prompt':'p <sd_cpp_extra_args>{@negative_prompt@:@no@,@seed@:7,@sample_params@:{@sample_steps@:20}}</sd_cpp_extra_args>',"
					+ "'n':1,'size':'640x448','response_format':'b64_json'}",
			"vllm-omni {'model':'m','prompt':'p','n':1,'size':'640x448','negative_prompt':'no','seed':7,'num_inference_steps':20,'response_format':'b64_json'}",
			"together {'model':'m','prompt':'p','n':1,'width':640,'height':448,'negative_prompt':'no','seed':7,'steps':20,'response_format':'base64'}" })
	void eachKindOfServerIsSpokenToInItsWay(String line) throws Exception {
		int space = line.indexOf(' ');
		speaks(line.substring(0, space), MAPPER.readTree(line.substring(space).replace('\'', '"').replace("@", "\\\"")));
	}

	private void speaks(String server, JsonNode expected) throws Exception {
		bench.set("server", server);
		boolean negative = !server.equals("plain");
		Map<String, Object> sampling = !negative ? Map.of() : server.equals("localai") ? Map.of("steps", 20L) : Map.of("seed", 7L, "steps", 20L);
		bench.generate(new ImageCall(UUID.randomUUID(), bench.model("m"), "p", negative ? "no" : "", new ImageSize.Pixels(640, 448), 1, sampling, List.of()));
		assertThat(MAPPER.readTree(bench.server.request().body())).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "auto,gpt-image-2,false", "auto,m,true", "always,gpt-image-2,true", "never,m,false" })
	void responseFormatIsSentWhereItIsNeeded(String setting, String model, boolean sent) throws Exception {
		bench.set("responseFormat", setting);
		bench.generate(bench.call(model, 1));
		assertThat(bench.server.request().text().contains("response_format")).isEqualTo(sent);
	}

	@Test
	void queryOfTheAddressIsKeptAndSlashesAreNotDoubled() throws Exception {
		bench.set("baseUrl", bench.server.address("/openai/v1//?api-version=preview").toString());
		bench.set("organization", "org-1");
		bench.set("project", "proj-1");
		bench.generate(bench.call("m", 1));
		assertThat(bench.server.request().path()).isEqualTo("/openai/v1/images/generations?api-version=preview");
		assertThat(bench.server.request().header("openai-organization")).isEqualTo("org-1");
		assertThat(bench.server.request().header("openai-project")).isEqualTo("proj-1");
		AZURE.check(bench.server);
	}

	@ParameterizedTest
	@CsvSource({ "gpt-image-2,quality=xhigh", "gpt-image-2,background=transparent;output_format=jpeg", "gpt-image-2,output_compression=50",
			"gpt-image-2.6-flare,frame_count=3", "gpt-image-2,output_compression=101", "gpt-image-1.5,input_fidelity=high" })
	void whatDoesNotGoTogetherIsRefusedBeforeSending(String model, String options) throws Exception {
		Map<String, Object> values = new HashMap<>();
		for (String option : options.split(";")) {
			String text = option.substring(option.indexOf('=') + 1);
			values.put(option.substring(0, option.indexOf('=')), text.matches("\\d+") ? Long.valueOf(text) : text);
		}
		refused(bench.call(model, 1, values), FailureKind.INVALID_REQUEST);
	}

	@Test
	void whatTheModelLacksIsRefusedBeforeSending() throws Exception {
		refused(bench.call("gpt-image-2", 11), FailureKind.UNSUPPORTED);
		refused(bench.call("gpt-image-2", 1, Map.of("seed", 1L)), FailureKind.UNSUPPORTED);
		refused(sized("gpt-image-2", "1000x1000"), FailureKind.UNSUPPORTED);
		refused(sized("gpt-image-2", "512x512"), FailureKind.UNSUPPORTED);
		refused(sized("gpt-image-1.5", "1024x1040"), FailureKind.UNSUPPORTED);
		refused(new ImageCall(UUID.randomUUID(), bench.model("m"), "p", "no", ImageSize.AUTO, 1, Map.of(), List.of()), FailureKind.UNSUPPORTED);
		refused(new ImageCall(UUID.randomUUID(), bench.model("m"), "x".repeat(32_001), "", ImageSize.AUTO, 1, Map.of(), List.of()), FailureKind.INVALID_REQUEST);
		refused(new ImageCall(UUID.randomUUID(), bench.model("m"), " ", "", ImageSize.AUTO, 1, Map.of(), List.of()), FailureKind.INVALID_REQUEST);
		ReferenceImage[] many = new ReferenceImage[17];
		Arrays.fill(many, reference("a.png"));
		refused(bench.call("gpt-image-2", 1, Map.of(), many), FailureKind.UNSUPPORTED);
		bench.set("server", "localai");
		refused(bench.call("m", 1, Map.of(), reference("a.png")), FailureKind.UNSUPPORTED);
	}

	private ImageCall sized(String model, String size) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), bench.model(model), "p", "", ImageSize.parse(size).orElseThrow(), 1, Map.of(), List.of());
	}

	private void refused(ImageCall call, FailureKind kind) {
		ProviderException failure = bench.failure(call);
		assertThat(failure.failure().kind()).as(failure.getMessage()).isEqualTo(kind);
		assertThat(failure.evidence()).isInstanceOf(Evidence.Refused.class);
		assertThat(failure.getMessage()).isNotEmpty();
		assertThat(bench.server.connections()).isZero();
		assertThat(bench.sink.sendings()).isZero();
	}

	private ReferenceImage reference(String name) throws IOException {
		Path file = Files.write(folder.resolve(name), OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
		return OpenAiBench.reference(file, name, "image/png", Files.size(file));
	}
}
