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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.QueueImageProviderContract;
import org.limn.provider.tck.Scenario;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;
import org.limn.testsupport.wire.WireConformance;

/** The contract of providers with tickets, kept over real sockets. */
class FalContractTest extends QueueImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = RequestTest.contract();

	private final ScriptedServer server = new ScriptedServer();
	private final ScriptedServer besides = new ScriptedServer();
	private final FalQueue queue = new FalQueue(server);
	private final FalProvider provider = new FalProvider();

	FalContractTest() throws IOException {
		server.reply(queue);
		besides.reply(wire -> {
			boolean search = wire.readHead().path().contains("q=");
			Reply.json(200, search ? "{\"models\":[]}"
					: "{\"models\":[{\"endpoint_id\":\"fal-ai/flux/dev\",\"metadata\":{\"display_name\":\"Dev\",\"category\":\"text-to-image\"}}],\"next_cursor\":null}").answer(wire);
		});
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
		besides.close();
		WIRE.check(server.requests().stream().filter(request -> !request.path().matches("/(pictures|storage)/.*")).toList());
	}

	@Override
	protected QueueImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.address("").toString()).with("catalogueUrl", besides.address("/v1").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "fal-ai/flux-2";
	}

	@Override
	protected void scriptSuccess() {
		queue.submission(null);
		queue.waiting(false);
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		queue.submission(Wire::awaitClientGone);
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		queue.picture(bytes);
		return call;
	}

	@Override
	protected void scriptWaiting() {
		queue.waiting(true);
	}

	@Override
	protected void scriptFinish() {
		queue.waiting(false);
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		queue.submission(Reply.end());
	}

	@Override
	protected long submissions() {
		return server.posts();
	}

	@Override
	protected boolean supportsFind() {
		return false;
	}

	@Override
	protected boolean supportsNegativePrompt() {
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
		return List.of(refusal(401, "No user found for Key ID and Secret", FailureKind.AUTH), refusal(403, "User is locked. Reason: Exhausted balance.", FailureKind.QUOTA),
				refusal(403, "Not allowed", FailureKind.AUTH), refusal(404, "Application not found", FailureKind.NOT_FOUND), refusal(422, "prompt: too long", FailureKind.INVALID_REQUEST),
				refusal(429, "Too many", FailureKind.RATE_LIMITED), refusal(500, "x", FailureKind.UNAVAILABLE), refusal(504, "x", FailureKind.TIMEOUT),
				Scenario.of("reset", FailureKind.NETWORK, Evidence.Lost.class, call -> {
					queue.submission(Reply.reset());
					return call;
				}), Scenario.of("no id", FailureKind.PROTOCOL, Evidence.Lost.class, call -> {
					queue.submission(Reply.json(200, "{\"status\":\"IN_QUEUE\"}"));
					return call;
				}), Scenario.of("unknown state", FailureKind.PROTOCOL, Evidence.Lost.class, call -> {
					queue.states(Reply.json(200, "{\"status\":\"DREAMING\"}"));
					return call;
				}), Scenario.of("no picture in the result", FailureKind.PROTOCOL, Evidence.ErrorInAnswer.class, call -> {
					queue.result(Reply.json(200, "{\"images\":[]}"));
					return call;
				}));
	}

	private Scenario refusal(int status, String detail, FailureKind kind) {
		return Scenario.of(status + " " + detail, kind, Evidence.Status.class, call -> {
			queue.submission(Reply.json(status, "{\"detail\":\"" + detail + " (" + Canary.KEY + ")\"}"));
			return call;
		});
	}
}
