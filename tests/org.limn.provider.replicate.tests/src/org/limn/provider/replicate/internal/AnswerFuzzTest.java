/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

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

/** Spoilt answers of the service, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		ReplicateAccount account = ReplicateAccount.of(new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9/v1"), Map.of("apiKey", ReplicateBench.KEY), OpenPolicy.of(1000, 1000, 1000)));
		ImageCall call = new ImageCall(UUID.randomUUID(), Catalogue.SEED.find("black-forest-labs/flux-dev").map(Description::of).orElseThrow().model(), "p", "", ImageSize.AUTO, 4, Map.of(),
				List.of());
		List<byte[]> all = ReplicateBench.FIXTURES.all("replicate").map(Fixture::body).toList();
		Fixture refusal = ReplicateBench.FIXTURES.fixture("replicate/invalid");
		byte[] version = ("{\"id\":\"0123456789ab\",\"openapi_schema\":" + CatalogueTest.SCHEMA + "}").getBytes(StandardCharsets.UTF_8);
		return List.of(new AnswerParser("submissions", all, (bytes, sink) -> Work.ticket(ImageJson.tree(bytes))),
				new AnswerParser("states", all, (bytes, sink) -> new Work(call, new Ticket("1", Map.of()), account.server(), sink).state(ImageJson.tree(bytes))),
				new AnswerParser("results", all, (bytes, sink) -> new Work(call, new Ticket("1", Map.of()), account.server(), sink).pictures(refusal.answer(bytes))),
				new AnswerParser("errors", all, (bytes, sink) -> {
					throw account.server().rules().failure(refusal.answer(bytes));
				}), new AnswerParser("models", List.of(version),
						(bytes, sink) -> Catalogue.read("acme/brush:0123456789ab", ModelId.of("acme/brush:0123456789ab"), ImageJson.tree(bytes)).model()));
	}
}
