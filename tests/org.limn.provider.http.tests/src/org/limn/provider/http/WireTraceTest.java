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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.WireTrace;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeConnections;
import org.limn.provider.tck.TestPictures;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.WebSocketWire;
import org.limn.testsupport.Wire;

class WireTraceTest {

	private final FakeConnections connections = new FakeConnections(Deadlines.DEFAULT);
	private final StringBuffer written = new StringBuffer();
	private ScriptedServer server;

	@BeforeEach
	void start() throws Exception {
		server = new ScriptedServer();
		connections.setTrace(new WireTrace() {
			@Override
			public boolean on() {
				return true;
			}

			@Override
			public void write(String lines) {
				written.append(lines);
			}
		});
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private byte[] exchange(String path, RequestBody body) throws Exception {
		try (HttpExchange exchange = new HttpExchange(connections)) {
			HttpCall call = HttpCall.post(server.address(path), body).with(Map.of("Authorization", "Bearer " + Canary.KEY));
			return exchange.send(call).bytes(1 << 20);
		}
	}

	private static RequestBody json(String text) {
		return RequestBody.json(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void tellsWhatWasAskedAndAnsweredWithoutTheKeyAndThePictures() throws Exception {
		String picture = Base64.getEncoder().encodeToString(TestPictures.png(64, 64, 7));
		server.reply(Reply.json(200, "{\"words\":\"drawn for " + Canary.KEY + "\",\"b64_json\":\"" + picture + "\"}", "Set-Cookie: session=1234567", "X-Request-Id: r-1"));
		exchange("/draw?signature=abcdef123", json("{\"prompt\":\"A lantern\",\"image\":\"" + picture + "\"}"));
		assertThat(written.toString()).contains("> POST ", "/draw?signature=…", "Authorization: …", "\"prompt\":\"A lantern\"", "< 200", "x-request-id: r-1", "set-cookie: …",
				"drawn for …", picture.substring(0, 12) + "…(" + picture.length() + ")");
		assertThat(written.toString()).doesNotContain("abcdef123", "1234567", picture);
		assertThat(Canary.singsIn(written.toString())).isFalse();
	}

	@Test
	void tellsBytesByTheirLengthAndLongBodiesByTheirBeginning(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("r.png"), TestPictures.png(300, 300, 5));
		server.reply(Reply.of(200, "image/png", TestPictures.png(400, 400, 9)));
		byte[] read = exchange("/edit", new Multipart().text("prompt", "A door").file("image", "r.png", "image/png", file));
		assertThat(read).isEqualTo(TestPictures.png(400, 400, 9));
		assertThat(written.toString()).contains("A door", "filename=\"r.png\"", "content-type: image/png");
		assertThat(written.length()).isLessThan(80_000);
		assertThat(written.toString().chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t').count()).isZero();
	}

	@Test
	void tellsWhatIsSaidOverAWebSocket() throws Exception {
		server.reply(wire -> {
			WebSocketWire there = WebSocketWire.open(wire);
			there.read();
			there.text("heard with " + Canary.KEY);
			there.bytes(TestPictures.png(20, 20, 3));
			there.end(1000);
		});
		Credential credential = Credential.bearer(Canary.KEY);
		ErrorRules rules = ErrorRules.load(WireTraceTest.class, "no-rules.json", "acme", credential.redaction());
		try (SocketDialogue socket = new SocketDialogue(AccountServer.of(server.address(""), credential, rules, connections))) {
			socket.open("/ws?token=abc");
			socket.say("hello");
			while (!(socket.await() instanceof SocketMessage.End)) {
				// all of it is taken
			}
		}
		assertThat(written.toString()).contains("> GET ", "/ws?token=…", "> message\nhello", "< message\nheard with …", "closed with 1000");
		assertThat(Canary.singsIn(written.toString())).isFalse();
	}

	@Test
	void tellsThatNoAnswerCame() {
		server.reply(Wire::reset);
		assertThatThrownBy(() -> exchange("/draw", json("{}"))).isInstanceOf(ProviderException.class);
		assertThat(written.toString()).contains("> POST ", "< no answer: ");
	}
}
