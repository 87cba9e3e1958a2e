/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;
import org.limn.provider.tck.Scenario;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;
import org.limn.testsupport.wire.WireConformance;

/** The contract of every provider, kept over real sockets. */
class StabilityContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = WireConformance.against("stability.openapi.json");

	private final ScriptedServer server;
	private final StabilityProvider provider = new StabilityProvider();
	private final Routes routes = new Routes();

	StabilityContractTest() throws IOException {
		server = new ScriptedServer();
		server.reply(routes.on("GET /v1/user/balance", Reply.json(200, "{\"credits\":12.5}")));
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		server.close();
		WIRE.check(server);
	}

	@Override
	protected ImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.address("").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "ultra";
	}

	@Override
	protected void scriptSuccess() {
		drawing(picture(StabilityBench.FIXTURES.bytes("_images/pixel.png")));
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		drawing(Wire::awaitClientGone);
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		drawing(picture(bytes));
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
	protected boolean supportsMultiple() {
		return false;
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(status(400, "bad_request", FailureKind.INVALID_REQUEST), status(401, "unauthorized", FailureKind.AUTH), status(402, "payment_required", FailureKind.QUOTA),
				status(403, "content_moderation", FailureKind.CONTENT_BLOCKED), status(403, "forbidden", FailureKind.AUTH), status(404, "not_found", FailureKind.NOT_FOUND),
				status(413, "payload_too_large", FailureKind.INVALID_REQUEST), status(422, "invalid_language", FailureKind.INVALID_REQUEST),
				status(429, "rate_limit_exceeded", FailureKind.RATE_LIMITED), status(500, "internal_error", FailureKind.UNAVAILABLE), status(504, "", FailureKind.TIMEOUT),
				scripted("reset", FailureKind.NETWORK, Reply.reset()), scripted("silent end", FailureKind.NETWORK, Reply.end()),
				scripted("web page", FailureKind.PROTOCOL, Reply.of(200, "text/html", ("<html><body>" + Canary.KEY + "</body></html>").getBytes())),
				scripted("nothing", FailureKind.PROTOCOL, Reply.of(200, "image/png", new byte[0])), scripted("cut document", FailureKind.PROTOCOL, Reply.json(200, "{\"image\":\"AAAA")));
	}

	private Scenario status(int status, String name, FailureKind kind) {
		String body = "{\"id\":\"a1\",\"name\":\"" + name + "\",\"errors\":[\"No: " + Canary.KEY + "\"]}";
		return Scenario.of(status + " " + name, kind, Evidence.Status.class, call -> {
			drawing(Reply.json(status, body));
			return call;
		});
	}

	private Scenario scripted(String name, FailureKind kind, Reply reply) {
		return Scenario.of(name, kind, Evidence.Lost.class, call -> {
			drawing(reply);
			return call;
		});
	}

	private void drawing(Reply reply) {
		routes.on("POST /v2beta/stable-image/generate/(core|ultra|sd3)", wire -> {
			wire.readRequest();
			reply.answer(wire);
		});
	}

	private static Reply picture(byte[] bytes) {
		return Reply.of(200, "image/png", bytes, "finish-reason: SUCCESS", "seed: 343940597");
	}
}
