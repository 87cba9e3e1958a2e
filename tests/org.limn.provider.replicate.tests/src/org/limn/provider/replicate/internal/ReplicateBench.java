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
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixtures;

/** A server, an account for it, and calls: what every test here begins with. */
final class ReplicateBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(ReplicateBench.class);
	static final String KEY = "r8_canaryKEY0123456789abcdef";

	final ScriptedServer server = new ScriptedServer();
	final Predictions predictions = new Predictions(server);
	final ReplicateProvider provider = new ReplicateProvider();
	final RecordingSink sink = new RecordingSink(4);
	private final Map<String, String> settings = new HashMap<>();

	ReplicateBench() throws IOException {
		server.reply(predictions);
		settings.put("baseUrl", server.address("/v1").toString());
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
		return call("black-forest-labs/flux-dev", 1, Map.of());
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
	}
}
