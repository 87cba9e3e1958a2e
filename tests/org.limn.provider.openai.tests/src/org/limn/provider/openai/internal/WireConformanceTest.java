/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.Reply;
import org.limn.testsupport.wire.WireConformance;

/** Whatever the models declare can be asked for, and what is sent then is what OpenAI publishes that it accepts. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance WIRE = OpenAiBench.wire();

	@TempDir
	Path folder;

	@BeforeEach
	void needsTheContract() {
		WIRE.require();
	}

	static Stream<String> models() {
		return ModelTable.SEED.offered().stream();
	}

	@ParameterizedTest
	@MethodSource("models")
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		ReferenceImage reference = reference();
		for (String streaming : List.of("false", "true")) {
			for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(reference, reference))) {
				try (OpenAiBench bench = new OpenAiBench()) {
					bench.set("streaming", streaming);
					bench.server.reply(Reply.json(200, "{\"data\":[{\"b64_json\":\"iVBORw0KGgo=\"}]}"));
					new CallMix(bench.model(id), references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
					WIRE.check(bench.server);
				}
			}
		}
	}

	@Test
	void listOfModelsFitsTheContract() throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			bench.server.reply(Reply.json(200, "{\"data\":[{\"id\":\"gpt-image-2\"}]}"));
			assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).isNotEmpty();
			WIRE.check(bench.server);
		}
	}

	private ReferenceImage reference() throws IOException {
		Path file = Files.write(folder.resolve("a.png"), OpenAiBench.FIXTURES.bytes("_images/pixel.png"));
		return OpenAiBench.reference(file, "a.png", "image/png", Files.size(file));
	}
}
