/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.limn.provider.http.AccountServer;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.Redaction;
import org.limn.provider.http.SocketMessage;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.fixtures.Fixture;

import com.fasterxml.jackson.databind.JsonNode;

/** Spoilt answers of ComfyUI, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	@Override
	protected List<AnswerParser> parsers() throws Exception {
		Fixture refusal = ComfyUiServer.FIXTURES.fixture("comfyui/prompt-missing-model");
		ErrorRules rules = ErrorRules.load(ComfyUiAccount.class, "error-rules.json", "comfyui", new Redaction());
		try (ComfyUiBench bench = new ComfyUiBench()) {
			AccountServer server = ComfyUiAccount.of(bench.account()).server();
			return List.of(new AnswerParser("history", bodies("history"), (bytes, sink) -> {
				JsonNode entry = ImageJson.tree(bytes).path(ComfyUiServer.ID_IN_FIXTURES);
				new Outcome(server, entry).tell(4, sink);
			}), new AnswerParser("errors", bodies("prompt"), (bytes, sink) -> {
				throw rules.failure(refusal.answer(bytes));
			}), new AnswerParser("queue",
					List.of(("{\"queue_running\":[[1,\"a\",{},{},[]]],\"queue_pending\":[[2,\"" + ComfyUiServer.ID_IN_FIXTURES + "\",{},{},[]]]}").getBytes(StandardCharsets.UTF_8)),
					(bytes, sink) -> QueuedPrompt.place(ImageJson.tree(bytes), ComfyUiServer.ID_IN_FIXTURES)),
					new AnswerParser("lists", bodies("object-info"), (bytes, sink) -> ServerLists.values(ImageJson.tree(bytes).path("CheckpointLoaderSimple"), "ckpt_name")),
					new AnswerParser("uploads", bodies("upload"), (bytes, sink) -> Upload.name(ImageJson.tree(bytes))),
					new AnswerParser("words of the socket", lines(),
							(bytes, sink) -> new PromptEvents(ComfyUiServer.ID_IN_FIXTURES, 7, sink).take(new SocketMessage.Text(new String(bytes, StandardCharsets.UTF_8)))),
					new AnswerParser("bytes of the socket", ComfyUiServer.FIXTURES.names("comfyui", ".bin").stream().map(ComfyUiServer.FIXTURES::bytes).toList(),
							(bytes, sink) -> new PromptEvents(ComfyUiServer.ID_IN_FIXTURES, 7, sink).take(new SocketMessage.Bytes(bytes))));
		}
	}

	private static List<byte[]> bodies(String word) {
		return ComfyUiServer.FIXTURES.all("comfyui").filter(f -> f.name().contains(word)).map(Fixture::body).toList();
	}

	private static List<byte[]> lines() {
		List<byte[]> lines = new ArrayList<>();
		for (String name : ComfyUiServer.FIXTURES.names("comfyui", ".jsonl")) {
			Stream<String> said = new String(ComfyUiServer.FIXTURES.bytes(name), StandardCharsets.UTF_8).lines();
			said.filter(line -> line.contains("\"json\":")).forEach(line -> lines.add(line.replaceFirst(".*?\"json\":", "").replaceFirst("}$", "").getBytes(StandardCharsets.UTF_8)));
		}
		return lines;
	}
}
