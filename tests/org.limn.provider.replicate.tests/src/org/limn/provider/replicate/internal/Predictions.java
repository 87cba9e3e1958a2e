/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

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
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** Replicate as it answers: predictions that wait while told so and then have pictures, and beside them whatever a test adds. */
final class Predictions implements Reply {

	private static final Pattern WORK = Pattern.compile("/v1/predictions/([\\w-]+)(/cancel)?");
	private static final Pattern COUNT = Pattern.compile("\"num_outputs\":(\\d+)");

	/** Everything but predictions. */
	final Routes routes = new Routes().on("GET /v1/account", Reply.json(200, "{\"type\":\"user\",\"username\":\"u\"}")).on("GET /v1/search", Reply.json(200, "{\"models\":[]}"));
	private final ScriptedServer server;
	private final Map<String, Integer> works = new HashMap<>();
	private final Deque<Reply> states = new ArrayDeque<>();
	private boolean waiting;
	private Reply submission;
	private byte[] picture = ReplicateBench.FIXTURES.bytes("_images/pixel.png");

	Predictions(ScriptedServer server) {
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
		if (head.method().equals("POST") && head.path().endsWith("/predictions")) {
			return submission == null ? accept(wire.readRequest().text()) : submission;
		}
		Matcher work = WORK.matcher(head.path());
		if (!work.matches()) {
			return routes;
		}
		String id = work.group(1);
		if (!works.containsKey(id)) {
			return Reply.json(404, "{\"title\":\"Not found\",\"detail\":\"The requested resource could not be found.\",\"status\":404}");
		}
		if (work.group(2) != null) {
			return prediction(200, id, waiting ? "canceled" : "succeeded", "null");
		}
		return states.isEmpty() ? prediction(200, id, waiting ? "processing" : "succeeded", waiting ? "null" : pictures(id)) : states.remove();
	}

	private Reply accept(String body) {
		String id = UUID.randomUUID().toString();
		Matcher count = COUNT.matcher(body);
		works.put(id, count.find() ? Integer.valueOf(count.group(1)) : Integer.valueOf(1));
		return prediction(201, id, "starting", "null");
	}

	private String pictures(String id) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < works.get(id); i++) {
			all.append(i == 0 ? "" : ",").append('"').append(server.address("/pictures/" + id + '-' + i + ".png")).append('"');
		}
		return "[" + all + "]";
	}

	private Reply prediction(int status, String id, String state, String output) {
		String address = server.address("/v1/predictions/" + id).toString();
		return Reply.json(status, "{\"id\":\"%s\",\"status\":\"%s\",\"output\":%s,\"error\":null,\"logs\":\"Using seed: 7\\n 50%%|##| 14/28\",\"metrics\":{\"predict_time\":3.2},\"urls\":{\"get\":\"%s\",\"cancel\":\"%s/cancel\"}}"
				.formatted(id, state, output, address, address));
	}
}
