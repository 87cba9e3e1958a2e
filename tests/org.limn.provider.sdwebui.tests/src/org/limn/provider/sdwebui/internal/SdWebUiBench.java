/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

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
import org.limn.testsupport.Received;
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixtures;
import org.limn.testsupport.wire.WireConformance;

/** A web UI, an account for it, and calls: what every test here begins with. */
final class SdWebUiBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(SdWebUiBench.class);
	static final String PASSWORD = "canary-PW-0123456789-abcdefghij";
	static final String DRAWING = "POST /sdapi/v1/(txt|img)2img";

	final ScriptedServer server = new ScriptedServer();
	final Routes routes = new Routes();
	final SdWebUiProvider provider = new SdWebUiProvider();
	final RecordingSink sink = new RecordingSink(4);
	private final Map<String, String> settings = new HashMap<>();

	SdWebUiBench() throws IOException {
		settings.put("baseUrl", server.address("").toString());
		server.reply(routes);
	}

	static WireConformance wire() {
		return WireConformance.against("sdwebui.openapi.json");
	}

	void set(String setting, String value) {
		settings.put(setting, value);
	}

	/** Lets it list models, samplers and schedulers. */
	void listing() {
		routes.on("GET /sdapi/v1/sd-models", FIXTURES.fixture("sdwebui/models").reply()).on("GET /sdapi/v1/samplers", FIXTURES.fixture("sdwebui/samplers").reply());
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", settings, Map.of("password", PASSWORD), OpenPolicy.of(2000, 5000, 1500));
	}

	ImageCall call(int count, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), provider.model("v1-5", account()), "a stone bridge", "blurry", new ImageSize.Pixels(512, 768), count, options, List.of(references));
	}

	static ReferenceImage reference(Path folder) throws IOException {
		Path file = Files.write(folder.resolve("a.png"), FIXTURES.bytes("_images/pixel.png"));
		return new ReferenceImage(file, "a.png", "image/png", 1, 1, Files.size(file), Role.SUBJECT);
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

	/** The requests that draw. */
	List<Received> drawn() {
		return server.requests().stream().filter(SdWebUiBench::draws).toList();
	}

	static boolean draws(Received request) {
		return request.path().endsWith("2img");
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
