/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

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
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixtures;

/** A server, an account for it, and calls: what every test here begins with. */
final class GeminiBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(GeminiBench.class);
	static final String KEY = "canary-KEY-0123456789-abcdefghij";
	static final String NEWEST = "gemini-nano-banana-2.1";

	final ScriptedServer server;
	final GeminiProvider provider = new GeminiProvider();
	final RecordingSink sink = new RecordingSink(1);
	private final Map<String, String> settings = new HashMap<>();

	GeminiBench() throws IOException {
		server = new ScriptedServer();
		settings.put("baseUrl", server.address("/v1beta").toString());
	}

	void set(String setting, String value) {
		settings.put(setting, value);
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", settings, Map.of("apiKey", KEY), OpenPolicy.of(2000, 2000, 1500));
	}

	ImageCall call(String model, ImageSize size, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), provider.model(model, account()), "A quiet harbour, gouache", "", size, 1, options, List.of(references));
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
		throw new AssertionError("no failure; pictures " + sink.pictures().keySet());
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
