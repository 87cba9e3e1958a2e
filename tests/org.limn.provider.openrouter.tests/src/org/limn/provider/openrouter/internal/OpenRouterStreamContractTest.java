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

import org.limn.provider.tck.FakeAccount;
import org.limn.testsupport.Wire;

/** The same contract with live previews. */
class OpenRouterStreamContractTest extends OpenRouterContractTest {

	OpenRouterStreamContractTest() throws IOException {
		// only account and answers differ
	}

	@Override
	protected FakeAccount account(String id) {
		return super.account(id).with("streaming", "true");
	}

	@Override
	protected boolean supportsPreviews() {
		return true;
	}

	@Override
	protected boolean supportsMultiple() {
		return false;
	}

	@Override
	void pictures(Wire wire, byte[] picture) throws IOException {
		String preview = Base64.getEncoder().encodeToString(OpenRouterBench.FIXTURES.bytes("_images/pixel.png"));
		wire.head(200, "Content-Type: text/event-stream", "");
		wire.write(": OPENROUTER PROCESSING\n\ndata: {\"type\":\"image_generation.partial_image\",\"b64_json\":\"" + preview + "\",\"partial_image_index\":0}\n\n");
		wire.write("data: {\"type\":\"image_generation.completed\",\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\",\"created\":1}\n\ndata: [DONE]\n\n");
	}
}
