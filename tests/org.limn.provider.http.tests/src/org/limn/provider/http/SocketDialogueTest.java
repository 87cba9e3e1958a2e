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
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.WebSocketWire;

class SocketDialogueTest {

	private static final Duration SOON = Duration.ofSeconds(10);

	private ScriptedServer server;
	private SocketDialogue socket;

	@BeforeEach
	void start() throws Exception {
		server = new ScriptedServer();
		socket = new SocketDialogue(AccountServerTest.server(server.address("/v1").toString()));
	}

	@AfterEach
	void stop() throws IOException {
		socket.close();
		server.close();
	}

	@Test
	void bothSidesTalkAndTheServerKnowsWhoAsks() throws Exception {
		server.reply(wire -> {
			WebSocketWire there = WebSocketWire.open(wire);
			Received said = there.read();
			there.text("heard " + (said == null ? "" : said.text()));
			there.bytes(new byte[70_000]);
			there.end(1000);
		});
		socket.open("/ws?clientId=7");
		socket.say("hello");
		assertThat(socket.next(SOON)).contains(new SocketMessage.Text("heard hello"));
		assertThat(socket.next(SOON)).get().isInstanceOfSatisfying(SocketMessage.Bytes.class, b -> assertThat(b.bytes()).hasSize(70_000));
		assertThat(socket.next(SOON)).contains(new SocketMessage.End(1000));
		Received handshake = server.requests().getFirst();
		assertThat(handshake.path()).isEqualTo("/v1/ws?clientId=7");
		assertThat(handshake.header("authorization")).startsWith("Key canary");
		assertThat(handshake.header("origin")).isEmpty();
	}

	@Test
	void manyMessagesWaitUntilTheyAreTaken() throws Exception {
		server.reply(wire -> {
			WebSocketWire there = WebSocketWire.open(wire);
			for (int i = 0; i < 200; i++) {
				there.text("message " + i);
			}
			there.end(1000);
			wire.awaitClientGone();
		});
		socket.open("/ws");
		for (int i = 0; i < 200; i++) {
			assertThat(socket.await()).isEqualTo(new SocketMessage.Text("message " + i));
		}
		assertThat(socket.await()).isEqualTo(new SocketMessage.End(1000));
	}

	@Test
	void silenceIsNoFailure() throws Exception {
		server.reply(wire -> {
			WebSocketWire.open(wire);
			wire.awaitClientGone();
		});
		socket.open("/ws");
		assertThat(socket.next(Duration.ofMillis(20))).isEmpty();
		assertThat(socket.next(Duration.ofMillis(20))).isEmpty();
	}

	@Test
	void brokenConnectionIsTold() throws Exception {
		server.reply(wire -> {
			WebSocketWire there = WebSocketWire.open(wire);
			there.text("last words");
			there.read();
		});
		socket.open("/ws");
		assertThat(socket.next(SOON)).contains(new SocketMessage.Text("last words"));
		socket.say("now leave");
		assertThat(socket.next(SOON)).contains(new SocketMessage.End(1006));
	}

	@ParameterizedTest
	@CsvSource({ "true,NETWORK", "false,TIMEOUT" })
	void serverThatMustSaySomethingAndDoesNotIsAFailure(boolean leaves, FailureKind kind) throws Exception {
		server.reply(wire -> {
			WebSocketWire there = WebSocketWire.open(wire);
			there.text("working");
			there.read();
			if (!leaves) {
				wire.awaitClientGone();
			}
		});
		socket.open("/ws");
		assertThat(socket.await()).isEqualTo(new SocketMessage.Text("working"));
		socket.say("go on");
		assertThatThrownBy(() -> socket.await()).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(kind);
			assertThat(e.evidence()).isInstanceOf(Evidence.Lost.class);
		});
	}

	@ParameterizedTest
	@CsvSource({ "401,INVALID_REQUEST", "503,UNAVAILABLE", "302,NOT_FOUND" })
	void serverThatSaysNoIsReadAsAnyOther(int status, FailureKind kind) {
		server.reply(Reply.of(status, "text/plain", new byte[0]));
		assertThatThrownBy(() -> socket.open("/ws")).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(kind);
			assertThat(e.evidence()).isEqualTo(new Evidence.Status(status));
		});
	}

	@Test
	void serverWithoutWebSocketsWasSentNothing() {
		server.reply(Reply.json(200, "{}"));
		assertThatThrownBy(() -> socket.open("/ws")).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.evidence()).isInstanceOf(Evidence.NotSent.class));
	}

	@Test
	void messageWithoutAnEndDoesNotFillTheMemory() throws Exception {
		server.reply(wire -> {
			WebSocketWire there = WebSocketWire.open(wire);
			there.text("x".repeat(9 << 20));
			wire.awaitClientGone();
		});
		socket.open("/ws");
		assertThatThrownBy(() -> socket.next(SOON)).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL);
			assertThat(e.evidence()).isInstanceOf(Evidence.Lost.class);
		});
	}

	@Test
	void abortWakesWhoeverWaitsAndEndsTheConnection() throws Exception {
		CountDownLatch open = new CountDownLatch(1);
		CountDownLatch gone = new CountDownLatch(1);
		server.reply(wire -> {
			WebSocketWire.open(wire);
			open.countDown();
			wire.awaitClientGone();
			gone.countDown();
		});
		socket.open("/ws");
		Thread.ofVirtual().start(() -> {
			try {
				open.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			socket.abort();
		});
		assertThatThrownBy(() -> socket.next(Duration.ofMinutes(5))).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.evidence()).isInstanceOf(Evidence.Lost.class));
		assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
		assertThatThrownBy(() -> socket.say("more")).isInstanceOf(ProviderException.class);
	}

	@Test
	void abortedBeforehandSendsNothing() {
		socket.abort();
		assertThatThrownBy(() -> socket.open("/ws")).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.evidence()).isInstanceOf(Evidence.NotSent.class));
		assertThat(server.connections()).isZero();
	}
}
