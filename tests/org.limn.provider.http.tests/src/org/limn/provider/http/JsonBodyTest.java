/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.Role;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class JsonBodyTest {

	@TempDir
	Path folder;

	private static ReferenceImage image(Path file) throws IOException {
		return new ReferenceImage(file, "reference-1.png", "image/png", 8, 8, Files.exists(file) ? Files.size(file) : 0, Role.SUBJECT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 12_288, 12_289, 300_001 })
	void imagesGoOutInBase64WithTheirLengthSaid(int length) throws Exception {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		Path file = Files.write(folder.resolve("a.png"), bytes);
		JsonBody body = new JsonBody().with("prompt", "\u201ea\u201c \\ \"b\"").with("seed", 7L).with("none", null).with("blank", " ");
		body.fields().put("image", body.base64(image(file)));
		body.fields().putArray("urls").add(body.dataAddress(image(file)));
		Received received;
		try (ScriptedServer server = new ScriptedServer(); HttpExchange exchange = new HttpExchange(OpenPolicy.of(2000, 2000, 1500))) {
			server.reply(Reply.json(200, "{}"));
			exchange.send(HttpCall.post(server.address("/"), body));
			received = server.request();
		}
		JsonNode sent = new ObjectMapper().readTree(received.text());
		assertThat(sent.properties()).extracting(p -> p.getKey()).containsExactly("prompt", "seed", "image", "urls");
		assertThat(sent.path("prompt").asText()).isEqualTo("\u201ea\u201c \\ \"b\"");
		assertThat(Base64.getDecoder().decode(sent.path("image").asText())).isEqualTo(bytes);
		assertThat(sent.at("/urls/0").asText()).isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(bytes));
		assertThat(received.header("content-length")).isNotEmpty();
		assertThat(received.header("content-type")).isEqualTo("application/json");
	}

	@Test
	void imageThatIsGoneIsNotSent() throws Exception {
		JsonBody body = new JsonBody();
		body.fields().put("image", body.base64(image(folder.resolve("gone.png"))));
		try (ScriptedServer server = new ScriptedServer(); HttpExchange exchange = new HttpExchange(OpenPolicy.of(2000, 2000, 1500))) {
			assertThatThrownBy(() -> exchange.send(HttpCall.post(server.address("/"), body))).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.evidence()).isInstanceOf(Evidence.NotSent.class));
			assertThat(server.connections()).isZero();
		}
	}
}
