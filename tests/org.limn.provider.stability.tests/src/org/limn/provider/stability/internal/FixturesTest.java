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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What Stability AI answers, good and bad. */
class FixturesTest {

	static Stream<Fixture> failures() {
		return StabilityBench.FIXTURES.failures("stability");
	}

	static Stream<Fixture> pictures() {
		return StabilityBench.FIXTURES.pictures("stability");
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call("core", ImageSize.AUTO, Map.of())));
			assertThat(bench.server.posts()).isEqualTo(1);
			assertThat(bench.sink.sendings()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void pictureArrivesByteForByteWithItsSeed(Fixture fixture) throws Exception {
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(fixture.reply());
			bench.generate(bench.call("core", ImageSize.AUTO, Map.of()));
			fixture.checkPictures(bench.sink.pictures());
			assertThat(bench.sink.pictures().get(0)).isEqualTo(fixture.has("/image") ? fixture.picture("/image") : fixture.body());
			assertThat(bench.sink.seeds()).isEqualTo(Map.of(0, 343940597L));
			assertThat(bench.sink.requestIds()).isEqualTo(List.of(String.valueOf(fixture.requestId())));
		}
	}

	@Test
	void blurredPictureIsNotTaken() throws Exception {
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(Reply.of(200, "image/png", StabilityBench.FIXTURES.bytes("_images/pixel.png"), "finish-reason: CONTENT_FILTERED", "seed: 1"));
			ProviderException failure = bench.failure(bench.call("core", ImageSize.AUTO, Map.of()));
			assertBlocked(failure);
			assertThat(bench.sink.pictures()).isEmpty();
		}
	}

	@Test
	void filterIsToldInJsonToo() throws Exception {
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(Reply.json(200, new String(StabilityBench.FIXTURES.fixture("stability/success-json").body()).replace("SUCCESS", "CONTENT_FILTERED")));
			assertBlocked(bench.failure(bench.call("core", ImageSize.AUTO, Map.of())));
		}
	}

	@Test
	void whoAsksTooOftenWaitsAMinuteUnlessTheServiceSaysOtherwise() throws Exception {
		String error = "{\"id\":\"a\",\"name\":\"rate_limit_exceeded\",\"errors\":[\"Slow down\"]}";
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(Reply.json(429, error, "x-request-id: r1"));
			ProviderException failure = bench.failure(bench.call("core", ImageSize.AUTO, Map.of()));
			assertThat(failure.failure().retryAfter()).isEqualTo(Duration.ofSeconds(60));
			assertThat(failure.failure().requestId()).isEqualTo("r1");
			assertThat(failure.evidence()).isEqualTo(new Evidence.Status(429));
		}
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(Reply.json(429, error, "Retry-After: 5"));
			assertThat(bench.failure(bench.call("core", ImageSize.AUTO, Map.of())).failure().retryAfter()).isEqualTo(Duration.ofSeconds(5));
		}
	}

	@Test
	void fieldThatWasRefusedIsNamed() throws Exception {
		try (StabilityBench bench = new StabilityBench()) {
			bench.server.reply(Reply.json(400, "{\"id\":\"a\",\"name\":\"bad_request\",\"errors\":[\"cfg_scale: must be at most 10\",\"some-other: x\"]}"));
			assertThat(bench.failure(bench.call("core", ImageSize.AUTO, Map.of())).failure().subject()).isEqualTo("cfg_scale");
		}
	}

	private static void assertBlocked(ProviderException failure) {
		assertThat(failure.failure().kind()).isEqualTo(FailureKind.CONTENT_BLOCKED);
		assertThat(failure.failure().subject()).isEqualTo("output");
		assertThat(failure.evidence()).isEqualTo(new Evidence.ErrorInAnswer(false));
	}
}
