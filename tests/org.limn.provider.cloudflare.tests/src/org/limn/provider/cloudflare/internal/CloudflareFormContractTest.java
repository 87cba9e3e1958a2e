/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.io.IOException;
import java.util.Base64;

import org.limn.testsupport.Reply;

/** The same contract with a model that takes a form and answers with JSON. */
class CloudflareFormContractTest extends CloudflareContractTest {

	CloudflareFormContractTest() throws IOException {
		// only the model differs
	}

	@Override
	protected String modelId() {
		return CloudflareBench.KLEIN;
	}

	@Override
	protected boolean supportsNegativePrompt() {
		return false;
	}

	@Override
	Reply picture(byte[] bytes) {
		return Reply.json(200, "{\"result\":{\"image\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"},\"success\":true,\"errors\":[],\"messages\":[]}");
	}
}
