/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers of the queue and the catalogue, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	private static final byte[] DESCRIBED = ("{\"models\":[{\"endpoint_id\":\"m\",\"metadata\":{\"display_name\":\"M\"},\"openapi\":{\"paths\":{\"/m\":{\"post\":{\"requestBody\":{\"content\":"
			+ "{\"application/json\":{\"schema\":{\"$ref\":\"#/c\"}}}}}}},\"c\":{\"properties\":{\"aspect_ratio\":{\"enum\":[\"1:1\"]},\"steps\":{\"type\":\"integer\",\"minimum\":1,"
			+ "\"maximum\":9,\"default\":4},\"image_urls\":{\"type\":\"array\",\"maxItems\":4}}}}}]}").getBytes(StandardCharsets.UTF_8);

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		FalAccount account = FalAccount.of(new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9"), Map.of("apiKey", FalBench.KEY), OpenPolicy.of(1000, 1000, 1000)));
		ImageCall call = new ImageCall(UUID.randomUUID(), Catalogue.SEED.find("fal-ai/flux/dev").map(Endpoint::of).orElseThrow().model(), "p", "", ImageSize.AUTO, 4, Map.of(), List.of());
		List<byte[]> all = FalBench.FIXTURES.all("fal").map(Fixture::body).toList();
		Fixture refusal = FalBench.FIXTURES.fixture("fal/moderated");
		return List.of(new AnswerParser("submissions", all, (bytes, sink) -> Work.ticket(ImageJson.tree(bytes))),
				new AnswerParser("states", all, (bytes, sink) -> new Work(call, new Ticket("1", Map.of()), account.queue(), sink).state(ImageJson.tree(bytes))),
				new AnswerParser("results", all, (bytes, sink) -> new Work(call, new Ticket("1", Map.of()), account.queue(), sink).places(ImageJson.tree(bytes), "broke")),
				new AnswerParser("errors", all, (bytes, sink) -> {
					throw new Work(call, new Ticket("1", Map.of()), account.queue(), sink).failure(refusal.answer(bytes), false);
				}), new AnswerParser("models", List.of(DESCRIBED), (bytes, sink) -> Catalogue.read("m", ImageJson.tree(bytes)).ifPresent(Endpoint::model)));
	}
}
