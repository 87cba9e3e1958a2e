/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What the service answers, good and bad, to a submission and as a state. */
class FixturesTest {

	/** Answers to a submission; predictions that ended are met as a state. */
	static Stream<Fixture> refusals() {
		return ReplicateBench.FIXTURES.failures("replicate").filter(fixture -> !fixture.has("/id"));
	}

	static Stream<Fixture> ends() {
		return ReplicateBench.FIXTURES.failures("replicate").filter(fixture -> fixture.has("/id"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refusalIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.submission(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call()));
			assertThat(bench.sink.tickets()).isEmpty();
			assertThat(bench.server.posts()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void questionThatFailsSaysNothingAboutTheWork(Fixture fixture) throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.states(fixture.reply());
			ProviderException failure = bench.failure(bench.call());
			fixture.checkFailure(failure);
			assertThat(bench.sink.tickets()).hasSize(1);
			assertThat(bench.server.posts()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("ends")
	void workThatFailedIsOverForTheReasonItShouldBe(Fixture fixture) throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.states(fixture.reply(), fixture.reply());
			ProviderException failure = bench.failure(bench.call());
			fixture.checkKind(failure);
			assertThat(failure.evidence()).isEqualTo(new Evidence.ErrorInAnswer(fixture.name().endsWith("aborted")));
		}
	}

	@Test
	void picturesAreToldInOrderWithSeedAndTime() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			Reply over = ReplicateBench.FIXTURES.fixture("replicate/succeeded-array").reply();
			bench.predictions.states(ReplicateBench.FIXTURES.fixture("replicate/processing").reply(), over, over);
			ImageCall call = bench.call("black-forest-labs/flux-dev", 2, Map.of());
			bench.provider.generate(call, bench.account(), bench.sink);
			assertThat(bench.sink.addresses().values()).extracting(Object::toString).containsExactly("https://replicate.delivery/xezq/test/out-0.webp",
					"https://replicate.delivery/xezq/test/out-1.webp");
			assertThat(bench.sink.usages().getFirst().seconds()).isEqualTo(3.2);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "\"%s\"", "[\"%s\"]", "{\"image\":\"%s\"}", "{\"images\":[\"%s\"]}", "{\"url\":\"%s\"}" })
	void outputOfEveryFormIsFound(String output) throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			for (String address : new String[] { "https://replicate.delivery/a.png", "data:image/png;base64,iVBORw0KGgo=" }) {
				ImageCall call = bench.call();
				Reply over = Reply.json(200, "{\"status\":\"succeeded\",\"logs\":\"Using seed: 7\",\"output\":" + output.formatted(address) + "}");
				bench.predictions.states(over, over);
				RecordingSink sink = new RecordingSink(1);
				bench.provider.generate(call, bench.account(), sink);
				assertThat(sink.addresses().size() + sink.pictures().size()).isEqualTo(1);
				assertThat(sink.seeds()).containsEntry(0, 7L);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "aborted,FREE", "failed-other,TOO_LATE", "succeeded-array,TOO_LATE", "processing,MAY_CHARGE", "not-found,UNKNOWN" })
	void answerToAWishToCancelIsUnderstood(String name, CancelOutcome outcome) throws Exception {
		assertThat(ReplicateProvider.outcome(ImageJson.tree(ReplicateBench.FIXTURES.fixture("replicate/" + name).body()))).isEqualTo(outcome);
	}
}
