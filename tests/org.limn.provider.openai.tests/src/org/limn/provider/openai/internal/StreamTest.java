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
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;

class StreamTest {

	private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQI12M4EaABAAMkAUHMOoCbAAAAAElFTkSuQmCC";

	private OpenAiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new OpenAiBench();
		bench.set("streaming", "true");
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	@Test
	void previewsComeFirstAndThenThePicture() throws Exception {
		stream(OpenAiBench.FIXTURES.bytes("openai/stream-generation.sse"));
		bench.generate(bench.call("gpt-image-2", 1));
		assertThat(bench.sink.previews()).hasSize(2);
		assertThat(bench.sink.pictures().get(0)).isEqualTo(OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
		assertThat(bench.sink.usages()).singleElement().satisfies(u -> {
			assertThat(u.textIn()).isEqualTo(24);
			assertThat(u.imageOut()).isEqualTo(1256);
		});
		assertThat(bench.server.request().text()).contains("\"stream\":true", "\"partial_images\":2");
		assertThat(bench.server.request().header("accept")).contains("text/event-stream");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stream-edit-early-final", "stream-crlf-multiline" })
	void readsEventsInEveryShape(String name) throws Exception {
		stream(OpenAiBench.FIXTURES.bytes("openai/" + name + ".sse"));
		bench.generate(bench.call("gpt-image-2", 1));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
	}

	@Test
	void streamThatIsCutIsLostAndKeepsWhatCame() throws Exception {
		stream(OpenAiBench.FIXTURES.bytes("openai/stream-cut.sse"));
		ProviderException failure = bench.failure(bench.call("gpt-image-2", 1));
		assertThat(failure.evidence()).isInstanceOf(Evidence.Lost.class);
		assertThat(bench.sink.previews()).hasSize(1);
		assertThat(bench.sink.pictures()).isEmpty();
	}

	@Test
	void pictureThatIsCutInTheMiddleIsKeptRaw() {
		bench.server.reply(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: image_generation.completed\ndata: {\"b64_json\":\""
				+ "QUJD".repeat(100)));
		ProviderException failure = failure();
		assertThat(failure.evidence()).isInstanceOf(Evidence.Lost.class);
		assertThat(bench.sink.kept().get(0)).hasSize(300).startsWith('A', 'B', 'C');
	}

	@Test
	void moderationInTheStreamIsTold() throws Exception {
		stream(OpenAiBench.FIXTURES.bytes("openai/stream-moderated.sse"));
		ProviderException failure = bench.failure(bench.call("gpt-image-2", 1));
		assertThat(failure.failure().kind()).isEqualTo(FailureKind.CONTENT_BLOCKED);
		assertThat(failure.evidence()).isEqualTo(new Evidence.ErrorInAnswer(false));
	}

	@Test
	void streamWithoutAPictureIsLost() {
		stream("event: image_generation.partial_image\ndata: {\"b64_json\":\"" + PIXEL + "\"}\n\ndata: [DONE]\n\n");
		ProviderException failure = failure();
		assertThat(failure.evidence()).isInstanceOf(Evidence.Lost.class);
		assertThat(bench.sink.previews()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"image_generation.completed\",\"b64_json\":\"%s\"}", "{\"b64_json\":\"%s\",\"type\":\"image_generation.completed\"}",
			"{\"b64_json\":\"%s\"}", "{\"data\":[{\"b64_json\":\"%s\"}]}" })
	void eventsNeedNoNames(String data) throws Exception {
		stream("data: " + data.formatted(PIXEL) + "\n\ndata: [DONE]\n\n");
		bench.generate(bench.call("gpt-image-2", 1));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
	}

	@Test
	void previewThatSaysSoLateIsNoPicture() {
		stream("data: {\"b64_json\":\"" + PIXEL + "\",\"type\":\"image_generation.partial_image\"}\n\n");
		assertThat(failure().evidence()).isInstanceOf(Evidence.Lost.class);
		assertThat(bench.sink.pictures()).isEmpty();
	}

	@Test
	void secondTerminalEventChangesNothing() throws Exception {
		String completed = "event: image_generation.completed\ndata: {\"b64_json\":\"" + PIXEL + "\"}\n\n";
		stream(completed + completed.replace(PIXEL, "AAAA") + "event: error\ndata: {\"error\":{\"message\":\"late\"}}\n\n");
		bench.generate(bench.call("gpt-image-2", 1));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
	}

	@Test
	void streamThatNeverEndsDoesNotHoldAPictureBack() throws Exception {
		bench.server.reply(wire -> {
			wire.readRequest();
			wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {\"b64_json\":\"" + PIXEL + "\"}\n\n");
			wire.awaitClientGone();
		});
		bench.generate(bench.call("gpt-image-2", 1));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
	}

	@Test
	void endlessCommentsEndAtTheDeadline() {
		bench.policy(OpenPolicy.of(1000, 600, 300));
		bench.server.reply(wire -> {
			wire.readRequest();
			wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
			wire.drip('\n', 20);
		});
		ProviderException failure = failure();
		assertThat(failure.failure().kind()).isEqualTo(FailureKind.TIMEOUT);
		assertThat(failure.evidence()).isInstanceOf(Evidence.Lost.class);
	}

	@Test
	void serverThatDoesNotStreamAnswersAllTheSame() throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[{\"b64_json\":\"" + PIXEL + "\"}]}"));
		bench.generate(bench.call("gpt-image-2", 1));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
	}

	@Test
	void numberOfPreviewsIsThePersons() throws Exception {
		stream("data: {\"b64_json\":\"" + PIXEL + "\"}\n\n");
		bench.generate(bench.call("gpt-image-2", 1, Map.of("partial_images", 0L)));
		assertThat(bench.server.request().text()).contains("\"partial_images\":0");
	}

	private ProviderException failure() {
		try {
			return bench.failure(bench.call("gpt-image-2", 1));
		} catch (ProviderException e) {
			throw new AssertionError(e);
		}
	}

	private void stream(String events) {
		stream(events.getBytes(StandardCharsets.UTF_8));
	}

	private void stream(byte[] events) {
		bench.server.reply(Reply.of(200, "text/event-stream", events));
	}
}
