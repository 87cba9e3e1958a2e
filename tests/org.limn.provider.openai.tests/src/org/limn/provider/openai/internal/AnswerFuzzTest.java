/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers of OpenAI, Azure and the compatible servers, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	private final ProviderAccount account = new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9/v1"), Map.of("apiKey", OpenAiBench.KEY), OpenPolicy.of(1000, 1000, 1000));

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		List<Fixture> all = Stream.of("openai", "openai-compatible", "azure-openai").flatMap(OpenAiBench.FIXTURES::all).toList();
		Fixture success = OpenAiBench.FIXTURES.fixture("openai/success-png");
		Fixture refusal = OpenAiBench.FIXTURES.fixture("openai/moderated-input");
		OpenAiAccount opened = OpenAiAccount.of(account);
		ImageCall call = new ImageCall(UUID.randomUUID(), new Models(opened).model("m"), "p", "", ImageSize.AUTO, 4, Map.of(), List.of());
		List<byte[]> answers = new ArrayList<>(all.stream().map(Fixture::body).toList());
		OpenAiBench.FIXTURES.names("openai", ".sse").forEach(name -> answers.add(OpenAiBench.FIXTURES.bytes(name)));
		return List.of(new AnswerParser("pictures and events", answers, (bytes, sink) -> OpenAiProvider.read(success.answer(bytes), call, opened, sink)),
				new AnswerParser("errors", all.stream().filter(f -> f.status() >= 300).map(Fixture::body).toList(), (bytes, sink) -> {
					throw opened.server().rules().failure(refusal.answer(bytes));
				}));
	}
}
