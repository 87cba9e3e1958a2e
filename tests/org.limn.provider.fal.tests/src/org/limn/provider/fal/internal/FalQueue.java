/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** A queue as fal.ai runs one: parts of a model's id are missing in its addresses, work waits while told so, and finished work has pictures. */
final class FalQueue implements Reply {

	private static final Pattern WORK = Pattern.compile("/([\\w/.-]+)/requests/([\\w-]+)(/status|/cancel)?(\\?.*)?");
	private static final Pattern COUNT = Pattern.compile("\"num_images\":(\\d+)");

	private final ScriptedServer server;
	private final Map<String, Integer> works = new HashMap<>();
	private final Deque<Reply> states = new ArrayDeque<>();
	private boolean waiting;
	private Reply submission;
	private Reply result;
	private Reply uploads = Reply.json(500, "{}");
	private byte[] picture = FalBench.FIXTURES.bytes("_images/pixel.png");

	FalQueue(ScriptedServer server) {
		this.server = server;
	}

	synchronized void waiting(boolean waits) {
		waiting = waits;
	}

	/** What is answered to submissions, or {@code null} to accept them. */
	synchronized void submission(Reply reply) {
		submission = reply;
	}

	/** What is answered for states, one after the other, before the usual. */
	synchronized void states(Reply... replies) {
		states.addAll(List.of(replies));
	}

	/** What is answered for results, or {@code null} for pictures. */
	synchronized void result(Reply reply) {
		result = reply;
	}

	/** What is answered to whoever wants a place for a file. */
	synchronized void uploads(Reply reply) {
		uploads = reply;
	}

	synchronized void picture(byte[] bytes) {
		picture = bytes;
	}

	@Override
	public void answer(Wire wire) throws IOException {
		Received head = wire.readHead();
		reply(head, wire).answer(wire);
	}

	private synchronized Reply reply(Received head, Wire wire) throws IOException {
		if (head.path().startsWith("/pictures/")) {
			return Reply.of(200, "image/png", picture);
		}
		if (head.path().startsWith("/storage/upload/initiate?")) {
			return uploads;
		}
		Matcher work = WORK.matcher(head.path());
		if (!work.matches()) {
			return submission == null ? accept(head.path(), wire.readRequest().text()) : submission;
		}
		String id = work.group(2);
		if (!works.containsKey(id)) {
			return Reply.json(404, "{\"detail\":\"Request not found\",\"status\":\"NOT_FOUND\"}");
		}
		return switch (String.valueOf(work.group(3))) {
		case "/status" -> states.isEmpty() ? waiting ? state(202, id, "IN_QUEUE", ",\"queue_position\":2") : state(200, id, "COMPLETED", ",\"metrics\":{\"inference_time\":3.4}")
				: states.remove();
		case "/cancel" -> waiting ? state(202, id, "CANCELLATION_REQUESTED", "") : state(400, id, "ALREADY_COMPLETED", "");
		default -> result == null ? pictures(id) : result;
		};
	}

	private Reply accept(String path, String body) {
		String id = UUID.randomUUID().toString();
		Matcher count = COUNT.matcher(body);
		works.put(id, count.find() ? Integer.valueOf(count.group(1)) : Integer.valueOf(1));
		String app = path.replaceFirst("^(/[^/]+/[^/]+)/.*", "$1");
		String work = server.address(app + "/requests/" + id).toString();
		return Reply.json(200, ("{\"status\":\"IN_QUEUE\",\"request_id\":\"%s\",\"response_url\":\"%s\",\"status_url\":\"%s/status\",\"cancel_url\":\"%s/cancel\",\"queue_position\":0}")
				.formatted(id, work, work, work), "x-fal-request-id: " + id);
	}

	private Reply pictures(String id) {
		StringBuilder images = new StringBuilder();
		for (int i = 0; i < works.get(id); i++) {
			images.append(i == 0 ? "" : ",").append("{\"url\":\"").append(server.address("/pictures/" + id + '-' + i + ".png")).append("\",\"content_type\":\"image/png\"}");
		}
		return Reply.json(200, "{\"images\":[" + images + "],\"seed\":7}");
	}

	private static Reply state(int status, String id, String word, String more) {
		return Reply.json(status, "{\"request_id\":\"" + id + "\",\"status\":\"" + word + '"' + more + '}');
	}
}
