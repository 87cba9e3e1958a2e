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
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.Reply;
import org.limn.testsupport.wire.WireConformance;

/** Whatever the models declare can be asked for, and what is sent then is what OpenAI and Azure publish that they accept. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance WIRE = OpenAiBench.wire();
	@RegisterExtension
	static final WireConformance AZURE = WireConformance.against("azure-openai.openapi.json");

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
			everything(id, List.of(), WIRE, "streaming", streaming);
			for (String edits : List.of("form", "json")) {
				everything(id, List.of(reference, reference), WIRE, "streaming", streaming, "edits", edits);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/openai/v1?api-version=preview", "/openai/deployments?api-version=2025-04-01-preview" })
	void allThatIsOfferedAtAzureFitsItsContract(String address) throws Exception {
		for (String id : List.of("gpt-image-2", "gpt-image-1.5", "my-deployment")) {
			for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(reference()))) {
				everything(id, references, AZURE, "server", "azure", "azure", address);
			}
		}
	}

	private static void everything(String id, List<ReferenceImage> references, WireConformance contract, String... settings) throws Exception {
		try (OpenAiBench bench = new OpenAiBench()) {
			for (int i = 0; i < settings.length; i += 2) {
				boolean address = settings[i].equals("azure");
				bench.set(address ? "baseUrl" : settings[i], address ? bench.server.address(settings[i + 1]).toString() : settings[i + 1]);
			}
			bench.server.reply(Reply.json(200, "{\"data\":[{\"b64_json\":\"iVBORw0KGgo=\"}]}"));
			new CallMix(bench.model(id), references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
			contract.check(bench.server);
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
