/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Certificates;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

class HttpExchangeTest {

	private static final String OK = "HTTP/1.1 200 OK\r\n";
	private static final byte[] BODY = "{\"prompt\":\"x\"}".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path folder;
	private ScriptedServer server;
	private final OpenPolicy policy = OpenPolicy.of(2000, 700, 500);

	@BeforeEach
	void start() throws IOException {
		server = new ScriptedServer();
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Test
	void sendsHeadersAndBodyAndReadsTheAnswer() throws Exception {
		server.reply(Reply.json(200, "{\"a\":1}", "X-Request-Id: r1"));
		try (HttpExchange exchange = new HttpExchange(policy)) {
			HttpAnswer answer = exchange.send(HttpCall.post(server.address("/v1/x"), RequestBody.json(BODY)).with(Map.of("Authorization", "Bearer k")));
			assertThat(answer.bytes(100)).isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
			assertThat(answer.header("x-request-id")).contains("r1");
		}
		Received request = server.request();
		assertThat(request.text()).isEqualTo("{\"prompt\":\"x\"}");
		assertThat(request.header("authorization")).isEqualTo("Bearer k");
		assertThat(request.header("accept-encoding")).isEmpty();
		assertThat(request.header("cookie")).isEmpty();
		assertThat(request.header("upgrade")).isEmpty();
	}

	static Stream<Arguments> lostAnswers() {
		String length = OK + "Content-Length: 100\r\n\r\n";
		return Stream.of(Arguments.of("N09 reset before head", Reply.reset(), FailureKind.NETWORK), Arguments.of("N10 end before head", Reply.end(), FailureKind.NETWORK),
				Arguments.of("N11 reset in body", (Reply) wire -> {
					wire.readRequest();
					wire.write(length + "abc");
					wire.reset();
				}, FailureKind.NETWORK), Arguments.of("N12 short of its length", Reply.raw(length + "abc"), FailureKind.NETWORK),
				Arguments.of("N13 no last chunk", Reply.raw(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"), FailureKind.NETWORK),
				Arguments.of("N14 stall before head", Reply.stall(""), FailureKind.TIMEOUT), Arguments.of("N14 stall after head", Reply.stall(length), FailureKind.TIMEOUT),
				Arguments.of("N14 stall in body", Reply.stall(length + "abc"), FailureKind.TIMEOUT), Arguments.of("N15 drip", (Reply) wire -> {
					wire.readRequest();
					wire.write(OK + "Content-Length: 10000000\r\n\r\n");
					wire.drip('x', 20);
				}, FailureKind.TIMEOUT), Arguments.of("N18 endless", (Reply) wire -> {
					wire.readRequest();
					wire.write(OK + "Transfer-Encoding: chunked\r\n\r\n");
					while (true) {
						wire.chunk(new byte[60_000]);
					}
				}, FailureKind.PROTOCOL), Arguments.of("N19 gzip", Reply.raw(OK + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"), FailureKind.PROTOCOL),
				Arguments.of("not HTTP", Reply.raw("SSH-2.0-OpenSSH\r\n\r\n"), FailureKind.NETWORK),
				Arguments.of("endless head", (Reply) wire -> {
					wire.readRequest();
					wire.write(OK);
					while (true) {
						wire.line("X-Filler: " + "x".repeat(1000));
					}
				}, FailureKind.NETWORK), Arguments.of("N08 reset while the body is sent", (Reply) wire -> {
					wire.record(wire.readHead());
					wire.reset();
				}, FailureKind.NETWORK));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("lostAnswers")
	void afterSendingEveryFailureIsLostAndSentOnce(String name, Reply reply, FailureKind kind) throws Exception {
		server.reply(reply);
		Path large = Files.write(folder.resolve("large.png"), new byte[20_000_000]);
		RequestBody body = name.startsWith("N08") ? new Multipart().file("image", "large.png", "image/png", large) : RequestBody.json(BODY);
		ProviderException failure = failure(policy, HttpCall.post(server.address("/p"), body).limited(5_000_000));
		assertThat(failure.evidence()).as(name).isInstanceOf(Evidence.Lost.class);
		assertThat(failure.failure().kind()).as(failure.getMessage()).isEqualTo(kind);
		assertThat(server.posts()).isEqualTo(1);
		assertThat(server.connections()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n",
			"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n" })
	void answersBeforeTheAnswerAreSkipped(String interim) throws Exception {
		server.reply(Reply.raw(interim + OK + "Content-Length: 2\r\n\r\nok"));
		assertThat(text(policy, HttpCall.get(server.address("/p")))).isEqualTo("ok");
	}

	@Test
	void bodyLongerThanItsLengthIsReadToItsLength() throws Exception {
		server.reply(Reply.raw(OK + "Content-Length: 2\r\n\r\nokEXTRA"));
		assertThat(text(policy, HttpCall.get(server.address("/p")))).isEqualTo("ok");
	}

	@Test
	void slowAnswerWithinTheDeadlineIsRead() throws Exception {
		server.reply(wire -> {
			wire.readRequest();
			wire.write(OK + "Content-Length: 3\r\n\r\n");
			for (String piece : new String[] { "a", "b", "c" }) {
				wire.write(piece);
			}
		});
		assertThat(text(policy, HttpCall.get(server.address("/p")))).isEqualTo("abc");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void redirectOfAPostIsAStatusAndNotFollowed(int status) throws Exception {
		try (ScriptedServer other = new ScriptedServer()) {
			server.reply(Reply.of(status, "text/plain", new byte[0], "Location: " + other.address("/steal")));
			try (HttpExchange exchange = new HttpExchange(policy)) {
				assertThat(exchange.send(HttpCall.post(server.address("/p"), RequestBody.json(BODY)).with(Map.of("Authorization", "Bearer k"))).status())
						.isEqualTo(status);
			}
			assertThat(other.connections()).isZero();
			assertThat(server.posts()).isEqualTo(1);
		}
	}

	@Test
	void everyCallHasItsOwnConnection() throws Exception {
		server.reply(Reply.json(200, "{}"));
		text(policy, HttpCall.get(server.address("/1")));
		text(policy, HttpCall.get(server.address("/2")));
		assertThat(server.connections()).isEqualTo(2);
	}

	@Test
	void unknownHostIsNotSent() {
		assertNotSent(policy, URI.create("http://no-such-host.invalid/"));
	}

	@Test
	void refusedConnectionIsNotSent() throws IOException {
		int port = server.port();
		server.close();
		assertNotSent(policy, URI.create("http://127.0.0.1:" + port + "/"));
	}

	@Test
	void connectionThatIsNeverTakenIsNotSent() throws IOException {
		// a full queue of waiting connections answers nobody
		try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Socket one = new Socket(); Socket two = new Socket()) {
			one.connect(full.getLocalSocketAddress());
			two.connect(full.getLocalSocketAddress());
			assertNotSent(OpenPolicy.of(300, 2000, 2000), URI.create("http://127.0.0.1:" + full.getLocalPort() + "/"));
		}
	}

	@Test
	void expiredCertificateIsNotSent() throws Exception {
		SSLContext context = Certificates.context(folder, "ip:127.0.0.1", true);
		ProviderException failure = tlsFailure(context, Reply.json(200, "{}"));
		assertThat(failure.getMessage()).contains("certificate");
	}

	@Test
	void certificateOfAnotherHostIsNotSent() throws Exception {
		ProviderException failure = tlsFailure(Certificates.context(folder, "dns:somewhere.else", false), Reply.json(200, "{}"));
		assertThat(failure.getMessage()).contains("certificate");
	}

	@Test
	void untrustedCertificateIsNotSent() throws Exception {
		SSLContext context = Certificates.context(folder, "ip:127.0.0.1", false);
		try (ScriptedServer secure = new ScriptedServer(context)) {
			secure.reply(Reply.json(200, "{}"));
			assertNotSent(policy, secure.address("/"));
			assertThat(secure.posts()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "reset", "end", "stall", "garbage" })
	void handshakeThatFailsIsNotSent(String how) {
		server.reply(wire -> {
			switch (how) {
			case "reset" -> {
				wire.write("\u0016");
				wire.reset();
			}
			case "garbage" -> wire.write("HTTP/1.1 400 plain http here\r\n\r\n");
			case "stall" -> wire.awaitClientGone();
			default -> {
				// ends at once
			}
			}
		});
		assertNotSent(OpenPolicy.of(600, 5000, 5000), URI.create("https://127.0.0.1:" + server.port() + "/"));
	}

	@Test
	void resetAfterTheHandshakeIsLost() throws Exception {
		SSLContext context = Certificates.context(folder, "ip:127.0.0.1", false);
		try (ScriptedServer secure = new ScriptedServer(context)) {
			secure.reply(Reply.end());
			assertThat(failure(policy.with(context), HttpCall.post(secure.address("/"), RequestBody.json(BODY))).evidence()).isInstanceOf(Evidence.Lost.class);
			assertThat(secure.posts()).isEqualTo(1);
		}
	}

	@Test
	void secureAnswerIsRead() throws Exception {
		SSLContext context = Certificates.context(folder, "ip:127.0.0.1", false);
		try (ScriptedServer secure = new ScriptedServer(context)) {
			secure.reply(Reply.json(200, "{}"));
			assertThat(text(policy.with(context), HttpCall.post(secure.address("/"), RequestBody.json(BODY)))).isEqualTo("{}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "https" })
	void proxyThatAsksForASignInSentNothing(String scheme) throws Exception {
		try (ScriptedServer proxy = new ScriptedServer()) {
			proxy.reply(Reply.of(407, "text/html", "<p>sign in</p>".getBytes(StandardCharsets.UTF_8), "Proxy-Authenticate: Basic realm=\"p\""));
			OpenPolicy proxied = policy.with(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())));
			ProviderException failure = failure(proxied,
					HttpCall.post(URI.create(scheme + "://example.invalid/p"), RequestBody.json(BODY)).with(Map.of("Authorization", "Bearer key-of-account")));
			assertThat(failure.evidence()).isInstanceOf(Evidence.NotSent.class);
			assertThat(failure.getMessage()).contains("proxy");
			if (scheme.equals("https")) {
				assertThat(proxy.requests()).allSatisfy(r -> assertThat(r.header("authorization")).isEmpty());
			}
		}
	}

	@Test
	void proxyThatRefusesATunnelSentNothing() throws Exception {
		try (ScriptedServer proxy = new ScriptedServer()) {
			proxy.reply(Reply.of(502, "text/html", new byte[0]));
			assertNotSent(policy.with(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port()))), URI.create("https://example.invalid/p"));
		}
	}

	@Test
	void policyIsAskedBeforeAnythingIsOpened() throws Exception {
		ConnectionPolicy strict = new ConnectionPolicy() {
			@Override
			public void check(URI address) throws ProviderException {
				throw new ProviderException(FailureKind.FORBIDDEN, "not here", new Evidence.NotSent());
			}

			@Override
			public ProxySelector proxies() {
				return policy.proxies();
			}

			@Override
			public SSLContext sslContext() {
				return policy.sslContext();
			}

			@Override
			public org.limn.generation.provider.Deadlines deadlines() {
				return policy.deadlines();
			}
		};
		assertThat(failure(strict, HttpCall.get(server.address("/"))).failure().kind()).isEqualTo(FailureKind.FORBIDDEN);
		assertThat(server.connections()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "jar:file:/x!/y", "ftp://h/x", "http:relative", "mailto:x@y" })
	void whatIsNoWebAddressIsRefused(String address) {
		assertNotSent(policy, URI.create(address));
	}

	@Test
	void keyWithALineBreakIsRefusedWithoutBeingTold() {
		ProviderException failure = failure(policy, HttpCall.get(server.address("/")).with(Map.of("Authorization", "Bearer canary\r\nX: y")));
		assertThat(failure.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
		assertThat(failure).hasNoCause();
		assertThat(failure.toString()).doesNotContain("canary");
	}

	@Test
	void missingFileIsToldBeforeAnythingIsSent() {
		ProviderException failure = failure(policy, HttpCall.post(server.address("/"), new Multipart().file("image", "a.png", "image/png", folder.resolve("gone.png"))));
		assertThat(failure.evidence()).isInstanceOf(Evidence.NotSent.class);
		assertThat(server.connections()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "body", "upload", "handshake" })
	void abortReachesTheSocket(String when) throws Exception {
		CompletableFuture<Void> there = new CompletableFuture<>();
		CompletableFuture<Void> gone = new CompletableFuture<>();
		server.reply(wire -> {
			switch (when) {
			case "upload" -> wire.record(wire.readHead());
			case "handshake" -> {
				// the client waits for us
			}
			default -> wire.readRequest();
			}
			if (when.equals("body")) {
				wire.write(OK + "Content-Length: 100\r\n\r\nabc");
			}
			there.complete(null);
			wire.awaitClientGone();
			gone.complete(null);
		});
		Path large = Files.write(folder.resolve("large.png"), new byte[when.equals("upload") ? 30_000_000 : 10]);
		URI address = when.equals("handshake") ? URI.create("https://127.0.0.1:" + server.port() + "/") : server.address("/");
		OpenPolicy patient = OpenPolicy.of(20_000, 20_000, 20_000);
		try (HttpExchange exchange = new HttpExchange(patient)) {
			CompletableFuture<Throwable> failed = new CompletableFuture<>();
			Thread.ofVirtual().start(() -> {
				try {
					HttpAnswer answer = exchange.send(HttpCall.post(address, new Multipart().file("image", "large.png", "image/png", large)));
					answer.bytes(1000);
				} catch (IOException e) {
					failed.complete(exchange.failure(e));
				} catch (ProviderException e) {
					failed.complete(e);
				}
			});
			there.get(10, TimeUnit.SECONDS);
			exchange.abort();
			ProviderException failure = (ProviderException) failed.get(1, TimeUnit.SECONDS);
			gone.get(1, TimeUnit.SECONDS);
			assertThat(failure.evidence()).isInstanceOf(when.equals("handshake") ? Evidence.NotSent.class : Evidence.Lost.class);
		}
	}

	@Test
	void interruptingTheThreadEndsTheCall() throws Exception {
		server.reply(Reply.stall(""));
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Thread thread = Thread.ofVirtual().start(() -> {
			failure(OpenPolicy.of(20_000, 20_000, 20_000), HttpCall.post(server.address("/"), RequestBody.json(BODY)));
			interrupted.complete(Thread.currentThread().isInterrupted());
		});
		server.awaitRequest();
		thread.interrupt();
		assertThat(interrupted.get(2, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void abortBeforeSendingSendsNothing() throws Exception {
		try (HttpExchange exchange = new HttpExchange(policy)) {
			assertThatThrownBy(() -> exchange.send(HttpCall.get(server.address("/")), exchange::abort)).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.evidence()).isInstanceOf(Evidence.NotSent.class));
		}
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void formIsWhatTheServerReads() throws Exception {
		server.reply(Reply.json(200, "{}"));
		byte[] picture = { 0, 1, 2, 13, 10, 13, 10, (byte) 0x89 };
		Path file = Files.write(folder.resolve("a.png"), picture);
		text(policy, HttpCall.post(server.address("/"), new Multipart().text("prompt", "Zoë \"says\"\r\nhi").file("image[]", "a\"\r\n.png", "image/png", file)));
		assertThat(server.request().header("content-length")).isNotEmpty();
		assertThat(server.request().parts()).satisfiesExactly(p -> assertThat(p.text()).isEqualTo("Zoë \"says\"\r\nhi"), p -> {
			assertThat(p.name()).isEqualTo("image[]");
			assertThat(p.fileName()).isEqualTo("a%22%0D%0A.png");
			assertThat(p.contentType()).isEqualTo("image/png");
			assertThat(p.bytes()).isEqualTo(picture);
		});
	}

	private ProviderException tlsFailure(SSLContext context, Reply reply) throws IOException {
		try (ScriptedServer secure = new ScriptedServer(context)) {
			secure.reply(reply);
			ProviderException failure = failure(policy.with(context), HttpCall.post(secure.address("/"), RequestBody.json(BODY)));
			assertThat(failure.evidence()).isInstanceOf(Evidence.NotSent.class);
			assertThat(secure.posts()).isZero();
			return failure;
		}
	}

	private static void assertNotSent(ConnectionPolicy policy, URI address) {
		ProviderException failure = failure(policy, HttpCall.post(address, RequestBody.json(BODY)));
		assertThat(failure.evidence()).as(failure.getMessage()).isInstanceOf(Evidence.NotSent.class);
		assertThat(failure.failure().message()).isNotEmpty().doesNotContain("Exception", "java.");
	}

	private static String text(ConnectionPolicy policy, HttpCall call) throws Exception {
		try (HttpExchange exchange = new HttpExchange(policy)) {
			return new String(exchange.send(call).bytes(1_000_000), StandardCharsets.UTF_8);
		}
	}

	private static ProviderException failure(ConnectionPolicy policy, HttpCall call) {
		try (HttpExchange exchange = new HttpExchange(policy)) {
			try {
				HttpAnswer answer = exchange.send(call);
				answer.bytes(20_000_000);
				throw new AssertionError("no failure: " + answer.status());
			} catch (IOException e) {
				return exchange.failure(e);
			}
		} catch (ProviderException e) {
			return e;
		}
	}
}
