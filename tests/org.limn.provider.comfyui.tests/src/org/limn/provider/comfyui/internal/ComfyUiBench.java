/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

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
import org.limn.testsupport.SimpleAccount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A ComfyUI, an account for it, and calls: what every test here begins with. */
final class ComfyUiBench implements AutoCloseable {

	static final String PASSWORD = "canary-PW-0123456789-abcdefghij";

	final ComfyUiServer comfy = new ComfyUiServer();
	final ComfyUiProvider provider = new ComfyUiProvider();
	final RecordingSink sink = new RecordingSink(4);
	private final Map<String, String> settings = new HashMap<>();

	ComfyUiBench() throws IOException {
		settings.put("baseUrl", comfy.server.address("").toString());
	}

	void set(String setting, String value) {
		settings.put(setting, value);
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", settings, Map.of("password", PASSWORD), OpenPolicy.of(2000, 5000, 1500));
	}

	ImageModel model() throws ProviderException {
		return provider.model("model.safetensors", account());
	}

	ImageCall call(ImageModel model, Map<String, Object> options, ReferenceImage... references) {
		ImageSize size = model.sizes().accepts(new ImageSize.Pixels(512, 768)) ? new ImageSize.Pixels(512, 768) : ImageSize.AUTO;
		return new ImageCall(UUID.randomUUID(), model, "a \"stone\" bridge, %seed%", "", size, 1, options, List.of(references));
	}

	static ReferenceImage reference(Path folder) throws IOException {
		Path file = Files.write(folder.resolve("ref.png"), ComfyUiServer.FIXTURES.bytes("_images/pixel.png"));
		return new ReferenceImage(file, "ref.png", "image/png", 1, 1, Files.size(file), Role.SUBJECT);
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
		throw new AssertionError("no failure; addresses " + sink.addresses());
	}

	/** The workflow as it was sent. */
	JsonNode sent() throws IOException {
		return new ObjectMapper().readTree(comfy.server.requests().stream().filter(ComfyUiServer::draws).findFirst().orElseThrow().body());
	}

	@Override
	public void close() throws IOException {
		comfy.close();
	}
}
