/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.Conversation;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;
import org.limn.provider.tck.RecordingSink;
import org.limn.provider.tck.Scenario;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Wire;
import org.limn.testsupport.wire.WireConformance;

/** The contract of every provider, kept over real sockets. */
class SdWebUiContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = SdWebUiBench.wire();

	private final SdWebUiServer server = new SdWebUiServer();
	private final SdWebUiProvider provider = new SdWebUiProvider();

	SdWebUiContractTest() throws IOException {
		// the server may have no free port
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		server.close();
		WIRE.check(server.server);
	}

	@Override
	protected ImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.server.address("").toString()).with("user", "writer").with("imagesPerCall", "4").withSecret("password", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "v1-5";
	}

	@Override
	protected void scriptSuccess() throws Exception {
		server.draw(SdWebUiBench.FIXTURES.bytes("_images/pixel.png"), true);
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		server.drawing = Wire::awaitClientGone;
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		server.draw(bytes, false);
		return call;
	}

	@Override
	protected long submissions() {
		return server.server.requests().stream().filter(SdWebUiBench::draws).count();
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(status(401, "Incorrect username or password", FailureKind.AUTH), status(404, "Sampler not found", FailureKind.NOT_FOUND),
				status(422, "steps", FailureKind.INVALID_REQUEST), status(429, "slow down", FailureKind.RATE_LIMITED), status(500, "CUDA out of memory", FailureKind.UNAVAILABLE),
				status(500, "Invalid encoded image", FailureKind.INVALID_REQUEST), status(504, "", FailureKind.TIMEOUT), scripted("reset", FailureKind.NETWORK, Wire::reset),
				scripted("web page", FailureKind.PROTOCOL, wire -> SdWebUiServer.document(wire, 200, "<html><body>" + Canary.KEY + "</body></html>")),
				scripted("cut document", FailureKind.PROTOCOL, wire -> SdWebUiServer.document(wire, 200, "{\"images\":[\"AAAA")));
	}

	/** The server goes on when the connection is closed, so it is told to stop; and only while it draws this very call. */
	@Test
	void interruptsTheServerOnlyWhileItDrawsThisCall() throws Exception {
		ImageCall call = scriptSilence(call(1));
		RecordingSink sink = sink(1);
		Conversation conversation = Conversation.generate(provider, call, account("a"), sink);
		server.server.awaitRequest();
		assertThat(provider.cancel(call(1), account("a"))).as("another call").isEqualTo(CancelOutcome.TOO_LATE);
		assertThat(server.server.requests()).noneMatch(r -> r.path().endsWith("/interrupt"));
		assertThat(provider.cancel(call, account("a"))).isEqualTo(CancelOutcome.FREE);
		assertThat(server.server.requests()).anyMatch(r -> r.path().endsWith("/interrupt") && r.method().equals("POST"));
		sink.cancel();
		conversation.await();
	}

	private Scenario status(int status, String words, FailureKind kind) {
		return Scenario.of(status + " " + words, kind, Evidence.Status.class, call -> {
			server.drawing = wire -> SdWebUiServer.document(wire, status, "{\"detail\":\"" + words + " " + Canary.KEY + "\"}");
			return call;
		});
	}

	private Scenario scripted(String name, FailureKind kind, Reply reply) {
		return Scenario.of(name, kind, Evidence.Lost.class, call -> {
			server.drawing = reply;
			return call;
		});
	}
}
