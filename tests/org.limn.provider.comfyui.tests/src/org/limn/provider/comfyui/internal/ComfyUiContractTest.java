/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.Conversation;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.QueueImageProviderContract;
import org.limn.provider.tck.RecordingSink;
import org.limn.provider.tck.Scenario;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Wire;
import org.limn.testsupport.wire.WireConformance;

/** The contract of every provider with tickets, kept over real sockets. */
class ComfyUiContractTest extends QueueImageProviderContract {

	@RegisterExtension
	static final WireConformance WIRE = ComfyUiServer.wire();

	private final ComfyUiServer server = new ComfyUiServer();
	private final ComfyUiProvider provider = new ComfyUiProvider();

	ComfyUiContractTest() throws IOException {
		// the server may have no free port
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		server.close();
		WIRE.check(server.server);
	}

	@Override
	protected QueueImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.server.address("").toString()).with("imagesPerCall", "4").withSecret("password", Canary.KEY);
	}

	@Override
	protected String modelId() {
		return "model.safetensors";
	}

	@Override
	protected void scriptSuccess() throws Exception {
		server.drawing = true;
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		server.submitting = Wire::awaitClientGone;
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		server.picture = bytes;
		return call;
	}

	@Override
	protected void scriptWaiting() {
		server.drawing = false;
	}

	@Override
	protected void scriptFinish() {
		server.finish();
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		server.drawing = false;
		server.losing = true;
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
		return List.of(status(400, FailureKind.INVALID_REQUEST), status(401, FailureKind.AUTH), status(403, FailureKind.AUTH), status(404, FailureKind.NOT_FOUND),
				status(413, FailureKind.INVALID_REQUEST), status(503, FailureKind.UNAVAILABLE), scripted("reset", FailureKind.NETWORK, Wire::reset),
				scripted("web page", FailureKind.PROTOCOL, wire -> ComfyUiServer.document(wire, 200, "<html>" + Canary.KEY + "</html>")),
				scripted("no id", FailureKind.PROTOCOL, wire -> ComfyUiServer.document(wire, 200, "{\"prompt_id\":null}")));
	}

	/** Without a WebSocket, as behind a proxy that lets none through, the work is asked about. */
	@Test
	void drawsWhereTheServerTellsNothing() throws Exception {
		server.telling = wire -> ComfyUiServer.document(wire, 404, "");
		server.drawing = false;
		ImageCall call = call(1);
		RecordingSink sink = sink(1);
		Conversation conversation = Conversation.generate(provider, call, account("deaf"), sink);
		assertThat(sink.acceptance().await(20, TimeUnit.SECONDS)).isTrue();
		server.finish();
		assertThat(conversation.await().thrown()).isNull();
		assertThat(sink.pictures()).hasSize(1);
		assertThat(server.submissions()).isEqualTo(1);
	}

	private Scenario status(int status, FailureKind kind) {
		return Scenario.of(Integer.toString(status), kind, Evidence.Status.class, call -> {
			server.submitting = wire -> ComfyUiServer.document(wire, status, "{\"error\":{\"type\":\"\",\"message\":\"No: " + Canary.KEY + "\"}}");
			return call;
		});
	}

	private Scenario scripted(String name, FailureKind kind, Reply reply) {
		return Scenario.of(name, kind, Evidence.Lost.class, call -> {
			server.submitting = reply;
			return call;
		});
	}
}
