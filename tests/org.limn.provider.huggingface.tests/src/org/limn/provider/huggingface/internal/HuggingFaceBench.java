/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixtures;
import org.limn.testsupport.wire.WireConformance;

/** Router and Hub on one server, an account for them, and calls: what every test here begins with. */
final class HuggingFaceBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(HuggingFaceBench.class);
	static final String KEY = "canary-KEY-0123456789-abcdefghij";
	static final String MODEL = "black-forest-labs/FLUX.1-schnell";

	final ScriptedServer server;
	final Routes routes = new Routes();
	final HuggingFaceProvider provider = new HuggingFaceProvider();
	final RecordingSink sink = new RecordingSink(1);
	private final Map<String, String> settings = new HashMap<>();

	HuggingFaceBench() throws IOException {
		server = new ScriptedServer();
		server.reply(routes);
		settings.put("routerUrl", server.address("").toString());
		settings.put("hubUrl", server.address("").toString());
		routes.on("GET /api/models/.*", offers());
	}

	/** What the Hub says when every service draws and redraws every model. */
	static Reply offers() {
		return Reply.json(200, "{\"id\":\"m\",\"inferenceProviderMapping\":["
				+ Arrays.stream(Service.values()).flatMap(s -> Arrays.stream(new String[] { row(s.id(), "text-to-image"), row(s.id(), "image-to-image") })).collect(Collectors.joining(","))
				+ "]}");
	}

	private static String row(String service, String task) {
		String id = service.equals("fal-ai") ? "fal-ai/flux/schnell" : "acme/flux";
		return "{\"provider\":\"" + service + "\",\"providerId\":\"" + id + "\",\"status\":\"live\",\"task\":\"" + task + "\"}";
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

	ImageCall call(String model, String negative, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), model(model), "a paper boat", negative, new ImageSize.Pixels(768, 512), 1, options, List.of(references));
	}

	ImageCall call(String service) throws ProviderException {
		return call(MODEL + ':' + service, "", Map.of());
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
		return WireConformance.against("huggingface.openapi.json");
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
