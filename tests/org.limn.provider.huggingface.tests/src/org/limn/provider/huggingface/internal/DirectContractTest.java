/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The contract of every provider, with a service that answers at once. */
class DirectContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = HuggingFaceBench.wire();

	private final ScriptedServer server = new ScriptedServer();
	private final HuggingFaceProvider provider = new HuggingFaceProvider();
	private volatile Reply drawing = Reply.end();

	DirectContractTest() throws IOException {
		server.reply(new Routes().on("GET /api/models", Reply.json(200, "[{\"id\":\"" + HuggingFaceBench.MODEL + "\"}]")).on("GET /api/models/.*", HuggingFaceBench.offers())
				.on("POST .*", wire -> drawing.answer(wire)));
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
		return new FakeAccount(id).with("routerUrl", server.address("").toString()).with("hubUrl", server.address("").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return HuggingFaceBench.MODEL + ":together";
	}

	@Override
	protected void scriptSuccess() {
		drawing = picture(HuggingFaceBench.FIXTURES.bytes("_images/pixel.png"));
	}

	private static Reply picture(byte[] bytes) {
		return Reply.json(200, "{\"data\":[{\"index\":0,\"b64_json\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}]}");
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
		return List.of(answered("not served", FailureKind.NOT_FOUND, Evidence.Status.class, Reply.json(400, "{\"error\":\"Model not supported by provider together\"}")),
				answered("web page", FailureKind.PROTOCOL, Evidence.Lost.class, Reply.of(200, "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8))),
				answered("reset", FailureKind.NETWORK, Evidence.Lost.class, Reply.reset()));
	}

	private Scenario answered(String name, FailureKind kind, Class<? extends Evidence> evidence, Reply reply) {
		return Scenario.of(name, kind, evidence, call -> {
			drawing = reply;
			return call;
		});
	}
}
