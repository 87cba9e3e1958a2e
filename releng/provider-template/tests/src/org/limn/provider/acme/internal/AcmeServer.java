/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.limn.provider.tck.TestPictures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that speaks Acme's protocol on this computer, and does what a test says. It keeps what it was asked to draw. */
final class AcmeServer implements AutoCloseable {

	private static final String MODELS = "{\"models\":[{\"id\":\"acme-1\"},{\"id\":\"acme-1-fast\"},{\"id\":\"acme-2-preview\"}]}";

	/** An answer to a request that draws. */
	@FunctionalInterface
	interface Answer {
		void give(HttpExchange exchange, JsonNode request) throws IOException;
	}

	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
	private volatile Answer answer = (exchange, request) -> send(exchange, 500, "{}");

	AcmeServer() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/v1/models", exchange -> send(exchange, 200, MODELS));
		server.createContext("/v1/images", this::draw);
		server.setExecutor(threads);
		server.start();
	}

	String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	/** What it was asked to draw, in order. */
	List<JsonNode> requests() {
		return List.copyOf(requests);
	}

	void answerWith(Answer next) {
		answer = next;
	}

	/** As many pictures as are asked for. */
	void answerWithPictures() {
		answerWith(TestPictures.png(8, 8, 0x336699));
	}

	/** These bytes, whatever they are, in the place of each picture. */
	void answerWith(byte[] picture) {
		String image = "{\"data\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}";
		answer = (exchange, request) -> send(exchange, 200,
				"{\"images\":[" + String.join(",", Collections.nCopies(request.path("count").asInt(), image)) + "],\"charged\":\"0.04\"}");
	}

	void answerWith(int status, String body) {
		answer = (exchange, request) -> send(exchange, status, body);
	}

	/** Takes the request and never says a word. */
	void neverAnswer() {
		answer = (exchange, request) -> {
			try {
				closed.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		};
	}

	private void draw(HttpExchange exchange) throws IOException {
		try (exchange; InputStream body = exchange.getRequestBody()) {
			JsonNode request = new ObjectMapper().readTree(body);
			requests.add(request);
			answer.give(exchange, request);
		}
	}

	static void send(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
		threads.close();
	}
}
