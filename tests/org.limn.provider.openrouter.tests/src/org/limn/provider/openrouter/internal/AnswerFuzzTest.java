/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		OpenRouterAccount images = account("images");
		OpenRouterAccount chat = account("chat");
		List<Fixture> all = OpenRouterBench.FIXTURES.all("openrouter").toList();
		List<byte[]> answers = new ArrayList<>(all.stream().map(Fixture::body).toList());
		answers.add(OpenRouterBench.FIXTURES.bytes("openrouter/images-stream.sse"));
		Fixture success = OpenRouterBench.FIXTURES.fixture("openrouter/images-success");
		Fixture refusal = OpenRouterBench.FIXTURES.fixture("openrouter/moderated-provider");
		return List.of(new AnswerParser("pictures and events", answers, (bytes, sink) -> new DrawAnswer(images, sink, 4).read(success.answer(bytes))),
				new AnswerParser("chat", answers, (bytes, sink) -> new DrawAnswer(chat, sink, 4).read(success.answer(bytes))),
				new AnswerParser("errors", all.stream().filter(fixture -> fixture.status() >= 300).map(Fixture::body).toList(), (bytes, sink) -> {
					throw images.server().rules().failure(refusal.answer(bytes));
				}), new AnswerParser("models", List.of(OpenRouterContractTest.MODELS.getBytes()),
						(bytes, sink) -> ModelList.read(ImageJson.tree(bytes)).forEach(model -> new Capabilities(model.facts()).sizes())));
	}

	private static OpenRouterAccount account(String api) throws ProviderException {
		return OpenRouterAccount.of(new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9/api/v1", "api", api), Map.of("apiKey", OpenRouterBench.KEY), OpenPolicy.of(1000, 1000, 1000)));
	}
}
