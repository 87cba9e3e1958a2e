/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.io.IOException;
import java.util.Base64;
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
class GeminiContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = WireConformance.against("gemini.openapi.json");

	private final ScriptedServer server;
	private final GeminiProvider provider = new GeminiProvider();
	private final Routes routes = new Routes();

	GeminiContractTest() throws IOException {
		server = new ScriptedServer();
		server.reply(routes.on("GET /v1beta/models", Reply.json(200, ModelsTest.LIST)));
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
		return new FakeAccount(id).with("baseUrl", server.address("/v1beta").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return GeminiBench.NEWEST;
	}

	@Override
	protected void scriptSuccess() {
		drawing(picture(GeminiBench.FIXTURES.bytes("_images/pixel.png")));
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
	protected boolean supportsNegativePrompt() {
		return false;
	}

	@Override
	protected boolean supportsSeed() {
		return false;
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
		return List.of(status(400, "API key not valid", FailureKind.AUTH), status(400, "Invalid value", FailureKind.INVALID_REQUEST), status(401, "", FailureKind.AUTH),
				status(402, "", FailureKind.QUOTA), status(403, "", FailureKind.AUTH), status(404, "", FailureKind.NOT_FOUND), status(429, "", FailureKind.RATE_LIMITED),
				status(429, "GenerateRequestsPerDay", FailureKind.QUOTA), status(500, "", FailureKind.UNAVAILABLE), status(503, "", FailureKind.UNAVAILABLE),
				status(504, "", FailureKind.TIMEOUT), scripted("reset", FailureKind.NETWORK, Reply.reset()), scripted("silent end", FailureKind.NETWORK, Reply.end()),
				scripted("web page", FailureKind.PROTOCOL, Reply.of(200, "text/html", ("<html><body>" + Canary.KEY + "</body></html>").getBytes())),
				scripted("nothing", FailureKind.PROTOCOL, Reply.json(200, "")), scripted("cut document", FailureKind.PROTOCOL, Reply.json(200, "{\"candidates\":[{\"content\":{\"parts")));
	}

	private Scenario status(int status, String message, FailureKind kind) {
		String body = "{\"error\":{\"code\":" + status + ",\"message\":\"" + message + ": " + Canary.KEY + "\"}}";
		return Scenario.of(status + " " + message, kind, Evidence.Status.class, call -> {
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
		routes.on("POST /v1beta/models/.*:generateContent", wire -> {
			wire.readRequest();
			reply.answer(wire);
		});
	}

	private static Reply picture(byte[] bytes) {
		return Reply.json(200, "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"},{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\""
				+ Base64.getEncoder().encodeToString(bytes) + "\"}}]},\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":9}}");
	}
}
