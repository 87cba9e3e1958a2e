/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

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
class ReplicateContractTest extends QueueImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = RequestTest.contract();

	private final ScriptedServer server = new ScriptedServer();
	private final Predictions predictions = new Predictions(server);
	private final ReplicateProvider provider = new ReplicateProvider();

	ReplicateContractTest() throws IOException {
		server.reply(predictions);
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
		return new FakeAccount(id).with("baseUrl", server.address("/v1").toString()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "black-forest-labs/flux-dev";
	}

	@Override
	protected void scriptSuccess() {
		predictions.submission(null);
		predictions.waiting(false);
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		predictions.submission(Wire::awaitClientGone);
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		predictions.picture(bytes);
		return call;
	}

	@Override
	protected void scriptWaiting() {
		predictions.waiting(true);
	}

	@Override
	protected void scriptFinish() {
		predictions.waiting(false);
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		predictions.submission(Reply.end());
	}

	@Override
	protected long submissions() {
		return server.requests().stream().filter(request -> request.path().endsWith("/predictions")).count();
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
	protected List<Scenario> scenarios() {
		return List.of(refusal(401, "You did not pass a valid authentication token", FailureKind.AUTH), refusal(402, "Insufficient credit", FailureKind.QUOTA),
				refusal(404, "The requested resource could not be found.", FailureKind.NOT_FOUND), refusal(422, "Invalid version or not permitted", FailureKind.NOT_FOUND),
				refusal(422, "- input.safety_tolerance: must be at most 6", FailureKind.INVALID_REQUEST), refusal(429, "Request was throttled.", FailureKind.RATE_LIMITED),
				refusal(500, "x", FailureKind.UNAVAILABLE), refusal(504, "x", FailureKind.TIMEOUT), Scenario.of("reset", FailureKind.NETWORK, Evidence.Lost.class, call -> {
					predictions.submission(Reply.reset());
					return call;
				}), Scenario.of("no id", FailureKind.PROTOCOL, Evidence.Lost.class, call -> {
					predictions.submission(Reply.json(201, "{\"status\":\"starting\"}"));
					return call;
				}), state("unknown state", FailureKind.PROTOCOL, Evidence.Lost.class, "\"status\":\"dreaming\""),
				state("words in place of pictures", FailureKind.REFUSED_WITH_TEXT, Evidence.ErrorInAnswer.class, "\"status\":\"succeeded\",\"output\":[\"I \",\"cannot.\"]"),
				state("cancelled elsewhere", FailureKind.UNAVAILABLE, Evidence.ErrorInAnswer.class, "\"status\":\"canceled\""));
	}

	private Scenario state(String name, FailureKind kind, Class<? extends Evidence> evidence, String prediction) {
		return Scenario.of(name, kind, evidence, call -> {
			predictions.states(Reply.json(200, "{" + prediction + "}"));
			return call;
		});
	}

	private Scenario refusal(int status, String detail, FailureKind kind) {
		return Scenario.of(status + " " + detail, kind, Evidence.Status.class, call -> {
			predictions.submission(Reply.json(status, "{\"detail\":\"" + detail + " (" + Canary.KEY + ")\"}"));
			return call;
		});
	}
}
