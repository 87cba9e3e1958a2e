/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixtures;
import org.limn.testsupport.wire.WireConformance;

/** A server, an account for it, and calls: what every test here begins with. */
final class OpenAiBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(OpenAiBench.class);
	static final String KEY = "canary-KEY-0123456789-abcdefghij";

	final ScriptedServer server;
	final OpenAiProvider provider = new OpenAiProvider();
	final RecordingSink sink = new RecordingSink(4);
	private final Map<String, String> settings = new HashMap<>();
	private ConnectionPolicy policy = OpenPolicy.of(2000, 2000, 1500);

	OpenAiBench() throws IOException {
		server = new ScriptedServer();
		settings.put("baseUrl", server.address("/v1").toString());
	}

	void set(String setting, String value) {
		settings.put(setting, value);
	}

	/** Whether the server is asked in OpenAI's own words and at its addresses, so that OpenAI's own contract holds. */
	boolean isOpenAi() {
		return !settings.containsKey("server") && settings.get("baseUrl").endsWith(server.address("/v1").toString());
	}

	void policy(ConnectionPolicy rules) {
		policy = rules;
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", settings, Map.of("apiKey", KEY), policy);
	}

	ImageModel model(String id) throws ProviderException {
		return provider.model(id, account());
	}

	ImageCall call(String model, int count) throws ProviderException {
		return call(model, count, Map.of());
	}

	ImageCall call(String model, int count, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), model(model), "A lighthouse keeper, ink wash", "", ImageSize.AUTO, count, options, List.of(references));
	}

	void generate(ImageCall call) throws ProviderException {
		provider.generate(call, account(), sink);
	}

	ProviderException failure(ImageCall call) {
		try {
			generate(call);
		} catch (ProviderException e) {
			return e;
		}
		throw new AssertionError("no failure; pictures " + sink.pictures().keySet() + ", addresses " + sink.addresses());
	}

	static WireConformance wire() {
		return WireConformance.against("openai-images.2026-11.openapi.json");
	}

	static ReferenceImage reference(Path file, String name, String type, long bytes) {
		return new ReferenceImage(file, name, type, 1, 1, bytes, Role.SUBJECT);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
