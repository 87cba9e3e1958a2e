/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class StabilityBench implements AutoCloseable {

	static final Fixtures FIXTURES = Fixtures.beside(StabilityBench.class);
	static final String KEY = "canary-KEY-0123456789-abcdefghij";

	final ScriptedServer server;
	final StabilityProvider provider = new StabilityProvider();
	final RecordingSink sink = new RecordingSink(1);

	StabilityBench() throws IOException {
		server = new ScriptedServer();
	}

	ProviderAccount account() {
		return new SimpleAccount("a1", Map.of("baseUrl", server.address("").toString()), Map.of("apiKey", KEY), OpenPolicy.of(2000, 2000, 1500));
	}

	ImageCall call(String model, ImageSize size, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), provider.model(model, account()), "lighthouse on a cliff", "", size, 1, options, List.of(references));
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

	/** A picture that is said to have such an edge. */
	static ReferenceImage reference(Path folder, int edge) throws IOException {
		Path file = Files.write(folder.resolve("a.png"), FIXTURES.bytes("_images/pixel.png"));
		return new ReferenceImage(file, "a.png", "image/png", edge, edge, Files.size(file), Role.SUBJECT);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
