/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.util.List;
import java.util.Map;

import org.limn.generation.provider.ImageCall;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.Redaction;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers of a web UI, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	@Override
	protected List<AnswerParser> parsers() throws Exception {
		List<Fixture> all = SdWebUiBench.FIXTURES.all("sdwebui").toList();
		Fixture success = SdWebUiBench.FIXTURES.fixture("sdwebui/txt2img-success");
		Fixture refusal = SdWebUiBench.FIXTURES.fixture("sdwebui/invalid-422");
		ErrorRules rules = ErrorRules.load(SdWebUiAccount.class, "error-rules.json", "sdwebui", new Redaction());
		try (SdWebUiBench bench = new SdWebUiBench()) {
			AccountServer server = SdWebUiAccount.of(bench.account()).server();
			ImageCall call = bench.call(1, Map.of());
			return List.of(new AnswerParser("pictures", bodies(all, ""), (bytes, sink) -> new DrawAnswer(rules, 4, sink).read(success.answer(bytes))),
					new AnswerParser("errors", all.stream().filter(f -> f.status() >= 300).map(Fixture::body).toList(), (bytes, sink) -> {
						throw rules.failure(refusal.answer(bytes));
					}), new AnswerParser("progress", bodies(all, "progress"), (bytes, sink) -> {
						ProgressQuestion.Progress progress = new ProgressQuestion(new Dialogue(server), server, call).read(ImageJson.tree(bytes));
						sink.progress(progress.fraction(), progress.words());
					}), new AnswerParser("lists", bodies(all, "models"), (bytes, sink) -> {
						ServerLists.models(ImageJson.tree(bytes));
						ServerLists.names(ImageJson.tree(bytes), "name");
					}));
		}
	}

	private static List<byte[]> bodies(List<Fixture> all, String word) {
		return all.stream().filter(f -> f.name().contains(word)).map(Fixture::body).toList();
	}
}
