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
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;
import org.limn.provider.tck.Scenario;
import org.limn.provider.tck.TestPictures;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** The contract of every provider, kept with the description of a server that answers with the pictures. */
class SynchronousContractTest extends ImageProviderContract {

	private final ScriptedServer server;
	private final CustomProvider provider = new CustomProvider();
	private volatile Reply drawing = Reply.end();

	SynchronousContractTest() throws IOException {
		server = new ScriptedServer();
		server.reply(this::answer);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Override
	protected ImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return Examples.account(id, server, Examples.SYNCHRONOUS);
	}

	@Override
	protected String modelId() {
		return "ink-2";
	}

	@Override
	protected void scriptSuccess() {
		drawing = wire -> pictures(wire, TestPictures.png(8, 8, 0x804020));
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		drawing = Wire::awaitClientGone;
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		drawing = wire -> pictures(wire, bytes);
		return call;
	}

	@Override
	protected long submissions() {
		return server.posts();
	}

	@Override
	protected boolean supportsPreviews() {
		return false;
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(status(400, "unsafe_prompt", "no", FailureKind.CONTENT_BLOCKED), status(400, "size", "no", FailureKind.INVALID_REQUEST),
				status(401, "", "no", FailureKind.AUTH), status(402, "", "no", FailureKind.QUOTA), status(404, "", "no", FailureKind.NOT_FOUND),
				status(429, "", "Your MONTHLY allowance is used up", FailureKind.QUOTA), status(429, "", "slower", FailureKind.RATE_LIMITED),
				status(500, "", "no", FailureKind.UNAVAILABLE), status(504, "", "no", FailureKind.TIMEOUT),
				scripted("error in a success", FailureKind.CONTENT_BLOCKED, Evidence.ErrorInAnswer.class, wire -> problem(wire, 200, "unsafe_picture", "no")),
				scripted("no picture", FailureKind.PROTOCOL, Evidence.Lost.class, wire -> Answers.json(wire, 200, "{\"pictures\":[]}")),
				scripted("reset", FailureKind.NETWORK, Evidence.Lost.class, Wire::reset),
				scripted("web page", FailureKind.PROTOCOL, Evidence.Lost.class, wire -> Answers.json(wire, 200, "<html>" + Canary.KEY + "</html>")));
	}

	private Scenario status(int status, String code, String words, FailureKind kind) {
		return scripted(status + " " + code + " " + words, kind, Evidence.Status.class, wire -> problem(wire, status, code, words + " " + Canary.KEY));
	}

	private Scenario scripted(String name, FailureKind kind, Class<? extends Evidence> evidence, Reply reply) {
		return Scenario.of(name, kind, evidence, call -> {
			drawing = reply;
			return call;
		});
	}

	private static void problem(Wire wire, int status, String code, String words) throws IOException {
		Answers.json(wire, status, "{\"problem\":{\"words\":\"" + words + "\",\"kind\":\"" + code + "\"}}");
	}

	private void answer(Wire wire) throws IOException {
		Received request = wire.readRequest();
		if (request.method().equals("POST")) {
			drawing.answer(wire);
		} else if (request.path().equals("/v1/models")) {
			Answers.json(wire, 200, "{\"models\":[{\"id\":\"ink-2\",\"title\":\"again\"},{\"id\":\"ink-3\",\"title\":\"Ink 3\"},{\"id\":\"\"}]}");
		} else {
			Answers.json(wire, 404, "{}");
		}
	}

	private void pictures(Wire wire, byte[] picture) throws IOException {
		Received drawn = server.requests().stream().filter(r -> r.method().equals("POST")).reduce((a, b) -> b).orElseThrow();
		int count = Examples.tree(drawn.text()).path("count").asInt();
		String item = "{\"data\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}";
		Answers.json(wire, 200, "{\"pictures\":[" + IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(",")) + "],\"charged\":{\"usd\":\"0.02\"}}");
	}
}
