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
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.tck.RecordingSink;
import org.limn.provider.tck.TestPictures;

class PictureAnswerTest {

	private static final byte[] PNG = TestPictures.png(8, 8, 0x204060);
	private static final String BASE64 = Base64.getEncoder().encodeToString(PNG);
	private static final PictureFields LISTED = PictureFields.of(List.of("/data/*/b64"), List.of("/data/*/url"));
	private static final PictureFields IN_ORDER = PictureFields.of(List.of("/parts/#/inline/data", "/image"), List.of("/output", "/output/#"));

	private final RecordingSink sink = new RecordingSink(2);
	private String rest = "";

	private int read(PictureFields fields, String body) throws Exception {
		return read(fields, body.getBytes(StandardCharsets.UTF_8));
	}

	private int read(PictureFields fields, byte[] body) throws Exception {
		sink.sending();
		return answer(fields).read(head(body), (tree, found) -> rest = found + tree.toString());
	}

	private PictureAnswer answer(PictureFields fields) throws ProviderException {
		return new PictureAnswer(AccountServerTest.server("https://api.acme.com/v1"), sink, 2, fields, true);
	}

	private static HttpAnswer head(byte[] body) {
		return new HttpAnswer(URI.create("https://api.acme.com/v1/x"), 200, HttpHeaders.of(Map.of(), (a, b) -> true), new ByteArrayInputStream(body));
	}

	@Test
	void indexIsTheSlotAlsoWhenOneIsMissing() throws Exception {
		assertThat(read(LISTED, "{\"data\":[{},{\"b64\":\"" + BASE64 + "\"},{\"b64\":\"" + BASE64 + "\"}],\"usage\":1}")).isEqualTo(1);
		assertThat(sink.pictures()).containsOnlyKeys(1);
		assertThat(sink.pictures().get(1)).isEqualTo(PNG);
		assertThat(rest).startsWith("1{").contains("\"usage\":1").doesNotContain(BASE64);
	}

	@Test
	void picturesInOrderSkipWhatIsNone() throws Exception {
		assertThat(read(IN_ORDER, "{\"parts\":[{\"text\":\"Here:\"},{\"inline\":{\"data\":\"" + BASE64 + "\"}},{\"text\":\"x\"},{\"inline\":{\"data\":\"" + BASE64
				+ "\"}}]}")).isEqualTo(2);
		assertThat(sink.pictures()).containsOnlyKeys(0, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"output\":\"https://p.example/1.webp\"}", "{\"output\":[\"https://p.example/1.webp\"]}" })
	void addressesAreTold(String body) throws Exception {
		assertThat(read(IN_ORDER.lasting(Duration.ofHours(1)), body)).isEqualTo(1);
		assertThat(sink.addresses()).containsExactly(Map.entry(0, URI.create("https://p.example/1.webp")));
	}

	@Test
	void addressThatIsThePictureIsWritten() throws Exception {
		assertThat(read(LISTED, "{\"data\":[{\"url\":\"data:image/png;base64," + BASE64 + "\"},{\"url\":\"/files/2.png\"}]}")).isEqualTo(2);
		assertThat(sink.pictures().get(0)).isEqualTo(PNG);
		assertThat(sink.addresses()).containsExactly(Map.entry(1, URI.create("https://api.acme.com/files/2.png")));
	}

	@Test
	void bytesOfAPictureAreThePicture() throws Exception {
		assertThat(read(LISTED, PNG)).isEqualTo(1);
		assertThat(sink.pictures().get(0)).isEqualTo(PNG);
	}

	@Test
	void errorInsideASuccessIsToldAsTheProviderDocumentsIt() {
		for (String body : List.of("{\"error\":{\"message\":\"broken\"}}", "{\"success\":false,\"errors\":[{\"code\":3040,\"message\":\"broken\"}]}")) {
			assertThatThrownBy(() -> read(LISTED, body)).isInstanceOfSatisfying(ProviderException.class, e -> {
				assertThat(e.evidence()).isEqualTo(new Evidence.ErrorInAnswer(true));
				assertThat(e.getMessage()).contains("broken");
			});
		}
	}

	@Test
	void missingPictureIsFinalOnlyForWorkThatIsOver() throws Exception {
		byte[] none = "{\"output\":[]}".getBytes(StandardCharsets.UTF_8);
		AtomicReference<Evidence> evidence = new AtomicReference<>();
		assertThatThrownBy(() -> answer(IN_ORDER).read(head(none), (tree, found) -> rest = ""))
				.isInstanceOfSatisfying(ProviderException.class, e -> evidence.set(e.evidence()));
		assertThat(evidence.get()).isInstanceOf(Evidence.Lost.class);
		assertThatThrownBy(() -> answer(IN_ORDER).result(head(none), (tree, found) -> rest = ""))
				.isInstanceOfSatisfying(ProviderException.class, e -> evidence.set(e.evidence()));
		assertThat(evidence.get()).isEqualTo(new Evidence.ErrorInAnswer(false));
	}

	@Test
	void documentMaySayItselfWhyThereIsNoPicture() {
		assertThatThrownBy(() -> answer(LISTED).read(head("{\"blocked\":true}".getBytes(StandardCharsets.UTF_8)), (tree, found) -> {
			throw UnusableAnswer.words("I would rather not.", new Redaction());
		})).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.REFUSED_WITH_TEXT));
	}
}
