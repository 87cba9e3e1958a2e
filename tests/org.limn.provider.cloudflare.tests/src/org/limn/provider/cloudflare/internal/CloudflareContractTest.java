/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The contract of every provider, with a model that takes JSON and answers with the bytes of a picture. */
class CloudflareContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = CloudflareBench.wire();

	private final ScriptedServer server = new ScriptedServer();
	private final CloudflareProvider provider = new CloudflareProvider();
	private volatile Reply drawing = Reply.end();

	CloudflareContractTest() throws IOException {
		server.reply(new Routes().on("POST .*", wire -> drawing.answer(wire)).on("GET .*/ai/models/search", Reply.json(200,
				"{\"success\":true,\"errors\":[],\"result\":[{\"name\":\"" + CloudflareBench.SDXL + "\"},{\"name\":\"@cf/acme/new-one\"}]}")));
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
		return new FakeAccount(id).with("accountId", CloudflareBench.ACCOUNT).with("baseUrl", server.address("/client/v4").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return CloudflareBench.SDXL;
	}

	/** A picture as the model sends it. */
	Reply picture(byte[] bytes) {
		return Reply.of(200, "image/png", bytes);
	}

	@Override
	protected void scriptSuccess() {
		drawing = picture(CloudflareBench.FIXTURES.bytes("_images/pixel.png"));
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		drawing = Wire::awaitClientGone;
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		drawing = picture(bytes);
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
		return List.of(refused(400, 5004, FailureKind.INVALID_REQUEST), refused(401, 10000, FailureKind.AUTH), refused(403, 5018, FailureKind.AUTH),
				refused(404, 3042, FailureKind.NOT_FOUND), refused(408, 3008, FailureKind.TIMEOUT), refused(429, 3036, FailureKind.QUOTA),
				refused(429, 10429, FailureKind.RATE_LIMITED), refused(429, 3040, FailureKind.UNAVAILABLE), refused(503, 0, FailureKind.UNAVAILABLE),
				answered("filter in a success", FailureKind.CONTENT_BLOCKED, Evidence.ErrorInAnswer.class, Reply.json(200, error(3030, "NSFW"))),
				answered("no picture", FailureKind.PROTOCOL, Evidence.Lost.class, Reply.json(200, "{\"success\":true,\"result\":{}}")),
				answered("web page", FailureKind.PROTOCOL, Evidence.Lost.class, Reply.of(200, "text/html", "<html>hello</html>".getBytes(StandardCharsets.UTF_8))),
				answered("reset", FailureKind.NETWORK, Evidence.Lost.class, Reply.reset()));
	}

	private Scenario refused(int status, int code, FailureKind kind) {
		return answered(status + " " + code, kind, Evidence.Status.class, Reply.json(status, error(code, "No: " + Canary.KEY)));
	}

	private Scenario answered(String name, FailureKind kind, Class<? extends Evidence> evidence, Reply reply) {
		return Scenario.of(name, kind, evidence, call -> {
			drawing = reply;
			return call;
		});
	}

	private static String error(int code, String words) {
		return "{\"success\":false,\"result\":null,\"messages\":[],\"errors\":[{\"code\":" + code + ",\"message\":\"" + words + "\"}]}";
	}
}
