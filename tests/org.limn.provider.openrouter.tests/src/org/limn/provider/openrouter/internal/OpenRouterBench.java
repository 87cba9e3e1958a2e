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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.limn.generation.ImageSize;
import org.limn.generation.Role;
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

/** A server, an account for it, and calls: what every test here begins with. */
final class OpenRouterBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(OpenRouterBench.class);
	static final String KEY = "canary-KEY-0123456789-abcdefghij";
	static final String GEMINI = "google/gemini-3-pro-image";
	static final String GPT = "openai/gpt-image-2";

	final ScriptedServer server;
	final OpenRouterProvider provider = new OpenRouterProvider();
	final RecordingSink sink = new RecordingSink(4);
	private final Map<String, String> settings = new HashMap<>();

	/** With settings: a name and its value, again and again. */
	OpenRouterBench(String... more) throws IOException {
		server = new ScriptedServer();
		settings.put("baseUrl", server.address("/api/v1").toString());
		for (int i = 0; i < more.length; i += 2) {
			set(more[i], more[i + 1]);
		}
	}

	void set(String setting, String value) {
		settings.put(setting, value);
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", settings, Map.of("apiKey", KEY), OpenPolicy.of(2000, 2000, 1500));
	}

	ImageModel model(String id) throws ProviderException {
		return provider.model(id, account());
	}

	ImageCall call(String model, ImageSize size, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), model(model), "A fox in a library", "", size, 1, options, List.of(references));
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

	static ReferenceImage reference(Path folder) throws IOException {
		Path file = Files.write(folder.resolve("a.png"), FIXTURES.bytes("_images/pixel.png"));
		return new ReferenceImage(file, "a.png", "image/png", 1, 1, Files.size(file), Role.SUBJECT);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
