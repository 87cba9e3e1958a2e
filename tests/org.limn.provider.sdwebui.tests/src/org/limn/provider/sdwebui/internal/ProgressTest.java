/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.testsupport.Reply;

/** Pictures in the making, asked for beside the call. */
class ProgressTest {

	@ParameterizedTest
	@ValueSource(strings = { "own", "any" })
	void picturesInTheMakingAreShownWhereverTheServerHasThem(String place) throws Exception {
		try (SdWebUiBench bench = new SdWebUiBench()) {
			CountDownLatch asked = new CountDownLatch(2);
			Reply running = SdWebUiBench.FIXTURES.fixture("sdwebui/progress-running").reply();
			Reply own = Reply.json(200, "{\"active\":true,\"queued\":false,\"completed\":false,\"progress\":0.42,\"live_preview\":\"data:image/png;base64,iVBORw0KGgo=\"}");
			bench.routes.on(place.equals("own") ? "POST /internal/progress" : "GET /sdapi/v1/progress", wire -> {
				(place.equals("own") ? own : running).answer(wire);
				asked.countDown();
			});
			bench.routes.on(SdWebUiBench.DRAWING, wire -> {
				try {
					asked.await(10, TimeUnit.SECONDS);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				SdWebUiBench.FIXTURES.fixture("sdwebui/txt2img-success").reply().answer(wire);
			});
			bench.generate(bench.call(1, Map.of()));
			bench.sink.end();
			assertThat(bench.sink.previews()).isNotEmpty().allSatisfy(preview -> assertThat(preview).startsWith(0x89, 'P', 'N', 'G'));
			assertThat(bench.sink.pictures()).containsOnlyKeys(0);
			assertThat(bench.sink.violations()).isEmpty();
			assertThat(bench.server.requests().stream().filter(r -> r.path().startsWith("/internal"))).as("a place that is not there is tried once").hasSizeBetween(1, place.equals("own") ? 9 : 1);
		}
	}
}
