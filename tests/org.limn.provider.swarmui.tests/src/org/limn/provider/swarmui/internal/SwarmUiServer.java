/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.WebSocketWire;
import org.limn.testsupport.Wire;
import org.limn.testsupport.fixtures.Fixtures;
import org.limn.testsupport.wire.WireConformance;

/** A SwarmUI that draws as many pictures as are asked for, over its WebSocket or without. */
final class SwarmUiServer implements AutoCloseable {

	/** What is done on the WebSocket with a request for some pictures. */
	@FunctionalInterface
	interface Talk {
		void go(Wire wire, WebSocketWire socket, int count) throws IOException;
	}

	static final Fixtures FIXTURES = Fixtures.beside(SwarmUiServer.class);
	private static final Pattern COUNT = Pattern.compile("\"images\":(\\d+)");
	private static final String CLOSE = "{\"socket_intention\":\"close\"}";

	final ScriptedServer server = new ScriptedServer();
	private final AtomicInteger sessions = new AtomicInteger();
	volatile byte[] picture = FIXTURES.bytes("_images/pixel.png");
	volatile Talk talking = SwarmUiServer::draw;
	/** What is done on a WebSocket before anything is said; null to open it. */
	volatile Reply opening;
	/** What is answered without a WebSocket. */
	volatile Reply answering = FIXTURES.fixture("swarmui/success-path").reply();

	volatile Reply listing = FIXTURES.fixture("swarmui/models").reply();

	SwarmUiServer() throws IOException {
		server.reply(this::answer);
	}

	static WireConformance wire() {
		return WireConformance.against("swarmui.openapi.json").and("swarmui.openapi.json",
				message -> message.method().equals(WebSocketWire.MESSAGE) ? "/components/schemas/T2I" : null);
	}

	static boolean draws(Received request) {
		return request.method().equals(WebSocketWire.MESSAGE) || request.path().equals("/API/GenerateText2Image");
	}

	long submissions() {
		return server.requests().stream().filter(SwarmUiServer::draws).count();
	}

	/** What the server says in a transcript. */
	static List<String> said(String name) {
		return new String(FIXTURES.bytes(name), StandardCharsets.UTF_8).lines().filter(line -> line.contains("\"server\",\"json\":"))
				.map(line -> line.replaceFirst(".*?\"json\":", "").replaceFirst("}$", "")).toList();
	}

	static void draw(Wire wire, WebSocketWire socket, int count) throws IOException {
		socket.text("{\"status\":{\"waiting_gens\":" + count + ",\"loading_models\":1,\"waiting_backends\":1,\"live_gens\":0}}");
		for (int i = 0; i < count; i++) {
			socket.text("{\"gen_progress\":{\"batch_index\":\"" + i + "\",\"request_id\":\"7\",\"overall_percent\":0.5,\"preview\":\"data:image/png;base64,iVBORw0KGgo=\"}}");
			socket.text("{\"image\":\"View/local/raw/2026 11/1000-a stone bridge, " + i + ".png\",\"batch_index\":\"" + i
					+ "\",\"request_id\":\"7\",\"metadata\":\"{\\\"sui_image_params\\\":{\\\"seed\\\":" + (100 + i) + "}}\"}");
		}
		socket.text(CLOSE);
		socket.end(1000);
	}

	private void answer(Wire wire) throws IOException {
		Received head = wire.readHead();
		switch (head.path()) {
		case "/API/GenerateText2ImageWS" -> {
			Reply other = opening;
			if (other == null) {
				talk(wire);
			} else {
				other.answer(wire);
			}
		}
		case "/API/GetNewSession" -> document(wire, 200, "{\"session_id\":\"S" + sessions.incrementAndGet() + "\",\"user_id\":\"local\"}");
		case "/API/GenerateText2Image" -> answering.answer(wire);
		case "/API/ListModels" -> listing.answer(wire);
		case "/API/ListT2IParams" -> document(wire, 200,
				"{\"list\":[{\"id\":\"sampler\",\"type\":\"dropdown\",\"values\":[\"euler\",\"dpmpp_2m\"]},{\"id\":\"scheduler\",\"values\":[\"normal\"]},{\"id\":\"steps\",\"values\":null}]}");
		case "/API/InterruptAll" -> document(wire, 200, "{\"success\":true}");
		default -> Reply.of(200, "image/png", picture).answer(wire);
		}
	}

	private void talk(Wire wire) throws IOException {
		WebSocketWire socket = WebSocketWire.open(wire);
		Received request = socket.read();
		if (request != null) {
			Matcher count = COUNT.matcher(request.text());
			talking.go(wire, socket, count.find() ? Integer.parseInt(count.group(1)) : 1);
		}
	}

	static void document(Wire wire, int status, String text) throws IOException {
		wire.readRequest();
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		wire.head(status, "Content-Type: application/json", "Content-Length: " + body.length, "");
		wire.write(body);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
