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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.LoggedText;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;

/** What goes wrong on the way: one POST each, and evidence from which the core can tell whether it may have been charged. */
class NetworkFaultTest {

	private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
	private static final String PICTURE = "{\"data\":[{\"b64_json\":\"iVBORw0KGgo=\"}]}";

	private OpenAiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new OpenAiBench();
		bench.policy(OpenPolicy.of(2000, 900, 500));
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	static Stream<Arguments> faults() {
		String half = "{\"data\":[{\"b64_json\":\"" + "QUJD".repeat(200);
		String length = OK + "Content-Length: 100000\r\n\r\n";
		return Stream.of(fault("N09 reset before head", Reply.reset(), FailureKind.NETWORK), fault("N10 end before head", Reply.end(), FailureKind.NETWORK),
				fault("N11 reset in the picture", wire -> {
					wire.readRequest();
					wire.write(length + half);
					wire.reset();
				}, FailureKind.NETWORK), fault("N12 short of its length", Reply.raw(length + half), FailureKind.NETWORK),
				fault("N13 chunks without an end", Reply.raw(OK + "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"data\":[{\"b64_js\r\n"), FailureKind.NETWORK),
				fault("N14 stall after the head", Reply.stall(length), FailureKind.TIMEOUT), fault("N14 stall in the picture", Reply.stall(length + half), FailureKind.TIMEOUT),
				fault("N15 drip", wire -> {
					wire.readRequest();
					wire.write(length + half);
					wire.drip('A', 20);
				}, FailureKind.TIMEOUT), fault("N18 endless words", wire -> {
					wire.readRequest();
					wire.write(OK + "Transfer-Encoding: chunked\r\n\r\n");
					wire.chunk("{\"x\":\"".getBytes(StandardCharsets.UTF_8));
					while (true) {
						wire.chunk(new byte[60_000]);
					}
				}, FailureKind.PROTOCOL), fault("N19 gzip", Reply.raw(OK + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"), FailureKind.PROTOCOL),
				fault("H19 captive portal", Reply.of(200, "text/html", "<html><body>Welcome to the hotel</body></html>".getBytes(StandardCharsets.UTF_8)), FailureKind.PROTOCOL),
				fault("H20 empty", Reply.json(200, ""), FailureKind.PROTOCOL), fault("H20 no content", Reply.raw("HTTP/1.1 204 No Content\r\n\r\n"), FailureKind.PROTOCOL),
				fault("H21 broken JSON", Reply.json(200, "{\"data\":[{]}"), FailureKind.PROTOCOL), fault("H21 cut JSON", Reply.json(200, half), FailureKind.PROTOCOL),
				fault("H23 no base64", Reply.json(200, "{\"data\":[{\"b64_json\":\"<html>\"}]}"), FailureKind.BAD_IMAGE),
				fault("C17 depth", Reply.json(200, "{\"data\":" + "[".repeat(100_000)), FailureKind.PROTOCOL),
				fault("C17 number", Reply.json(200, "{\"created\":" + "9".repeat(100_000) + "}"), FailureKind.PROTOCOL),
				fault("null", Reply.json(200, "null"), FailureKind.PROTOCOL));
	}

	private static Arguments fault(String name, Reply reply, FailureKind kind) {
		return Arguments.of(name, reply, kind);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void afterSendingItIsLostAndSentOnce(String name, Reply reply, FailureKind kind) throws Exception {
		bench.server.reply(reply);
		ProviderException failure = bench.failure(bench.call("m", 1));
		assertThat(failure.evidence()).as(name).isInstanceOf(Evidence.Lost.class);
		assertThat(failure.failure().kind()).as(failure.getMessage()).isEqualTo(kind);
		assertThat(failure.getMessage()).hasSizeBetween(10, 300).doesNotContain("Exception", "java.");
		assertThat(bench.server.posts()).isEqualTo(1);
		assertThat(bench.sink.sendings()).isEqualTo(1);
		assertThat(bench.sink.pictures()).isEmpty();
		// a reset or an early end may overtake the bytes before it in the JDK's client
		if (name.contains("stall in the picture") || name.contains("cut JSON")) {
			assertThat(bench.sink.kept().get(0)).startsWith('A', 'B', 'C');
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 307, 308 })
	void redirectIsNotFollowed(int status) throws Exception {
		try (OpenAiBench other = new OpenAiBench()) {
			other.server.reply(Reply.json(200, PICTURE));
			bench.server.reply(Reply.of(status, "text/plain", new byte[0], "Location: " + other.server.address("/v1/images/generations")));
			ProviderException failure = bench.failure(bench.call("m", 1));
			assertThat(failure.evidence()).isEqualTo(new Evidence.Status(status));
			assertThat(failure.getMessage()).contains("127.0.0.1");
			assertThat(other.server.connections()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 402, 403, 405, 408, 409, 413, 418, 422, 451, 500, 502, 504, 529, 599 })
	void everyStatusIsToldAsItIs(int status) throws Exception {
		bench.server.reply(Reply.of(status, "text/html", "<html><h1>Sorry</h1></html>".getBytes(StandardCharsets.UTF_8)));
		ProviderException failure = bench.failure(bench.call("m", 1));
		assertThat(failure.evidence()).isEqualTo(new Evidence.Status(status));
		assertThat(failure.getMessage()).doesNotContain("<").hasSizeBetween(10, 300);
		assertThat(bench.server.posts()).isEqualTo(1);
	}

	@Test
	void wholePictureIsKeptWhenTheConnectionBreaksBehindIt() throws Exception {
		bench.server.reply(wire -> {
			wire.readRequest();
			wire.write(OK + "Transfer-Encoding: chunked\r\n\r\n");
			wire.chunk(PICTURE.getBytes(StandardCharsets.UTF_8));
			wire.awaitClientGone();
		});
		bench.generate(bench.call("m", 1));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
	}

	@Test
	void firstOfTwoPicturesIsKeptWhenTheSecondIsCut() throws Exception {
		bench.server.reply(Reply.raw(OK + "Content-Length: 9999\r\n\r\n{\"data\":[{\"b64_json\":\"AQID\"},{\"b64_json\":\"" + "BAUG".repeat(90)));
		assertThat(bench.failure(bench.call("m", 2)).evidence()).isInstanceOf(Evidence.Lost.class);
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
		assertThat(bench.sink.kept()).containsOnlyKeys(1);
	}

	@Test
	void goodPicturesAreKeptBesideABrokenAndAMissingOne() throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[{\"b64_json\":\"AQID\"},{\"b64_json\":\"***\"},{\"b64_json\":\"BAUG\"}]}"));
		bench.generate(bench.call("m", 4));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0, 2);
		assertThat(bench.sink.kept()).containsOnlyKeys(1);
	}

	@Test
	void morePicturesThanAskedForDoNoHarm() throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[{\"b64_json\":\"AQID\"},{\"b64_json\":\"BAUG\"}]}"));
		bench.generate(bench.call("m", 1));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
	}

	@Test
	void rawPictureIsTaken() throws Exception {
		byte[] picture = OpenAiBench.FIXTURES.bytes("_images/pixel.jpg");
		bench.server.reply(Reply.of(200, "application/octet-stream", picture));
		bench.generate(bench.call("m", 1));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(picture);
	}

	@Test
	void whiteSpaceBeforeTheAnswerKeepsTheConnectionOpenAndIsSkipped() throws Exception {
		bench.server.reply(Reply.json(200, " \n".repeat(50_000) + PICTURE));
		bench.generate(bench.call("m", 1));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
	}

	@Test
	void usageAndWhatARelayChargedAreTold() throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[{\"b64_json\":\"AQID\"}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7}}", "x-litellm-response-cost: 0.0412"));
		bench.generate(bench.call("m", 1));
		assertThat(bench.sink.usages()).singleElement().satisfies(u -> {
			assertThat(u.textIn()).isEqualTo(5);
			assertThat(u.imageOut()).isEqualTo(7);
			assertThat(u.cost()).hasToString("Cost[amount=0.0412, currency=USD]");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 400, 401, 404, 429, 500, 302 })
	void echoingServerDoesNotBringTheKeyBack(int status) throws Exception {
		byte[] utf8 = OpenAiBench.KEY.getBytes(StandardCharsets.UTF_8);
		String echo = String.join(" ", OpenAiBench.KEY, "Bearer " + OpenAiBench.KEY, Base64.getEncoder().encodeToString(utf8), HexFormat.of().formatHex(utf8),
				new StringBuilder(OpenAiBench.KEY).reverse());
		List<String> bodies = List.of("{\"error\":{\"message\":\"" + echo + "\",\"code\":\"" + OpenAiBench.KEY + "\",\"param\":\"" + OpenAiBench.KEY + "\",\"type\":\"x\"}}",
				"{\"error\":\"" + echo + "\"}", "{\"detail\":[{\"loc\":[\"" + OpenAiBench.KEY + "\"],\"msg\":\"" + echo + "\"}]}", "<html><title>" + echo + "</title></html>", echo,
				"{\"" + OpenAiBench.KEY + "\" broken", "{\"data\":[{\"b64_json\":\"" + echo + "\"}]}");
		for (String body : bodies) {
			try (OpenAiBench each = new OpenAiBench()) {
				each.server.reply(Reply.json(status, body, "X-Request-Id: " + OpenAiBench.KEY, "Location: http://" + OpenAiBench.KEY + ".example/" + OpenAiBench.KEY));
				ProviderException failure = each.failure(each.call("m", 1));
				String words = LoggedText.of(failure) + failure.failure().toString() + each.sink.requestIds();
				assertThat(words).doesNotContain(OpenAiBench.KEY, "canary", "0123456789", "9876543210", HexFormat.of().formatHex(utf8).substring(0, 12),
						Base64.getEncoder().encodeToString(utf8).substring(0, 12));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "wait", "body", "stream" })
	void cancelReachesTheServerWithinASecond(String when) throws Exception {
		CompletableFuture<Void> there = new CompletableFuture<>();
		CompletableFuture<Void> gone = new CompletableFuture<>();
		bench.policy(OpenPolicy.of(20_000, 20_000, 20_000));
		bench.set("streaming", Boolean.toString(when.equals("stream")));
		bench.server.reply(wire -> {
			wire.readRequest();
			switch (when) {
			case "body" -> wire.write(OK + "Content-Length: 100000\r\n\r\n{\"data\":[{\"b64_json\":\"" + "AQID".repeat(300));
			case "stream" -> wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: image_generation.partial_image\n");
			default -> {
				// nothing yet
			}
			}
			there.complete(null);
			wire.awaitClientGone();
			gone.complete(null);
		});
		ImageCall call = bench.call("gpt-image-2", 1);
		CompletableFuture<ProviderException> failed = new CompletableFuture<>();
		Thread.ofVirtual().start(() -> failed.complete(bench.failure(call)));
		there.get(10, TimeUnit.SECONDS);
		bench.sink.cancel();
		assertThat(failed.get(1, TimeUnit.SECONDS).evidence()).isInstanceOf(Evidence.Lost.class);
		gone.get(1, TimeUnit.SECONDS);
	}

	@Test
	void cancelledBeforehandSendsNothing() throws Exception {
		bench.sink.cancel();
		assertThat(bench.failure(bench.call("m", 1)).evidence()).isInstanceOf(Evidence.NotSent.class);
		assertThat(bench.server.posts()).isZero();
	}

	@Test
	void nothingRunsOnAfterACall() throws Exception {
		bench.server.reply(Reply.json(200, PICTURE));
		bench.generate(bench.call("m", 1));
		for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
			if (thread.getKey().getName().startsWith("HttpClient-")) {
				thread.getKey().join(5000);
				assertThat(thread.getKey().isAlive()).isFalse();
			}
		}
	}
}
