/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.RecordingSink;

import com.fasterxml.jackson.databind.JsonNode;

/** What is sent, word by word, and what is read beside the pictures. */
class AcmeRequestTest {

	private final AcmeServer server;
	private final RecordingSink sink = new RecordingSink(2);

	@TempDir
	Path folder;

	AcmeRequestTest() throws IOException {
		server = new AcmeServer();
		server.answerWithPictures();
	}

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void sendsEverythingThatTheCallSays() throws Exception {
		draw(call(Map.of("style", "ink", "seed", 7L), List.of()));
		JsonNode request = server.requests().getFirst();
		assertThat(request.path("model").asText()).isEqualTo("acme-1");
		assertThat(request.path("prompt").asText()).isEqualTo("A lamp in a window");
		assertThat(request.path("negative_prompt").asText()).isEqualTo("blur");
		assertThat(request.path("width").asInt()).isEqualTo(1024);
		assertThat(request.path("height").asInt()).isEqualTo(768);
		assertThat(request.path("count").asInt()).isEqualTo(2);
		assertThat(request.path("style").asText()).isEqualTo("ink");
		assertThat(request.path("seed").asLong()).isEqualTo(7);
		assertThat(request.path("safety").asText()).isEqualTo("strict");
		assertThat(request.has("images")).isFalse();
	}

	@Test
	void sendsReferenceImagesAsTheyAre() throws Exception {
		Path file = Files.write(folder.resolve("mara.png"), new byte[] { 1, 2, 3 });
		draw(call(Map.of(), List.of(new ReferenceImage(file, "mara.png", "image/png", 8, 8, 3, Role.SUBJECT))));
		assertThat(server.requests().getFirst().path("images").path(0).asText()).isEqualTo("data:image/png;base64,AQID");
	}

	@Test
	void readsWhatWasCharged() throws Exception {
		draw(call(Map.of(), List.of()));
		assertThat(sink.usages()).singleElement().satisfies(usage -> assertThat(usage.cost()).isEqualTo(Cost.usd("0.04")));
	}

	private void draw(ImageCall call) throws ProviderException {
		FakeAccount account = new FakeAccount("a").with("baseUrl", server.url()).with("safety", "strict").withSecret("apiKey", Canary.KEY);
		new AcmeProvider().generate(call, account, sink);
		assertThat(sink.pictures()).hasSize(2);
	}

	private static ImageCall call(Map<String, Object> options, List<ReferenceImage> references) {
		return new ImageCall(UUID.randomUUID(), AcmeModels.model("acme-1"), "A lamp in a window", "blur", new ImageSize.Pixels(1024, 768), 2, options, references);
	}
}
