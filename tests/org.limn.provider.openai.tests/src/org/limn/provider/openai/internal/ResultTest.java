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
import java.net.URI;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

/** Pictures that stand at an address. */
class ResultTest {

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	private OpenAiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new OpenAiBench();
		bench.policy(OpenPolicy.of(1000, 900, 400));
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	@ParameterizedTest
	@CsvSource({ "/generated-images/a.png,/generated-images/a.png", "a.png,/v1/a.png", "https://cdn.example/a.png,https://cdn.example/a.png" })
	void addressIsToldToTheCore(String url, String expected) throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[{\"url\":\"" + url + "\",\"b64_json\":null}]}"));
		bench.generate(bench.call("m", 1));
		URI address = expected.startsWith("http") ? URI.create(expected) : bench.server.address(expected);
		assertThat(bench.sink.addresses().get(0)).isEqualTo(address);
		assertThat(bench.sink.pictures()).isEmpty();
	}

	@Test
	void pictureInTheAnswerNeedsNoAddress() throws Exception {
		bench.server.reply(Reply.json(200, "{\"data\":[{\"url\":\"/x.png\",\"b64_json\":\"AQID\"}]}"));
		bench.generate(bench.call("m", 1));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
		assertThat(bench.sink.addresses()).isEmpty();
	}

	@Test
	void pictureIsReadFromTheOwnServerWithTheKey() throws Exception {
		byte[] picture = OpenAiBench.FIXTURES.bytes("_images/pixel.png");
		bench.server.reply(Reply.of(200, "image/png", picture));
		fetch(bench.server.address("/x.png"));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(picture);
		assertThat(bench.server.request().header("authorization")).contains(OpenAiBench.KEY);
		assertThat(bench.server.request().method()).isEqualTo("GET");
	}

	@Test
	void redirectsAreFollowedAFewTimes() throws Exception {
		Reply on = Reply.of(302, "text/plain", new byte[0], "Location: /y.png");
		bench.server.reply(on, on, Reply.of(200, "image/png", new byte[] { 1 }));
		fetch(bench.server.address("/x.png"));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
	}

	@Test
	void redirectLoopEnds() {
		bench.server.reply(Reply.of(307, "text/plain", new byte[0], "Location: /x.png"));
		assertThat(refused(bench.server.address("/x.png")).getMessage()).contains("redirects");
		assertThat(bench.server.connections()).isEqualTo(6);
	}

	@Test
	void keyDoesNotFollowToAnotherServer() throws Exception {
		try (ScriptedServer other = new ScriptedServer()) {
			other.reply(Reply.of(200, "image/png", new byte[] { 1 }));
			bench.server.reply(Reply.of(302, "text/plain", new byte[0], "Location: " + other.address("/x.png")));
			refused(bench.server.address("/x.png"));
			assertThat(other.requests()).allSatisfy((Received r) -> assertThat(r.header("authorization")).isEmpty());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://cdn.example/a.png", "http://127.0.0.1:1/a.png", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd",
			"jar:file:/a!/b", "ftp://127.0.0.1/a", "https://user:secret@cdn.example/a.png", "data:text/html,x", "https:///a", "gopher://x/", "https://127.1/a", "//cdn.example/a" })
	void otherPlacesAreRefusedWithoutAConnection(String address) {
		ProviderException failure = refused(URI.create(address));
		assertThat(failure.evidence()).isInstanceOf(Evidence.NotSent.class);
		assertThat(bench.server.connections()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "169.254.169.254", "10.0.0.1", "192.168.0.1", "[::1]", "[fd00::1]", "2130706433", "0.0.0.0" })
	void allowingOtherHostsDoesNotOpenTheHouse(String host) throws Exception {
		bench.set("baseUrl", "https://93.184.216.34/v1");
		bench.set("resultHosts", "*");
		ProviderException failure = refused(URI.create("https://" + host + "/a.png"));
		assertThat(failure.evidence()).isInstanceOf(Evidence.NotSent.class);
		assertThat(failure.getMessage()).contains("private network");
	}

	static Stream<Arguments> faults() {
		String length = OK + "Content-Length: 100\r\n\r\n";
		return Stream.of(Arguments.of("N09", Reply.reset()), Arguments.of("N10", Reply.end()), Arguments.of("N11", (Reply) wire -> {
			wire.readRequest();
			wire.write(length + "abc");
			wire.reset();
		}), Arguments.of("N12", Reply.raw(length + "abc")), Arguments.of("N13", Reply.raw(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")),
				Arguments.of("N14", Reply.stall(length)), Arguments.of("N15", (Reply) wire -> {
					wire.readRequest();
					wire.write(OK + "Content-Length: 10000000\r\n\r\n");
					wire.drip('x', 20);
				}), Arguments.of("N19", Reply.raw(OK + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc")), Arguments.of("H02", Reply.json(401, "{}")),
				Arguments.of("H16", Reply.json(503, "{}")), Arguments.of("H20", Reply.of(200, "image/png", new byte[0])), Arguments.of("H26", Reply.json(410, "{}")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void downloadThatFailsSaysSoAndCommitsNothing(String name, Reply reply) {
		bench.server.reply(reply);
		ProviderException failure = refused(bench.server.address("/x.png"));
		assertThat(failure.getMessage()).as(name).hasSizeBetween(10, 300);
		assertThat(bench.server.posts()).isZero();
		if (name.startsWith("H") && !name.equals("H20")) {
			assertThat(failure.evidence()).isInstanceOf(Evidence.Status.class);
		}
	}

	@Test
	void downloadCanBeTriedAgain() throws Exception {
		bench.server.reply(Reply.raw(OK + "Content-Length: 5\r\n\r\nabc"), Reply.of(200, "image/png", new byte[] { 7 }));
		refused(bench.server.address("/x.png"));
		fetch(bench.server.address("/x.png"));
		assertThat(bench.sink.pictures().get(0)).containsExactly(7);
	}

	private ProviderException refused(URI address) {
		try {
			fetch(address);
		} catch (ProviderException e) {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.DOWNLOAD);
			assertThat(bench.sink.pictures()).isEmpty();
			return e;
		}
		throw new AssertionError("it was read: " + address);
	}

	private void fetch(URI address) throws ProviderException {
		bench.provider.fetch(bench.call("m", 1), 0, address, bench.account(), bench.sink);
	}
}
