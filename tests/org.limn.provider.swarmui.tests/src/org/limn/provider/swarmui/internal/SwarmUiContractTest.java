/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
import org.limn.testsupport.Received;
import org.limn.testsupport.wire.WireConformance;

/** The contract of every provider, kept over real WebSockets. */
class SwarmUiContractTest extends ImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = SwarmUiServer.wire();

	private final SwarmUiServer server = new SwarmUiServer();
	private final SwarmUiProvider provider = new SwarmUiProvider();

	SwarmUiContractTest() throws IOException {
		// the server may have no free port
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		server.close();
		// a picture's path has slashes, for which the contract's language has no words
		WIRE.check(server.server.requests().stream().filter(r -> !r.path().startsWith("/View/")).toList());
	}

	@Override
	protected ImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.server.address("").toString()).withSecret("token", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "OfficialStableDiffusion/sd_xl_base_1.0";
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		server.talking = (wire, socket, count) -> wire.awaitClientGone();
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		server.picture = bytes;
		return call;
	}

	@Override
	protected long submissions() {
		return server.submissions();
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(told("No backends match the settings of the request given!", FailureKind.UNAVAILABLE), told("Model not found", FailureKind.NOT_FOUND),
				told("CUDA out of memory", FailureKind.UNAVAILABLE), told("Invalid parameter 'steps'", FailureKind.INVALID_REQUEST),
				told("Not allowed\",\"error_id\":\"bad_permissions", FailureKind.AUTH), talked("no JSON", FailureKind.PROTOCOL, (wire, socket, count) -> socket.text("<html>")),
				talked("end without a picture", FailureKind.PROTOCOL, Evidence.ErrorInAnswer.class, (wire, socket, count) -> socket.end(1000)),
				talked("an early end", FailureKind.NETWORK, (wire, socket, count) -> socket.end(1011)),
				Scenario.of("no WebSocket", FailureKind.UNAVAILABLE, Evidence.Status.class, call -> {
					server.opening = wire -> SwarmUiServer.document(wire, 503, "");
					return call;
				}));
	}

	/** The server goes on when the connection is closed, so it is told to stop: the session of this call, and no other. */
	@Test
	void stopsTheSessionOfTheCall() throws Exception {
		ImageCall call = scriptSilence(call(1));
		RecordingSink sink = sink(1);
		Conversation conversation = Conversation.generate(provider, call, account("a"), sink);
		assertThat(sink.sent().await(20, TimeUnit.SECONDS)).isTrue();
		sink.cancel();
		conversation.await();
		assertThat(provider.cancel(call, account("a"))).isEqualTo(CancelOutcome.FREE);
		Received interrupt = server.server.requests().getLast();
		assertThat(interrupt.path()).isEqualTo("/API/InterruptAll");
		assertThat(interrupt.text()).contains("\"session_id\":\"S1\"").contains("\"other_sessions\":false");
		assertThat(provider.cancel(call(1), account("a"))).as("a call that was never made").isEqualTo(CancelOutcome.UNKNOWN);
	}

	private Scenario told(String words, FailureKind kind) {
		return talked(words, kind, Evidence.ErrorInAnswer.class, (wire, socket, count) -> {
			socket.text("{\"error\":\"" + words + "\"}");
			wire.awaitClientGone();
		});
	}

	private Scenario talked(String name, FailureKind kind, SwarmUiServer.Talk talk) {
		return talked(name, kind, Evidence.Lost.class, talk);
	}

	private Scenario talked(String name, FailureKind kind, Class<? extends Evidence> evidence, SwarmUiServer.Talk talk) {
		return Scenario.of(name, kind, evidence, call -> {
			server.talking = (wire, socket, count) -> {
				talk.go(wire, socket, count);
				wire.awaitClientGone();
			};
			return call;
		});
	}
}
