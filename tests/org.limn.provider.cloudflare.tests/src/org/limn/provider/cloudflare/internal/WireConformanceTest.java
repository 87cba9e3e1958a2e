/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

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

/** Whatever the models declare can be asked for, and what is sent then is what Cloudflare publishes that each of them accepts. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance WIRE = CloudflareBench.wire();

	@TempDir
	Path folder;

	@BeforeEach
	void needsTheContract() {
		WIRE.require();
	}

	/** Those of the contract: it has none that only redraw. */
	static Stream<String> models() {
		return Models.SEED.offered().stream().filter(id -> !id.contains("img2img"));
	}

	@ParameterizedTest
	@MethodSource("models")
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		ReferenceImage reference = CloudflareBench.reference(folder, "a.png");
		try (CloudflareBench bench = new CloudflareBench()) {
			bench.server.reply(CloudflareBench.FIXTURES.fixture("cloudflare/success-json-jpeg").reply());
			ImageModel model = bench.model(id);
			for (int images = 0; images <= model.references().maximum(); images++) {
				new CallMix(model, List.of(reference, reference, reference, reference).subList(0, images)).send((call, sink) -> bench.provider.generate(call, bench.account(), sink));
			}
			WIRE.check(bench.server);
		}
	}
}
