/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.wire.WireConformance;

/** Whatever the models declare can be asked for, and what is sent then is what OpenRouter publishes that it accepts. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance IMAGES = WireConformance.against("openrouter-images.openapi.json");
	@RegisterExtension
	static final WireConformance CHAT = WireConformance.against("openrouter-chat.openapi.json");

	@TempDir
	Path folder;

	@BeforeEach
	void needsTheContracts() {
		IMAGES.require();
		CHAT.require();
	}

	@ParameterizedTest
	@ValueSource(strings = { OpenRouterBench.GEMINI, OpenRouterBench.GPT, "bytedance-seed/seedream-4.5", "typed/by-hand" })
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		ReferenceImage reference = OpenRouterBench.reference(folder);
		for (String streaming : List.of("false", "true")) {
			try (OpenRouterBench bench = new OpenRouterBench("streaming", streaming, "imagesPerCall", "10", "only", "openai")) {
				bench.server.reply(OpenRouterBench.FIXTURES.fixture("openrouter/images-success").reply());
				assertThat(sent(bench, id, List.of())).isPositive();
				assertThat(bench.model(id).references().maximum() == 0 || sent(bench, id, List.of(reference, reference)) > 0).isTrue();
				IMAGES.check(bench.server);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { OpenRouterBench.GEMINI, "typed/by-hand" })
	void allThatCanBeAskedInAChatFitsTheContract(String id) throws Exception {
		try (OpenRouterBench bench = new OpenRouterBench("api", "chat", "only", "openai")) {
			bench.server.reply(OpenRouterBench.FIXTURES.fixture("openrouter/chat-success").reply());
			assertThat(sent(bench, id, List.of())).isPositive();
			assertThat(sent(bench, id, List.of(OpenRouterBench.reference(folder)))).isPositive();
			CHAT.check(bench.server);
		}
	}

	private static int sent(OpenRouterBench bench, String id, List<ReferenceImage> references) throws Exception {
		return new CallMix(bench.model(id), references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
	}
}
