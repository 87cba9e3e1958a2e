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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What the web UIs answer, good and bad. */
class FixturesTest {

	private static final String OVERVIEW_FIRST = "sdwebui/txt2img-grid-first";

	private SdWebUiBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new SdWebUiBench();
		bench.set("imagesPerCall", "4");
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
	}

	static Stream<Fixture> failures() {
		return SdWebUiBench.FIXTURES.failures("sdwebui");
	}

	static Stream<Fixture> pictures() {
		return SdWebUiBench.FIXTURES.pictures("sdwebui").filter(fixture -> !fixture.name().equals(OVERVIEW_FIRST));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		bench.routes.on(SdWebUiBench.DRAWING, fixture.reply());
		fixture.checkFailure(bench.failure(bench.call(1, Map.of())));
		assertThat(bench.drawn()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void pictureArrivesByteForByteWithItsSeed(Fixture fixture) throws Exception {
		bench.routes.on(SdWebUiBench.DRAWING, fixture.reply());
		bench.generate(bench.call(1, Map.of()));
		fixture.checkPictures(bench.sink.pictures(), "/images/0");
		assertThat(bench.sink.seeds()).containsExactly(Map.entry(0, 12345L));
	}

	@Test
	void overviewThatComesFirstIsNoPicture() throws Exception {
		Fixture fixture = SdWebUiBench.FIXTURES.fixture(OVERVIEW_FIRST);
		bench.routes.on(SdWebUiBench.DRAWING, fixture.reply());
		bench.generate(bench.call(2, Map.of()));
		fixture.checkPictures(bench.sink.pictures(), "/images/1", "/images/2");
		assertThat(bench.sink.violations()).isEmpty();
	}

	@Test
	void pictureThatNobodyAskedForIsLeftOut() throws Exception {
		bench.routes.on(SdWebUiBench.DRAWING, Reply.json(200, "{\"images\":[\"AQ==\",\"Ag==\",\"Aw==\"],\"info\":\"{\\\"all_seeds\\\":[7,8,9]}\"}"));
		bench.generate(bench.call(1, Map.of()));
		assertThat(bench.sink.pictures()).containsOnlyKeys(0);
		assertThat(bench.sink.pictures().get(0)).containsExactly(1);
		assertThat(bench.sink.seeds()).containsExactly(Map.entry(0, 7L));
	}

	@Test
	void serverWithoutItsApiIsToldHowToGetIt() throws Exception {
		bench.routes.on(".*", SdWebUiBench.FIXTURES.fixture("sdwebui/not-found-api-off").reply());
		ProviderException drawing = bench.failure(bench.call(1, Map.of()));
		assertThat(drawing.getMessage()).contains("--api");
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOf(ProviderException.class).hasMessage(drawing.getMessage());
	}
}
