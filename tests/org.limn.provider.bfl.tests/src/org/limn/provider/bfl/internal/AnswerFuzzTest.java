/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import java.util.List;
import java.util.Map;

import org.limn.generation.provider.ImageSink;
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
		BflAccount account = BflAccount.of(new SimpleAccount("a1", Map.of("baseUrl", "http://127.0.0.1:9"), Map.of("apiKey", BflBench.KEY), OpenPolicy.of(1000, 1000, 1000)));
		List<byte[]> all = BflBench.FIXTURES.all("bfl").map(Fixture::body).toList();
		Fixture ready = BflBench.FIXTURES.fixture("bfl/ready");
		Fixture refusal = BflBench.FIXTURES.fixture("bfl/invalid");
		return List.of(new AnswerParser("submissions", all, (bytes, sink) -> Work.cost(Work.ticket(ImageJson.tree(bytes)).data().get("credits"))),
				new AnswerParser("states", all, (bytes, sink) -> work(account, sink).state(ImageJson.tree(bytes))),
				new AnswerParser("pictures", List.of(ready.body()), (bytes, sink) -> work(account, sink).picture(ready.answer(bytes))), new AnswerParser("errors", all, (bytes, sink) -> {
					throw account.server().rules().failure(refusal.answer(bytes));
				}));
	}

	private static Work work(BflAccount account, ImageSink sink) {
		return new Work(new Ticket("1", Map.of("credits", "3.0")), account.server(), sink);
	}
}
