/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

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

/** Whatever the models declare can be asked for, and what is sent then is what Google accepts. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance WIRE = WireConformance.against("gemini.openapi.json");

	@TempDir
	Path folder;

	@BeforeEach
	void needsTheContract() {
		WIRE.require();
	}

	@ParameterizedTest
	@ValueSource(strings = { GeminiBench.NEWEST, "gemini-3-pro-image", "gemini-3.1-flash-lite-image", "gemini-3.1-flash-image", "gemini-2.5-flash-image" })
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		ReferenceImage reference = GeminiBench.reference(folder);
		for (String filter : List.of("default", "block_low_and_above", "block_medium_and_above", "block_only_high", "block_none")) {
			try (GeminiBench bench = new GeminiBench()) {
				bench.set("filter", filter);
				bench.set("people", filter.equals("default") ? "default" : "allow_none");
				bench.server.reply(GeminiBench.FIXTURES.fixture("gemini/success").reply());
				for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(reference, reference))) {
					int sent = new CallMix(bench.provider.model(id, bench.account()), references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
					assertThat(sent).isPositive();
				}
				WIRE.check(bench.server);
			}
		}
	}
}
