/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.fixtures.Fixture;
import org.limn.testsupport.wire.WireConformance;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What is sent to which model. */
class RequestTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final ImageSize SIZE = new ImageSize.Pixels(1024, 768);
	private static final Fixture PICTURE = CloudflareBench.FIXTURES.fixture("cloudflare/success-flux2-multipart");
	private static final String RUN = "/client/v4/accounts/" + CloudflareBench.ACCOUNT + "/ai/run/";
	private static final String NEW = "@cf/acme/new-one";

	@RegisterExtension
	static final WireConformance WIRE = CloudflareBench.wire();

	@TempDir
	Path folder;
	private CloudflareBench bench;
	private final Routes routes = new Routes();

	@BeforeEach
	void start() throws IOException {
		bench = new CloudflareBench();
		bench.server.reply(routes.on("POST .*", PICTURE.reply()));
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
		// the published contract names the models that it knows; the others are held against what they describe themselves
		WIRE.check(bench.server.requests().stream().filter(r -> !r.path().contains(NEW) && !r.path().contains("img2img") && r.path().startsWith("/client/")).toList());
	}

	@Test
	void jsonHasTheFieldsOfTheModelAndNoOthers() throws Exception {
		bench.generate(bench.call(CloudflareBench.SCHNELL, new ImageSize.Pixels(1024, 1024), "", Map.of("steps", 8L, "seed", 7L)));
		Received request = bench.server.request();
		assertThat(request.path()).isEqualTo(RUN + CloudflareBench.SCHNELL);
		assertThat(request.header("authorization")).isEqualTo("Bearer " + CloudflareBench.KEY);
		assertThat(MAPPER.readTree(request.body())).isEqualTo(MAPPER.readTree("{\"prompt\":\"a paper boat\",\"steps\":8,\"seed\":7}"));
	}

	@Test
	void stepsAreCalledAsTheModelCallsThem() throws Exception {
		bench.generate(bench.call(CloudflareBench.SDXL, SIZE, "blur", Map.of("steps", 12L)));
		assertThat(MAPPER.readTree(bench.server.request().body())).isEqualTo(
				MAPPER.readTree("{\"prompt\":\"a paper boat\",\"negative_prompt\":\"blur\",\"width\":1024,\"height\":768,\"num_steps\":12}"));
	}

	@Test
	void formIsAsDocumented() throws Exception {
		bench.generate(bench.call(CloudflareBench.KLEIN, SIZE, "", Map.of(), reference("a.png")));
		Received request = bench.server.request();
		Received documented = Objects.requireNonNull(PICTURE.request());
		assertThat(request.path()).isEqualTo(documented.path());
		assertThat(request.parts()).usingRecursiveFieldByFieldElementComparator().isEqualTo(documented.parts());
	}

	@Test
	void referencesOfAFormAreNumbered() throws Exception {
		bench.generate(bench.call(CloudflareBench.KLEIN, SIZE, "", Map.of(), IntStream.range(0, 4).mapToObj(i -> reference(i + ".png")).toArray(ReferenceImage[]::new)));
		assertThat(bench.server.request().parts()).extracting(Received.Part::name).containsExactly("prompt", "width", "height", "input_image_0", "input_image_1", "input_image_2",
				"input_image_3");
		assertThat(bench.model(CloudflareBench.KLEIN).references().maximumEdge()).isEqualTo(512);
	}

	@Test
	void referenceInJsonIsNotPaintedOverAltogether() throws Exception {
		bench.generate(bench.call(CloudflareBench.SDXL, SIZE, "", Map.of(), reference("a.png")));
		assertThat(MAPPER.readTree(bench.server.request().body()).path("image_b64").asText())
				.isEqualTo(Base64.getEncoder().encodeToString(CloudflareBench.FIXTURES.bytes("_images/pixel.png")));
		assertThat(MAPPER.readTree(bench.server.request().body()).path("strength").asDouble()).isEqualTo(0.6);
	}

	@Test
	void changeWithoutAReferenceIsRefused() throws Exception {
		refused(bench.call(CloudflareBench.SDXL, SIZE, "", Map.of("strength", 0.3)), FailureKind.INVALID_REQUEST, "strength");
	}

	@Test
	void modelThatRedrawsWantsAPicture() throws Exception {
		String redraws = "@cf/runwayml/stable-diffusion-v1-5-img2img";
		refused(bench.call(redraws, SIZE, "", Map.of()), FailureKind.INVALID_REQUEST, "references");
		bench.generate(bench.call(redraws, SIZE, "", Map.of(), reference("a.png")));
		assertThat(bench.server.posts()).isEqualTo(1);
	}

	@Test
	void newModelIsSpokenToAsItDescribesItself() throws Exception {
		describes("{\"properties\":{\"multipart\":{\"type\":\"object\"}},\"required\":[\"multipart\"]}");
		bench.generate(bench.call(NEW, SIZE, "", Map.of("steps", 5L)));
		assertThat(bench.server.requests().getFirst()).hasToString("GET /client/v4/accounts/" + CloudflareBench.ACCOUNT + "/ai/models/schema?model=" + NEW);
		assertThat(bench.server.requests().getLast().parts()).extracting(Received.Part::text).containsExactly("a paper boat", "1024", "768", "5");
	}

	@Test
	void newModelMayHaveVariantsOfItsInput() throws Exception {
		describes("{\"oneOf\":[{\"properties\":{\"prompt\":{},\"num_steps\":{}}},{\"properties\":{\"image_b64\":{}}}],\"required\":[\"prompt\"]}");
		bench.generate(bench.call(NEW, ImageSize.AUTO, "", Map.of("steps", 5L), reference("a.png")));
		assertThat(MAPPER.readTree(bench.server.requests().getLast().body()).fieldNames()).toIterable().containsExactly("prompt", "num_steps", "image_b64");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1024x768||seed=1|size", "auto|blur||negative_prompt", "auto||guidance=2.0|guidance", "16:9|||size" })
	void whatANewModelDoesNotHaveIsRefusedBeforeItIsSent(String size, String negative, String option, String about) throws Exception {
		describes("{\"properties\":{\"prompt\":{},\"seed\":{}}}");
		Map<String, Object> options = option == null ? Map.of()
				: Map.of(option.split("=")[0], bench.model(NEW).option(option.split("=")[0]).orElseThrow().parse(option.split("=")[1]).orElseThrow());
		refused(bench.call(NEW, ImageSize.parse(size).orElseThrow(), negative == null ? "" : negative, options), FailureKind.UNSUPPORTED, about);
	}

	@Test
	void modelThatNeedsAMaskIsRefused() throws Exception {
		describes("{\"properties\":{\"prompt\":{},\"image_b64\":{},\"mask\":{}},\"required\":[\"prompt\",\"mask\"]}");
		refused(bench.call(NEW, ImageSize.AUTO, "", Map.of(), reference("a.png")), FailureKind.UNSUPPORTED, "mask");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "503|{}|UNAVAILABLE", "200|{}|PROTOCOL", "200|{\"success\":false,\"errors\":[{\"code\":5007,\"message\":\"no\"}]}|NOT_FOUND" })
	void modelThatCannotBeAskedAboutIsNotSentTo(int status, String body, FailureKind kind) throws Exception {
		routes.on("GET .*", Reply.json(status, body));
		ProviderException failure = bench.failure(bench.call(NEW));
		assertThat(failure.failure().kind()).isEqualTo(kind);
		assertThat(failure.evidence()).isInstanceOf(Evidence.NotSent.class);
		assertThat(bench.sink.sendings()).isZero();
	}

	@Test
	void gatewayIsWhereModelsAreRun() throws Exception {
		bench.set("gateway", bench.server.address("/v1/acc/gate/workers-ai").toString());
		bench.generate(bench.call(CloudflareBench.KLEIN));
		assertThat(bench.server.request().path()).isEqualTo("/v1/acc/gate/workers-ai/" + CloudflareBench.KLEIN);
		assertThat(bench.server.request().header("authorization")).contains(CloudflareBench.KEY);
	}

	private void describes(String input) {
		routes.on("GET .*/ai/models/schema", Reply.json(200, "{\"success\":true,\"result\":{\"input\":" + input + ",\"output\":{}}}"));
	}

	private void refused(ImageCall call, FailureKind kind, String about) {
		ProviderException failure = bench.failure(call);
		assertThat(failure.failure().kind()).as(failure.getMessage()).isEqualTo(kind);
		assertThat(failure.failure().subject()).isEqualTo(about);
		assertThat(failure.evidence()).isInstanceOf(Evidence.Refused.class);
		assertThat(bench.server.posts()).isZero();
	}

	private ReferenceImage reference(String name) {
		try {
			return CloudflareBench.reference(folder, name);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
