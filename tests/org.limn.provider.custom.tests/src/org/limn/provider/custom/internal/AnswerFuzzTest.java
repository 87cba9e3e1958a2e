/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.provider.tck.TestPictures;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;

import com.fasterxml.jackson.databind.JsonNode;

/** Spoilt answers of both described servers, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	private static final String JOB = "{\"job\":{\"id\":\"j-1\",\"state\":\"inking\",\"percent\":50,\"sheets\":\"/jobs/j-1/sheets\",\"why\":\"\"}}";

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		CustomAccount synchronous = account(Examples.SYNCHRONOUS);
		CustomAccount queue = account(Examples.QUEUE);
		LiveList live = Objects.requireNonNull(synchronous.description().models().live());
		String picture = "{\"data\":\"" + Base64.getEncoder().encodeToString(TestPictures.png(4, 4, 7)) + "\"}";
		List<byte[]> pictures = seeds("{\"pictures\":[" + picture + "," + picture + "],\"charged\":{\"usd\":\"0.02\"}}", "{\"problem\":{\"words\":\"no\",\"kind\":\"unsafe_picture\"}}");
		List<byte[]> sheets = seeds("{\"sheets\":[{\"url\":\"http://127.0.0.1:9/files/1\"},{\"url\":\"data:image/png;base64,AAAA\"}]}", JOB);
		return List.of(new AnswerParser("pictures inside", pictures, (bytes, sink) -> new PictureReader(synchronous, call(synchronous), sink).read(answer(200, bytes))),
				new AnswerParser("addresses of pictures", sheets, (bytes, sink) -> new PictureReader(queue, call(queue), sink).result(answer(200, bytes))),
				new AnswerParser("work", seeds(JOB, JOB.replace("inking", "spoilt"), JOB.replace("50", "1e300")), (bytes, sink) -> work(queue, Work.withoutPictures(answer(200, bytes)))),
				new AnswerParser("errors", seeds("{\"problem\":{\"words\":\"no\",\"kind\":\"unsafe_prompt\"}}", "<html>no</html>", "{\"error\":{\"message\":\"no\"}}"), (bytes, sink) -> {
					throw synchronous.server().rules().failure(answer(429, bytes));
				}), new AnswerParser("models", seeds("{\"models\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\"}]}"),
						(bytes, sink) -> live.names(ImageJson.tree(bytes))));
	}

	private static void work(CustomAccount account, JsonNode answer) throws ProviderException {
		QueueRule queue = Objects.requireNonNull(account.description().queue());
		queue.ticket(answer);
		queue.stage(answer);
		double progress = queue.progress(answer);
		if (!(progress >= 0 && progress <= 1 || progress == -1)) {
			throw new AssertionError("progress " + progress);
		}
	}

	private static CustomAccount account(String description) throws ProviderException {
		return CustomAccount.of(new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9/v1", "description", description), Map.of("apiKey", "canary-key-0123456789"),
				OpenPolicy.of(1000, 1000, 1000)));
	}

	private static ImageCall call(CustomAccount account) {
		ImageModel model = account.description().models().model("m");
		return new ImageCall(UUID.randomUUID(), model, "p", "", ImageSize.AUTO, 4, Map.of(), List.of());
	}

	private static HttpAnswer answer(int status, byte[] bytes) {
		return new HttpAnswer(URI.create("http://127.0.0.1:9/v1"), status, HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (a, b) -> true),
				new ByteArrayInputStream(bytes));
	}

	private static List<byte[]> seeds(String... texts) {
		return Stream.of(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
	}
}
