/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.util.List;
import java.util.Map;

import org.limn.generation.provider.ProviderException;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		StabilityAccount account = StabilityAccount
				.of(new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9"), Map.of("apiKey", StabilityBench.KEY), OpenPolicy.of(1000, 1000, 1000)));
		List<Fixture> all = StabilityBench.FIXTURES.all("stability").toList();
		Fixture success = StabilityBench.FIXTURES.fixture("stability/success-json");
		Fixture refusal = StabilityBench.FIXTURES.fixture("stability/moderated");
		return List.of(
				new AnswerParser("pictures", all.stream().map(Fixture::body).toList(), (bytes, sink) -> new DrawAnswer(account.server(), sink).read(success.answer(bytes))),
				new AnswerParser("errors", all.stream().filter(fixture -> fixture.status() >= 300).map(Fixture::body).toList(), (bytes, sink) -> {
					throw account.server().rules().failure(refusal.answer(bytes));
				}));
	}
}
