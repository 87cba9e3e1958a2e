/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** The service as it answers: tasks that wait while told so and then have a picture. */
final class Tasks implements Reply {

	private static final Pattern TASK = Pattern.compile("/v1/get_result\\?id=([\\w-]+)");

	private final ScriptedServer server;
	private final Set<String> tasks = new HashSet<>();
	private final Deque<Reply> states = new ArrayDeque<>();
	private boolean waiting;
	private Reply submission;
	private byte[] picture = BflBench.FIXTURES.bytes("_images/pixel.png");

	Tasks(ScriptedServer server) {
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
		reply(head).answer(wire);
	}

	private synchronized Reply reply(Received head) {
		if (head.path().startsWith("/pictures/")) {
			return Reply.of(200, "image/png", picture);
		}
		if (head.path().equals("/v1/credits")) {
			return Reply.json(200, "{\"credits\":12.5}");
		}
		if (head.method().equals("POST")) {
			return submission == null ? accept() : submission;
		}
		Matcher task = TASK.matcher(head.path());
		if (!task.matches() || !tasks.contains(task.group(1))) {
			return Reply.json(404, "{\"id\":\"x\",\"status\":\"Task not found\",\"result\":null}");
		}
		String address = server.address("/pictures/" + task.group(1) + ".png").toString();
		return !states.isEmpty() ? states.remove()
				: Reply.json(200, waiting ? "{\"id\":\"x\",\"status\":\"Pending\",\"progress\":0.4}" : "{\"id\":\"x\",\"status\":\"Ready\",\"result\":{\"sample\":\"" + address + "\",\"seed\":7}}");
	}

	private Reply accept() {
		String id = UUID.randomUUID().toString();
		tasks.add(id);
		return Reply.json(200, "{\"id\":\"" + id + "\",\"polling_url\":\"" + server.address("/v1/get_result?id=" + id) + "\",\"cost\":3.0}");
	}
}
