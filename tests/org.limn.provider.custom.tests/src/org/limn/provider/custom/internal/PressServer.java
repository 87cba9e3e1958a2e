/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.limn.provider.tck.TestPictures;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** The server of the second example: takes jobs, prints them when it is told to. */
final class PressServer implements AutoCloseable {

	/** A job: the word for how it is, and what its sheet is. */
	private record Job(String state, String why) {
	}

	final ScriptedServer server;
	private final Map<String, Job> jobs = new ConcurrentHashMap<>();
	private final Map<String, String> references = new ConcurrentHashMap<>();
	private final AtomicInteger last = new AtomicInteger();
	private volatile String next = "printed";
	private volatile String why = "";
	private volatile Reply submission = this::accept;
	private volatile byte[] sheet = TestPictures.png(8, 8, 0x104080);

	PressServer() throws IOException {
		server = new ScriptedServer();
		server.reply(this::answer);
	}

	/** What becomes of jobs that come from now on. */
	void next(String state, String words) {
		next = state;
		why = words;
		submission = this::accept;
	}

	/** Ends all that wait. */
	void printAll() {
		next("printed", "");
		jobs.replaceAll((id, job) -> new Job("printed", ""));
	}

	/** Answers submissions otherwise. */
	void submission(Reply reply) {
		submission = reply;
	}

	void sheet(byte[] bytes) {
		sheet = bytes;
	}

	/** Takes a job and cuts the connection. */
	void loseAnswer() {
		next("printed", "");
		submission = wire -> take(wire.readRequest());
	}

	@Override
	public void close() throws IOException {
		server.close();
	}

	private void answer(Wire wire) throws IOException {
		Received request = wire.readRequest();
		String path = request.path().replaceFirst("^/v1", "");
		if (request.method().equals("POST")) {
			submission.answer(wire);
		} else if (path.equals("/me")) {
			Answers.json(wire, 200, "{}");
		} else if (path.startsWith("/files/")) {
			Answers.bytes(wire, 200, "image/png", sheet);
		} else if (path.startsWith("/jobs/by-reference/")) {
			job(wire, references.getOrDefault(path.substring("/jobs/by-reference/".length()), "none"));
		} else if (path.endsWith("/sheets")) {
			String id = path.split("/")[2];
			Answers.json(wire, 200, "{\"sheets\":[{\"url\":\"" + server.address("/files/" + id) + "\"}]}");
		} else {
			String id = path.substring("/jobs/".length());
			if (request.method().equals("DELETE")) {
				jobs.computeIfPresent(id, (key, job) -> new Job("stopped", "stopped by hand"));
			}
			job(wire, id);
		}
	}

	private void accept(Wire wire) throws IOException {
		job(wire, take(wire.readRequest()));
	}

	private String take(Received request) {
		String id = "job-" + last.incrementAndGet() + "-z";
		jobs.put(id, new Job(next, why));
		request.parts().stream().filter(p -> p.name().equals("reference")).findFirst().ifPresent(p -> references.put(p.text(), id));
		return id;
	}

	private void job(Wire wire, String id) throws IOException {
		Job job = jobs.get(id);
		if (job == null) {
			Answers.json(wire, 404, "{\"job\":{\"why\":\"unknown\"}}");
			return;
		}
		String words = job.why().isEmpty() ? "" : ",\"why\":\"" + job.why() + "\"";
		Answers.json(wire, 200, "{\"job\":{\"id\":\"" + id + "\",\"state\":\"" + job.state() + "\",\"percent\":50,\"sheets\":\"" + server.address("/v1/jobs/" + id + "/sheets") + "\"" + words + "}}");
	}
}
