/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.io.IOException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

/** The contract of every provider, kept by the images protocol. */
class OpenRouterContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = WireConformance.against("openrouter-images.openapi.json");

	static final String MODELS = "{\"data\":[{\"id\":\"openai/gpt-image-2\",\"name\":\"GPT Image 2\",\"architecture\":{\"input_modalities\":[\"text\",\"image\"],"
			+ "\"output_modalities\":[\"image\"]},\"supported_parameters\":{\"n\":{\"type\":\"range\",\"min\":1,\"max\":10}},\"supports_streaming\":true},"
			+ "{\"id\":\"bytedance-seed/seedream-4.5\",\"name\":\"Seedream\",\"supported_parameters\":{\"seed\":{\"type\":\"boolean\"}}}]}";
	private static final Pattern COUNT = Pattern.compile("\"n\":(\\d+)");

	final ScriptedServer server;
	private final OpenRouterProvider provider = new OpenRouterProvider();
	private final Routes routes = new Routes();

	OpenRouterContractTest() throws IOException {
		server = new ScriptedServer();
		routes.on("GET /api/v1/(images/)?models", Reply.json(200, MODELS)).on("GET /api/v1/key", Reply.json(200, "{\"data\":{\"label\":\"sk-or-…\",\"usage\":1}}"));
		server.reply(routes);
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
		return new FakeAccount(id).with("baseUrl", server.address("/api/v1").toString()).with("imagesPerCall", "4").withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return OpenRouterBench.GPT;
	}

	@Override
	protected void scriptSuccess() {
		drawing(wire -> pictures(wire, OpenRouterBench.FIXTURES.bytes("_images/pixel.png")));
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		drawing(Wire::awaitClientGone);
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		drawing(wire -> pictures(wire, bytes));
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
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(status(400, "No such thing", FailureKind.INVALID_REQUEST), status(401, "No credentials", FailureKind.AUTH),
				status(402, "Insufficient credits", FailureKind.QUOTA), status(403, "Input was flagged by moderation", FailureKind.CONTENT_BLOCKED),
				status(403, "No permission", FailureKind.AUTH), status(404, "No endpoints found", FailureKind.NOT_FOUND),
				status(429, "Rate limit exceeded", FailureKind.RATE_LIMITED), status(500, "Internal", FailureKind.UNAVAILABLE),
				status(529, "Overloaded", FailureKind.UNAVAILABLE), status(524, "Edge timeout", FailureKind.TIMEOUT),
				scripted("reset", FailureKind.NETWORK, Reply.reset()), scripted("silent end", FailureKind.NETWORK, Reply.end()),
				scripted("web page", FailureKind.PROTOCOL, Reply.of(200, "text/html", ("<html><body>" + Canary.KEY + "</body></html>").getBytes())),
				scripted("cut document", FailureKind.PROTOCOL, Reply.json(200, "{\"data\":[{\"b64_json\":\"AAAA")));
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
		routes.on("POST /api/v1/(images|chat/completions)", wire -> {
			wire.readRequest();
			reply.answer(wire);
		});
	}

	/** Answers with as many as were asked for. */
	void pictures(Wire wire, byte[] picture) throws IOException {
		Matcher count = COUNT.matcher(server.requests().getLast().text());
		String item = "{\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}";
		int n = count.find() ? Integer.parseInt(count.group(1)) : 1;
		Reply.json(200, "{\"created\":1,\"data\":[" + String.join(",", Collections.nCopies(n, item)) + "],\"usage\":{\"cost\":0.04}}").answer(wire);
	}
}
