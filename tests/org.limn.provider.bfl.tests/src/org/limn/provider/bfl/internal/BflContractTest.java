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
class BflContractTest extends QueueImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = RequestTest.contract();

	private final ScriptedServer server = new ScriptedServer();
	private final Tasks tasks = new Tasks(server);
	private final BflProvider provider = new BflProvider();

	BflContractTest() throws IOException {
		server.reply(tasks);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
		WIRE.check(server.requests().stream().filter(request -> !request.path().startsWith("/pictures/")).toList());
	}

	@Override
	protected QueueImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.address("").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "flux-2-pro";
	}

	@Override
	protected void scriptSuccess() {
		tasks.submission(null);
		tasks.waiting(false);
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		tasks.submission(Wire::awaitClientGone);
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		tasks.picture(bytes);
		return call;
	}

	@Override
	protected void scriptWaiting() {
		tasks.waiting(true);
	}

	@Override
	protected void scriptFinish() {
		tasks.waiting(false);
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		tasks.submission(Reply.end());
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
	protected boolean supportsMultiple() {
		return false;
	}

	@Override
	protected boolean supportsQueueCancel() {
		return false;
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(refusal(401, "Not authenticated", FailureKind.AUTH), refusal(402, "Insufficient credits.", FailureKind.QUOTA), refusal(403, "Not authenticated", FailureKind.AUTH),
				refusal(404, "Not Found", FailureKind.NOT_FOUND), refusal(422, "width: no multiple of 16", FailureKind.INVALID_REQUEST), refusal(429, "Too many active tasks", FailureKind.RATE_LIMITED),
				refusal(500, "x", FailureKind.UNAVAILABLE), refusal(504, "x", FailureKind.TIMEOUT), Scenario.of("reset", FailureKind.NETWORK, Evidence.Lost.class, call -> {
					tasks.submission(Reply.reset());
					return call;
				}), Scenario.of("no id", FailureKind.PROTOCOL, Evidence.Lost.class, call -> {
					tasks.submission(Reply.json(200, "{\"id\":null,\"cost\":3}"));
					return call;
				}), state("unknown state", FailureKind.PROTOCOL, Evidence.Lost.class, "\"status\":\"Dreaming\""),
				state("moderated", FailureKind.CONTENT_BLOCKED, Evidence.ErrorInAnswer.class, "\"status\":\"Content Moderated\",\"details\":{\"Moderation Reasons\":[\"" + Canary.KEY + "\"]}"));
	}

	private Scenario state(String name, FailureKind kind, Class<? extends Evidence> evidence, String prediction) {
		return Scenario.of(name, kind, evidence, call -> {
			tasks.states(Reply.json(200, "{" + prediction + "}"));
			return call;
		});
	}

	private Scenario refusal(int status, String detail, FailureKind kind) {
		return Scenario.of(status + " " + detail, kind, Evidence.Status.class, call -> {
			tasks.submission(Reply.json(status, "{\"detail\":\"" + detail + " (" + Canary.KEY + ")\"}"));
			return call;
		});
	}
}
