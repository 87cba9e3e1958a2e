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
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What router, Hub and services answer, good and bad. */
class FixturesTest {

	private HuggingFaceBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new HuggingFaceBench();
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	static Stream<Fixture> failures() {
		return HuggingFaceBench.FIXTURES.failures("huggingface");
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		bench.routes.on("POST .*", fixture.reply());
		fixture.checkFailure(bench.failure(bench.call("hf-inference")));
		assertThat(bench.server.posts()).isEqualTo(1);
		assertThat(bench.sink.sendings()).isEqualTo(1);
	}

	@Test
	void pictureOfTogetherArrivesByteForByte() throws Exception {
		Fixture fixture = fixture("success-together");
		bench.routes.on("POST .*", fixture.reply());
		bench.generate(bench.call("together"));
		fixture.checkPictures(bench.sink.pictures(), "/data/0/b64_json");
	}

	@Test
	void pictureOfHuggingFaceItselfIsTheAnswer() throws Exception {
		byte[] picture = HuggingFaceBench.FIXTURES.bytes("_images/pixel.webp");
		bench.routes.on("POST .*", Reply.of(200, "image/jpeg", picture));
		bench.generate(bench.call("hf-inference"));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(picture);
	}

	@Test
	void falIsAskedThroughTheRouterAndNeverItself() throws Exception {
		String id = "0a1b2c3d-0000-4000-8000-00000000abcd";
		bench.routes.on("POST .*", fixture("success-fal-queued").reply()).on("GET /fal-ai/fal-ai/flux/requests/" + id + "/status", Reply.json(200, "{\"status\":\"COMPLETED\"}"))
				.on("GET /fal-ai/fal-ai/flux/requests/" + id, fixture("success-fal-result").reply());
		bench.generate(bench.call("fal-ai"));
		assertThat(bench.sink.tickets()).singleElement().satisfies(t -> assertThat(t.id()).isEqualTo(id));
		assertThat(bench.sink.addresses()).containsExactly(Map.entry(0, URI.create("https://v3.fal.media/files/test/pixel.jpg")));
		assertThat(bench.server.requests()).filteredOn((Received r) -> r.path().startsWith("/fal-ai")).allSatisfy(r -> {
			assertThat(r.path()).endsWith("?_subdomain=queue");
			assertThat(r.header("authorization")).isEqualTo("Bearer " + HuggingFaceBench.KEY);
		});
	}

	@Test
	void replicateIsWaitedForInTheCallItself() throws Exception {
		bench.routes.on("POST .*", fixture("success-replicate").reply());
		bench.generate(bench.call("replicate"));
		assertThat(bench.sink.addresses()).containsExactly(Map.entry(0, URI.create("https://replicate.delivery/test/out-0.webp")));
		assertThat(bench.sink.tickets()).hasSize(1);
		assertThat(bench.server.requests().getLast().header("prefer")).isEqualTo("wait");
	}

	@Test
	void replicateIsAskedAgainWhenTheWaitWasTooShort() throws Exception {
		bench.routes.on("POST .*", Reply.json(201, "{\"id\":\"p1\",\"status\":\"processing\"}")).on("GET /replicate/v1/predictions/p1",
				Reply.json(200, "{\"id\":\"p1\",\"status\":\"processing\"}"), Reply.json(200, "{\"id\":\"p1\",\"status\":\"succeeded\",\"output\":\"https://replicate.delivery/a.png\"}"));
		bench.generate(bench.call("replicate"));
		assertThat(bench.sink.addresses()).containsExactly(Map.entry(0, URI.create("https://replicate.delivery/a.png")));
		assertThat(bench.server.posts()).isEqualTo(1);
	}

	@Test
	void emptyOutputIsNoAddress() throws Exception {
		bench.routes.on("POST .*", Reply.json(201, "{\"id\":\"p1\",\"status\":\"succeeded\",\"output\":null}")).on("GET /replicate/v1/predictions/p1",
				Reply.json(200, "{\"id\":\"p1\",\"status\":\"succeeded\",\"output\":null}"));
		assertThat(bench.failure(bench.call("replicate")).failure().kind()).isEqualTo(FailureKind.PROTOCOL);
		assertThat(bench.sink.addresses()).isEmpty();
	}

	@Test
	void wavespeedIsAskedBelowTheRouter() throws Exception {
		Fixture fixture = fixture("wavespeed-completed");
		bench.routes.on("POST .*", fixture.reply()).on("GET /wavespeed/api/v3/predictions/w1/result", Reply.json(200, "{\"data\":{\"status\":\"processing\"}}"), fixture.reply());
		bench.generate(bench.call("wavespeed"));
		assertThat(bench.sink.addresses()).containsExactly(Map.entry(0, URI.create("https://cdn.example.org/w1.jpeg")));
	}

	@Test
	void zaiIsToldWhoAsks() throws Exception {
		bench.routes.on("POST .*", Reply.json(200, "{\"id\":\"z1\",\"task_status\":\"PROCESSING\"}")).on("GET /zai-org/api/paas/v4/async-result/z1",
				Reply.json(200, "{\"task_status\":\"SUCCESS\",\"image_result\":[{\"url\":\"https://cdn.example.org/z1.png\"}]}"));
		bench.generate(bench.call("zai-org"));
		assertThat(bench.sink.addresses()).containsExactly(Map.entry(0, URI.create("https://cdn.example.org/z1.png")));
		assertThat(bench.server.requests()).filteredOn((Received r) -> r.path().startsWith("/zai-org")).hasSize(4)
				.allSatisfy(r -> assertThat(r.header("x-source-channel")).isEqualTo("hugging_face"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "replicate|{\"id\":\"p\",\"status\":\"failed\",\"error\":\"NSFW content detected.\"}|CONTENT_BLOCKED",
			"replicate|{\"id\":\"p\",\"status\":\"failed\",\"error\":\"out of memory\"}|UNAVAILABLE", "replicate|{\"id\":\"p\",\"status\":\"odd\"}|PROTOCOL", "zai-org|{}|PROTOCOL",
			"fal-ai|{\"request_id\":\"r\",\"response_url\":\"https://queue.fal.run/../../api\"}|PROTOCOL", "fal-ai|{\"request_id\":\"r\",\"response_url\":\"nonsense\"}|PROTOCOL" })
	void workThatDoesNotBeginWellIsSaid(String service, String answer, FailureKind kind) throws Exception {
		bench.routes.on("POST .*", Reply.json(200, answer));
		assertThat(bench.failure(bench.call(service)).failure().kind()).isEqualTo(kind);
	}

	private static Fixture fixture(String name) {
		return HuggingFaceBench.FIXTURES.fixture("huggingface/" + name);
	}
}
