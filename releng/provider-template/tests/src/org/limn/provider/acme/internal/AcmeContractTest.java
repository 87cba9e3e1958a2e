/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;
import org.limn.provider.tck.Scenario;

/** The contract of every provider, kept over real sockets. */
class AcmeContractTest extends ImageProviderContract {

	private final AcmeServer server;

	AcmeContractTest() throws IOException {
		server = new AcmeServer();
	}

	@AfterEach
	void stop() {
		server.close();
	}

	@Override
	protected ImageProvider provider() {
		return new AcmeProvider();
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.url()).withSecret("apiKey", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "acme-1";
	}

	@Override
	protected void scriptSuccess() {
		server.answerWithPictures();
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		server.neverAnswer();
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		server.answerWith(bytes);
		return call;
	}

	@Override
	protected long submissions() {
		return server.requests().size();
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
		return List.of(status(401, "", FailureKind.AUTH), status(402, "no_credit", FailureKind.QUOTA), status(404, "model_not_found", FailureKind.NOT_FOUND),
				status(422, "content_blocked", FailureKind.CONTENT_BLOCKED), status(422, "bad_size", FailureKind.INVALID_REQUEST),
				status(429, "", FailureKind.RATE_LIMITED), status(503, "", FailureKind.UNAVAILABLE), status(504, "", FailureKind.TIMEOUT),
				lost("a silent end", FailureKind.NETWORK, (exchange, request) -> exchange.close()),
				lost("a page", FailureKind.PROTOCOL, (exchange, request) -> AcmeServer.send(exchange, 200, "<html>" + Canary.KEY + "</html>")),
				lost("a cut document", FailureKind.PROTOCOL, (exchange, request) -> AcmeServer.send(exchange, 200, "{\"images\":[{\"data\":\"AAAA")));
	}

	private Scenario status(int status, String code, FailureKind kind) {
		return Scenario.of(status + " " + code, kind, Evidence.Status.class, call -> {
			server.answerWith(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No: " + Canary.KEY + "\"}}");
			return call;
		});
	}

	private Scenario lost(String name, FailureKind kind, AcmeServer.Answer answer) {
		return Scenario.of(name, kind, Evidence.Lost.class, call -> {
			server.answerWith(answer);
			return call;
		});
	}
}
