/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.wire.WireConformance;

/** Whatever the models declare can be asked for, and what is sent then is what Stability AI accepts. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance WIRE = WireConformance.against("stability.openapi.json");

	@TempDir
	Path folder;

	@BeforeEach
	void needsTheContract() {
		WIRE.require();
	}

	static Stream<String> models() {
		return Models.SEED.offered().stream();
	}

	@ParameterizedTest
	@MethodSource("models")
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(StabilityBench.FIXTURES.fixture("stability/success-binary-png").reply());
			ImageModel model = bench.provider.model(id, bench.account());
			for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(StabilityBench.reference(folder, 64)))) {
				if (references.size() <= model.references().maximum()) {
					assertThat(new CallMix(model, references).send((call, sink) -> bench.provider.generate(call, bench.account(), sink))).isPositive();
				}
			}
			WIRE.check(bench.server);
		}
	}
}
