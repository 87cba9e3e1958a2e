/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.WebSocketWire;
import org.limn.testsupport.Wire;
import org.limn.testsupport.fixtures.Fixtures;
import org.limn.testsupport.wire.WireConformance;

/** A ComfyUI that draws as many pictures as are asked for, tells of it on its WebSockets, and keeps a queue and a history. */
final class ComfyUiServer implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(ComfyUiServer.class);
	static final String ID_IN_FIXTURES = "3f0c7a52-1111-4222-8333-444455556666";
	private static final Pattern PROMPT_ID = Pattern.compile("\"(?:prompt_id|delete)\":\\[?\"([^\"]*)\"");
	private static final Pattern CLIENT = Pattern.compile("\"client_id\":\"([^\"]*)\"");
	private static final Pattern COUNT = Pattern.compile("\"batch_size\":(\\d+)");

	final ScriptedServer server = new ScriptedServer();
	final Map<String, String> history = new ConcurrentHashMap<>();
	final Map<String, Integer> waiting = new ConcurrentHashMap<>();
	volatile byte[] picture = FIXTURES.bytes("_images/pixel.png");
	/** What is done in place of accepting work; null to accept it. */
	volatile Reply submitting;
	/** What is done on a WebSocket in place of telling of the work. */
	volatile Reply telling;
	volatile boolean drawing = true;
	volatile boolean losing;
	private final Map<String, String> clients = new ConcurrentHashMap<>();
	private boolean closed;

	ComfyUiServer() throws IOException {
		server.reply(this::answer);
	}

	static WireConformance wire() {
		return WireConformance.against("comfyui.openapi.json").and("comfyui-ws.schema.json",
				message -> message.method().equals(WebSocketWire.MESSAGE) ? "/$defs/feature_flags" : null);
	}

	static boolean draws(Received request) {
		return request.method().equals("POST") && request.path().equals("/prompt");
	}

	long submissions() {
		return server.requests().stream().filter(ComfyUiServer::draws).count();
	}

	/** Finishes all that waits. */
	void finish() {
		drawing = true;
		losing = false;
		new LinkedHashMap<>(waiting).forEach(this::finish);
	}

	private void finish(String id, int count) {
		StringBuilder images = new StringBuilder();
		for (int i = 0; i < count; i++) {
			images.append(i == 0 ? "" : ",").append("{\"filename\":\"limn & co_0000" + i + "_.png\",\"subfolder\":\"a b\",\"type\":\"output\"}");
		}
		history.put(id, "{\"outputs\":{\"10\":{\"images\":[" + images + "]}},\"status\":{\"status_str\":\"success\",\"completed\":true,\"messages\":[]}}");
		waiting.remove(id);
	}

	private void answer(Wire wire) throws IOException {
		Received head = wire.readHead();
		String path = head.path().replaceFirst("\\?.*", "");
		if (path.equals("/ws")) {
			Reply other = telling;
			if (other == null) {
				tell(wire, head.path().replaceFirst(".*clientId=", ""));
			} else {
				other.answer(wire);
			}
			return;
		}
		Received request = wire.readRequest();
		if (path.startsWith("/history/")) {
			String id = path.substring("/history/".length());
			document(wire, 200, history.containsKey(id) ? "{\"" + id + "\":" + history.get(id) + "}" : "{}");
		} else if (path.startsWith("/object_info/")) {
			describe(wire, path.substring("/object_info/".length()));
		} else {
			switch (request.method() + path) {
			case "POST/prompt" -> submit(wire, request);
			case "GET/queue" -> queue(wire);
			case "POST/queue", "POST/interrupt" -> {
				waiting.remove(id(request));
				document(wire, 200, "{}");
			}
			case "POST/upload/image" -> FIXTURES.fixture("comfyui/upload").reply().answer(wire);
			case "GET/view" -> Reply.of(200, "image/png", picture).answer(wire);
			case "GET/system_stats" -> document(wire, 200, "{\"system\":{\"comfyui_version\":\"0.3.64\"},\"devices\":[]}");
			default -> document(wire, 404, "");
			}
		}
	}

	private void submit(Wire wire, Received request) throws IOException {
		Reply other = submitting;
		if (other != null) {
			other.answer(wire);
			return;
		}
		String id = id(request);
		Matcher count = COUNT.matcher(request.text());
		waiting.put(id, count.find() ? Integer.parseInt(count.group(1)) : 1);
		begin(request, id);
		if (losing) {
			wire.reset();
		} else {
			document(wire, 200, "{\"prompt_id\":\"" + id + "\",\"number\":7,\"node_errors\":{}}");
		}
	}

	/** Tells of the work of one client as the server does: the picture is there when its end is told. */
	private void tell(Wire wire, String client) throws IOException {
		WebSocketWire socket = WebSocketWire.open(wire);
		socket.text("{\"type\":\"status\",\"data\":{\"status\":{\"exec_info\":{\"queue_remaining\":0}},\"sid\":\"1\"}}");
		socket.read();
		String work = awaitWork(client);
		String id = "\"prompt_id\":\"" + work + "\"";
		socket.text("{\"type\":\"execution_start\",\"data\":{" + id + "}}");
		socket.text("{\"type\":\"progress\",\"data\":{\"value\":10,\"max\":20,\"node\":\"8\"," + id + "}}");
		socket.bytes(FIXTURES.bytes("comfyui/ws-binary-1-png.bin"));
		finish(work, waiting.getOrDefault(work, 1));
		socket.text("{\"type\":\"execution_success\",\"data\":{" + id + "}}");
		wire.awaitClientGone();
	}

	private synchronized String awaitWork(String client) throws IOException {
		try {
			while (!closed && !(drawing && clients.containsKey(client))) {
				wait(20_000);
			}
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
		return clients.getOrDefault(client, "");
	}

	private void queue(Wire wire) throws IOException {
		StringBuilder rows = new StringBuilder();
		waiting.forEach((id, count) -> rows.append(rows.isEmpty() ? "" : ",").append("[7,\"" + id + "\",{},{},[]]"));
		document(wire, 200, "{\"queue_running\":[],\"queue_pending\":[" + rows + "]}");
	}

	private static void describe(Wire wire, String node) throws IOException {
		switch (node) {
		case "CheckpointLoaderSimple" -> FIXTURES.fixture("comfyui/object-info-checkpoint").reply().answer(wire);
		case "KSampler" -> document(wire, 200, "{\"KSampler\":{\"input\":{\"required\":{\"sampler_name\":[[\"euler\",\"dpmpp_2m\"]],\"scheduler\":[\"COMBO\",{\"options\":[\"normal\",\"karras\"]}]}}}}");
		default -> document(wire, 200, "{}");
		}
	}

	private static String id(Received request) {
		Matcher matcher = PROMPT_ID.matcher(request.text());
		return matcher.find() ? matcher.group(1) : "";
	}

	static void document(Wire wire, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		wire.head(status, "Content-Type: application/json", "Content-Length: " + body.length, "");
		wire.write(body);
	}

	private synchronized void begin(Received request, String id) {
		Matcher client = CLIENT.matcher(request.text());
		clients.put(client.find() ? client.group(1) : "", id);
		notifyAll();
	}

	@Override
	public void close() throws IOException {
		synchronized (this) {
			closed = true;
			notifyAll();
		}
		server.close();
	}
}
