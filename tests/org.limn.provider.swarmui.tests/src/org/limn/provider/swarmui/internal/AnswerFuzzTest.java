/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.limn.provider.http.AccountServer;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers of SwarmUI, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	@Override
	protected List<AnswerParser> parsers() throws Exception {
		AccountServer server = SwarmUiAccount.of(new SimpleAccount("a", Map.of(), Map.of(), OpenPolicy.of(1, 1, 1))).server();
		Fixture answer = SwarmUiServer.FIXTURES.fixture("swarmui/session");
		Fixture refusal = SwarmUiServer.FIXTURES.fixture("swarmui/permission");
		List<byte[]> all = SwarmUiServer.FIXTURES.all("swarmui").map(Fixture::body).toList();
		return List.of(new AnswerParser("answers", all, (bytes, sink) -> Session.tree(answer.answer(bytes), server)), new AnswerParser("errors", all, (bytes, sink) -> {
			throw server.rules().failure(refusal.answer(bytes));
		}), new AnswerParser("lists", all, (bytes, sink) -> {
			ServerLists.models(ImageJson.tree(bytes).path("files"));
			ServerLists.values(ImageJson.tree(bytes), "sampler");
		}), new AnswerParser("words of the socket", lines(), (bytes, sink) -> {
			SwarmEvents events = new SwarmEvents(server, 4, sink);
			events.take(new String(bytes, StandardCharsets.UTF_8));
			events.end();
		}));
	}

	private static List<byte[]> lines() {
		return SwarmUiServer.FIXTURES.names("swarmui", ".jsonl").stream().flatMap(name -> SwarmUiServer.said(name).stream()).map(words -> words.getBytes(StandardCharsets.UTF_8))
				.toList();
	}
}
