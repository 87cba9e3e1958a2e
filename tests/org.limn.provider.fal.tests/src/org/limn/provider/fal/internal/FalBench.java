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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.Conversation;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixtures;

/** A queue, a second server for the catalogue and signed places, an account, and calls: what every test here begins with. */
final class FalBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(FalBench.class);
	static final String KEY = "canary-id:canary-KEY-0123456789";

	final ScriptedServer server = new ScriptedServer();
	final ScriptedServer besides = new ScriptedServer();
	/** What the second server answers; its catalogue is empty. */
	final Routes routes = new Routes().on("GET /v1/models", Reply.json(200, "{\"models\":[]}"));
	final FalQueue queue = new FalQueue(server);
	final FalProvider provider = new FalProvider();
	final RecordingSink sink = new RecordingSink(4);
	private final Map<String, String> settings = new HashMap<>();

	FalBench() throws IOException {
		server.reply(queue);
		besides.reply(routes);
		settings.put("baseUrl", server.address("").toString());
		settings.put("catalogueUrl", besides.address("/v1").toString());
	}

	void set(String setting, String value) {
		settings.put(setting, value);
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", settings, Map.of("apiKey", KEY), OpenPolicy.of(2000, 2000, 1500));
	}

	ImageCall call(String model, int count, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), provider.model(model, account()), "A lighthouse keeper, ink wash", "", ImageSize.AUTO, count, options, List.of(references));
	}

	ImageCall call() throws ProviderException {
		return call("fal-ai/flux/dev", 1, Map.of());
	}

	void generate(ImageCall call) throws ProviderException {
		provider.generate(call, account(), sink);
		Conversation.fetch(provider, call, account(), sink);
	}

	ProviderException failure(ImageCall call) {
		try {
			generate(call);
		} catch (ProviderException e) {
			return e;
		}
		throw new AssertionError("no failure; pictures " + sink.pictures().keySet() + ", addresses " + sink.addresses());
	}

	@Override
	public void close() throws IOException {
		server.close();
		besides.close();
	}
}
