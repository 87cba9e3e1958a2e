/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.List;
import java.util.Map;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

import com.fasterxml.jackson.databind.JsonNode;

/** Spoilt answers of router, Hub and services, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	private final ProviderAccount account = new SimpleAccount("a1", Map.of(), Map.of("apiKey", HuggingFaceBench.KEY), OpenPolicy.of(1000, 1000, 1000));

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		HuggingFaceAccount opened = HuggingFaceAccount.of(account);
		Fixture success = HuggingFaceBench.FIXTURES.fixture("huggingface/success-together");
		Fixture refusal = HuggingFaceBench.FIXTURES.fixture("huggingface/rate-limited");
		List<byte[]> all = HuggingFaceBench.FIXTURES.all("huggingface").map(Fixture::body).toList();
		return List.of(new AnswerParser("pictures", all, (bytes, sink) -> Drawing.answer(opened.router(), sink).read(success.answer(bytes), (tree, found) -> {
			// nothing else is read
		})), new AnswerParser("errors", all, (bytes, sink) -> {
			throw opened.router().rules().failure(refusal.answer(bytes));
		}), new AnswerParser("accepted work and its state", all, (bytes, sink) -> {
			JsonNode tree = ImageJson.tree(bytes);
			Service service = Service.values()[bytes.length % Service.values().length];
			Work.accepted(service, tree).over(tree, opened);
		}), new AnswerParser("offers", all, (bytes, sink) -> Offer.of(ImageJson.tree(bytes).path("inferenceProviderMapping"))));
	}
}
