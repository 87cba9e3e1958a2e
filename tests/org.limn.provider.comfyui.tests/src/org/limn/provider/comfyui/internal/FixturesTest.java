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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Received;
import org.limn.testsupport.fixtures.Fixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What ComfyUI answers and tells, good and bad. */
class FixturesTest {

	private ComfyUiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new ComfyUiBench();
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	static Stream<Fixture> failures() {
		return ComfyUiServer.FIXTURES.failures("comfyui").filter(fixture -> fixture.status() >= 300);
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		bench.comfy.submitting = fixture.reply();
		fixture.checkFailure(bench.failure(bench.call(bench.model(), Map.of())));
		assertThat(bench.comfy.submissions()).isEqualTo(1);
	}

	@Test
	void missingModelIsNamed() throws Exception {
		bench.comfy.submitting = ComfyUiServer.FIXTURES.fixture("comfyui/prompt-missing-model").reply();
		assertThat(bench.failure(bench.call(bench.model(), Map.of())).getMessage()).contains("ckpt_name: 'model.safetensors' not in");
	}

	@ParameterizedTest
	@CsvSource({ "history-error,ran out of memory at KSampler", "history-interrupted,stopped at the server" })
	void workThatFailedSaysWhy(String name, String words) throws Exception {
		ProviderException failure = ended(name);
		assertThat(failure.failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
		assertThat(failure.evidence()).isEqualTo(new Evidence.ErrorInAnswer(true));
		assertThat(failure.getMessage()).contains(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Unauthorized: please log in|AUTH", "402 Payment Required|QUOTA", "Your request was rejected by content moderation policy|CONTENT_BLOCKED",
			"ValueError: tensor sizes|UNAVAILABLE" })
	void nodeThatAsksAServiceSaysWhatItAnswered(String words, FailureKind kind) throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		bench.comfy.drawing = false;
		bench.comfy.history.put(call.id().toString(),
				"{\"status\":{\"status_str\":\"error\",\"messages\":[[\"execution_error\",{\"node_type\":\"ApiNode\",\"exception_message\":\"" + words + "\"}]]}}");
		ProviderException failure = bench.failure(call);
		assertThat(failure.failure().kind()).isEqualTo(kind);
		assertThat(failure.getMessage()).contains("ApiNode").doesNotContain("ValueError");
	}

	@Test
	void picturesAreTakenFromWhereTheyWereSaved() throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		bench.comfy.history.put(call.id().toString(), "{\"outputs\":{\"1\":{\"images\":[{\"filename\":\"shown.png\",\"subfolder\":\"\",\"type\":\"temp\"}]},"
				+ "\"2\":{\"images\":[{\"filename\":\"a & b/%.png\",\"subfolder\":\"x\\u00fc\",\"type\":\"output\"}]}},\"status\":{\"status_str\":\"success\"}}");
		bench.comfy.drawing = false;
		bench.generate(call);
		assertThat(bench.sink.addresses()).containsOnlyKeys(0);
		bench.provider.fetch(call, 0, bench.sink.addresses().get(0), bench.account(), bench.sink);
		ComfyUiServer.FIXTURES.fixture("comfyui/view-png").checkPictures(bench.sink.pictures());
		Received view = bench.comfy.server.requests().getLast();
		assertThat(view.path()).isEqualTo("/view?filename=a%20%26%20b/%25.png&subfolder=x%C3%BC&type=output");
		assertThat(view.header("authorization")).isEqualTo("Bearer " + ComfyUiBench.PASSWORD);
	}

	@Test
	void workWithoutAPictureSaysWhatTheWorkflowNeeds() throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		bench.comfy.drawing = false;
		bench.comfy.history.put(call.id().toString(), "{\"outputs\":{},\"status\":{\"status_str\":\"success\"}}");
		ProviderException failure = bench.failure(call);
		assertThat(failure.failure().kind()).isEqualTo(FailureKind.PROTOCOL);
		assertThat(failure.getMessage()).contains("SaveImage");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ws-success", "ws-all-cached", "ws-dropped", "ws-error", "ws-interrupted" })
	void whateverTheServerTellsTheHistoryDecides(String name) throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		String id = call.id().toString();
		bench.comfy.drawing = false;
		bench.comfy.telling = wire -> ComfyUiServer.FIXTURES.transcript("comfyui/" + name + ".jsonl").replacing(ComfyUiServer.ID_IN_FIXTURES, id).answer(wire);
		bench.comfy.history.put(id, entry("history-success").toString());
		bench.generate(call);
		assertThat(bench.sink.addresses()).hasSize(1);
		assertThat(bench.sink.previews()).as("the one in the file is of another call").isEmpty();
	}

	@Test
	void answerThatWasLostIsLookedForAtTheServer() throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		assertThat(bench.provider.find(call, bench.account())).isEmpty();
		bench.comfy.history.put(call.id().toString(), entry("history-success").toString());
		assertThat(bench.provider.find(call, bench.account())).get().satisfies(ticket -> assertThat(ticket.id()).isEqualTo(call.id().toString()));
	}

	@Test
	void onlyOwnWorkIsStopped() throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		bench.comfy.waiting.put(UUID.randomUUID().toString(), 1);
		assertThat(bench.provider.cancel(call, bench.account())).isEqualTo(CancelOutcome.UNKNOWN);
		assertThat(bench.comfy.server.posts()).isZero();
		bench.comfy.waiting.put(call.id().toString(), 1);
		assertThat(bench.provider.cancel(call, bench.account())).isEqualTo(CancelOutcome.FREE);
		assertThat(bench.comfy.waiting).hasSize(1);
	}

	@Test
	void serverThatIsSomethingElseFailsTheCheck() throws Exception {
		bench.provider.check(bench.account());
		bench.set("baseUrl", bench.comfy.server.address("/elsewhere").toString());
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOf(ProviderException.class);
	}

	private ProviderException ended(String fixture) throws Exception {
		ImageCall call = bench.call(bench.model(), Map.of());
		bench.comfy.drawing = false;
		bench.comfy.history.put(call.id().toString(), entry(fixture).toString());
		return bench.failure(call);
	}

	private static JsonNode entry(String fixture) throws IOException {
		return new ObjectMapper().readTree(ComfyUiServer.FIXTURES.fixture("comfyui/" + fixture).body()).path(ComfyUiServer.ID_IN_FIXTURES);
	}
}
