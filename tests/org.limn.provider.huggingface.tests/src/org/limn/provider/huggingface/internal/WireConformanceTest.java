/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.testsupport.Reply;
import org.limn.testsupport.wire.WireConformance;

/** Whatever a service takes can be asked for, and what is sent then is what the router is known to accept. */
class WireConformanceTest {

	@RegisterExtension
	static final WireConformance WIRE = HuggingFaceBench.wire();

	@TempDir
	Path folder;

	@BeforeEach
	void needsTheContract() {
		WIRE.require();
	}

	@ParameterizedTest
	@EnumSource
	void allThatAServiceTakesFitsTheContract(Service service) throws Exception {
		ReferenceImage reference = HuggingFaceBench.reference(folder, "a.png");
		try (HuggingFaceBench bench = new HuggingFaceBench()) {
			bench.routes.on("POST .*", Reply.json(503, "{}"));
			ImageModel model = bench.model(HuggingFaceBench.MODEL + ':' + service.id());
			for (int images = 0; images <= service.references(); images++) {
				new CallMix(model, List.of(reference, reference, reference, reference).subList(0, images)).send((call, sink) -> {
					try {
						bench.provider.generate(call, bench.account(), sink);
					} catch (ProviderException e) {
						if (!(e.evidence() instanceof Evidence.Status)) {
							throw e;
						}
						// refused by the server, as it was told to: only what it was sent counts
					}
				});
			}
			WIRE.check(bench.server);
		}
	}
}
