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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.limn.provider.tck.FakeAccount;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Wire;
import org.limn.testsupport.wire.WireConformance;

/** The same contract by chat. */
class OpenRouterChatContractTest extends OpenRouterContractTest {

	@RegisterExtension
	static final WireConformance CHAT = WireConformance.against("openrouter-chat.openapi.json");

	OpenRouterChatContractTest() throws IOException {
		// only account and answers differ
	}

	/** The lists stand in the other contract. */
	@AfterEach
	@Override
	void requestsFitTheContract() throws IOException {
		server.close();
		List<Received> all = server.requests();
		WIRE.check(all.stream().filter(request -> request.method().equals("GET")).toList());
		CHAT.check(all.stream().filter(request -> request.method().equals("POST")).toList());
	}

	@Override
	protected FakeAccount account(String id) {
		return super.account(id).with("api", "chat").with("streaming", "true");
	}

	@Override
	protected boolean supportsMultiple() {
		return false;
	}

	@Override
	protected boolean supportsSeed() {
		return true;
	}

	@Override
	protected boolean reproducesBySeed() {
		return true;
	}

	@Override
	void pictures(Wire wire, byte[] picture) throws IOException {
		String url = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
		Reply.json(200, "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"Here.\",\"images\":[{\"type\":\"image_url\","
				+ "\"image_url\":{\"url\":\"" + url + "\"}}]}}]}").answer(wire);
	}
}
