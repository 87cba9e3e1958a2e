/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What Cloudflare answers, good and bad. */
class FixturesTest {

	private CloudflareBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new CloudflareBench();
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	static Stream<Fixture> failures() {
		return CloudflareBench.FIXTURES.failures("cloudflare");
	}

	static Stream<Fixture> pictures() {
		return CloudflareBench.FIXTURES.pictures("cloudflare");
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		bench.server.reply(fixture.reply());
		fixture.checkFailure(bench.failure(bench.call(CloudflareBench.SDXL)));
		assertThat(bench.server.posts()).isEqualTo(1);
		assertThat(bench.sink.sendings()).isEqualTo(1);
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void pictureArrivesByteForByte(Fixture fixture) throws Exception {
		bench.server.reply(fixture.reply());
		bench.generate(bench.call(CloudflareBench.KLEIN));
		if (fixture.has("/result/image")) {
			fixture.checkPictures(bench.sink.pictures(), "/result/image");
		} else {
			fixture.checkPictures(bench.sink.pictures());
			assertThat(bench.sink.pictures().get(0)).isEqualTo(fixture.body());
		}
	}

	@Test
	void headerThatLiesIsNotBelieved() throws Exception {
		byte[] jpeg = CloudflareBench.FIXTURES.bytes("_images/pixel.jpg");
		bench.server.reply(Reply.of(200, "application/json", jpeg));
		bench.generate(bench.call(CloudflareBench.SDXL));
		assertThat(bench.sink.pictures().get(0)).isEqualTo(jpeg);
	}
}
