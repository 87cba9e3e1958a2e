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
import org.limn.testsupport.wire.WireConformance;

/** A server, an account for it, and calls: what every test here begins with. */
final class CloudflareBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(CloudflareBench.class);
	static final String KEY = "canary-KEY-0123456789-abcdefghij";
	static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
	static final String KLEIN = "@cf/black-forest-labs/flux-2-klein-4b";
	static final String SCHNELL = "@cf/black-forest-labs/flux-1-schnell";
	static final String SDXL = "@cf/stabilityai/stable-diffusion-xl-base-1.0";

	final ScriptedServer server;
	final CloudflareProvider provider = new CloudflareProvider();
	final RecordingSink sink = new RecordingSink(1);
	private final Map<String, String> settings = new HashMap<>(Map.of("accountId", ACCOUNT));

	CloudflareBench() throws IOException {
		server = new ScriptedServer();
		settings.put("baseUrl", server.address("/client/v4").toString());
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

	ImageCall call(String model, ImageSize size, String negative, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), model(model), "a paper boat", negative, size, 1, options, List.of(references));
	}

	ImageCall call(String model) throws ProviderException {
		return call(model, model.equals(SCHNELL) ? new ImageSize.Pixels(1024, 1024) : ImageSize.AUTO, "", Map.of());
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

	static WireConformance wire() {
		return WireConformance.against("cloudflare-workers-ai.openapi.json");
	}

	static ReferenceImage reference(Path folder, String name) throws IOException {
		Path file = Files.write(folder.resolve(name), FIXTURES.bytes("_images/pixel.png"));
		return new ReferenceImage(file, name, "image/png", 1, 1, Files.size(file), Role.SUBJECT);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
