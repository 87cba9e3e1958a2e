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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.provider.http.AnswerException.Reason;
import org.limn.provider.tck.RecordingSink;

class ImageJsonTest {

	private final RecordingSink sink = new RecordingSink(4);

	@Test
	void takesPicturesOutOfTheDocumentAndKeepsTheRest() throws IOException {
		ImageJson.Result result = read("{\"created\":1,\"data\":[{\"b64_json\":\"AQID\"},{\"b64_json\":null,\"url\":\"/x/y.png\"}],\"usage\":{\"n\":2}}");
		assertThat(sink.pictures()).containsOnlyKeys(0);
		assertThat(sink.pictures().get(0)).containsExactly(1, 2, 3);
		assertThat(result.tree().at("/data/1/url").asText()).isEqualTo("/x/y.png");
		assertThat(result.tree().at("/usage/n").asInt()).isEqualTo(2);
		assertThat(result.whole()).containsExactly("/data/0/b64_json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AQID-_8=", "AQID-_8", "AQID+/8=", "AQID+\\/8=", "data:image/png;base64,AQID+/8=", "DATA:image/png;charset=x;BASE64,AQID+/8",
			"AQ\\r\\nID\\n+/8=\\n", "AQ ID\t+/8=", "\\u0041QID+/8\\u003d" })
	void readsBase64AsProvidersSendIt(String text) throws IOException {
		read("{\"data\":[{\"b64_json\":\"" + text + "\"}]}");
		assertThat(sink.pictures().get(0)).containsExactly(1, 2, 3, 0xfb, 0xff);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AQID*AQI", "AQIDA", "AQ=D", "data:image/png,AQID", "<html>", "A", "====", "AQID\\u00e9", "AQ\\\"ID" })
	void keepsWhatItCouldReadOfGarbageWithoutCommitting(String text) throws IOException {
		ImageJson.Result result = read("{\"data\":[{\"b64_json\":\"" + text + "\"},{\"b64_json\":\"AQID\"}]}");
		assertThat(result.broken()).containsExactly("/data/0/b64_json");
		assertThat(sink.pictures()).containsOnlyKeys(1);
		assertThat(sink.kept()).containsOnlyKeys(0);
	}

	@Test
	void bytesAreTheSameForEveryLengthAndEveryCutOfTheStream() throws IOException {
		Random random = new Random(7);
		for (int length = 1; length < 700; length += 13) {
			byte[] picture = new byte[length];
			random.nextBytes(picture);
			String text = "{\"data\":[{\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}]}";
			try (InputStream in = trickle(text, 1 + random.nextInt(9))) {
				ImageJson.read(in, (pointer, start) -> sink.image(0));
			}
			assertThat(sink.pictures().get(0)).isEqualTo(picture);
		}
	}

	@Test
	void largePictureMixedWithLineBreaksIsTheSame() throws IOException {
		byte[] picture = new byte[3_000_001];
		new Random(1).nextBytes(picture);
		String text = Base64.getMimeEncoder().encodeToString(picture).replace("\r\n", "\\n");
		read("{\"data\":[{\"b64_json\":\"" + text + "\"}]}");
		assertThat(sink.pictures().get(0)).isEqualTo(picture);
	}

	@Test
	void keepsTheFirstPictureWhenTheSecondIsCut() {
		assertThatThrownBy(() -> read("{\"data\":[{\"b64_json\":\"AQID\"},{\"b64_json\":\"" + "BAUG".repeat(100))).isInstanceOfSatisfying(AnswerException.class,
				e -> assertThat(e.reason()).isEqualTo(Reason.NOT_UNDERSTOOD));
		assertThat(sink.pictures()).containsOnlyKeys(0);
		assertThat(sink.kept().get(1)).hasSize(300).startsWith(4, 5, 6, 4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "<html>", "{]", "{\"a\":}", "{\"a\" 1}", "nonsense", "{\"a\":01x}", "}", "," })
	void refusesWhatIsNoJson(String text) {
		assertThatThrownBy(() -> read(text)).isInstanceOf(AnswerException.class);
	}

	@Test
	void refusesDepthAndLengthThatNoAnswerHas() {
		assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(AnswerException.class);
		assertThatThrownBy(() -> read("{\"error\":\"" + "x".repeat(2_000_000) + "\"}")).isInstanceOfSatisfying(AnswerException.class,
				e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
		assertThatThrownBy(() -> read("{\"n\":" + "9".repeat(500_000) + "}")).isInstanceOf(AnswerException.class);
	}

	@Test
	void keepsWordsWithEscapesAsTheyAre() throws IOException {
		ImageJson.Result result = read("\uFEFF {\"error\":{\"message\":\"caf\\u00e9 \\\"x\\\" é\\n" + "y".repeat(300) + "\\\\ \\\"end\\\"\"}}");
		assertThat(result.tree().at("/error/message").asText()).isEqualTo("café \"x\" é\n" + "y".repeat(300) + "\\ \"end\"");
	}

	@Test
	void stopsAtTheEndOfTheDocumentAndDoesNotWaitForMore() throws IOException {
		try (InputStream in = new InputStream() {
			private final InputStream text = new ByteArrayInputStream("{\"a\":[1]}".getBytes(StandardCharsets.UTF_8));

			@Override
			public int read() throws IOException {
				int b = text.read();
				assertThat(b).as("read beyond the end").isNotNegative();
				return b;
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				target[offset] = (byte) read();
				return 1;
			}
		}) {
			assertThat(ImageJson.read(in, (p, s) -> null).tree().at("/a/0").asInt()).isEqualTo(1);
		}
	}

	private ImageJson.Result read(String text) throws IOException {
		return ImageJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
				(pointer, start) -> pointer.endsWith("/b64_json") ? sink.image(Integer.parseInt(pointer.split("/")[2])) : null);
	}

	private static InputStream trickle(String text, int piece) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, piece));
			}
		};
	}
}
