/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.Cost;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.Reply;
import org.limn.testsupport.fixtures.Fixture;

/** What the service answers, good and bad, to a submission and as a state. */
class FixturesTest {

	private static final Reply UNKNOWN = BflBench.FIXTURES.fixture("bfl/task-not-found").reply();

	/** Answers to a submission; tasks that ended are met as a state. */
	static Stream<Fixture> refusals() {
		return BflBench.FIXTURES.failures("bfl").filter(fixture -> !fixture.has("/status"));
	}

	static Stream<Fixture> ends() {
		return BflBench.FIXTURES.failures("bfl").filter(fixture -> fixture.has("/status"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refusalIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.tasks.submission(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call()));
			assertThat(bench.sink.tickets()).isEmpty();
			assertThat(bench.server.posts()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void questionThatFailsSaysNothingAboutTheWork(Fixture fixture) throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.tasks.states(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call()));
			assertThat(bench.sink.tickets()).hasSize(1);
			assertThat(bench.server.posts()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("ends")
	void workThatFailedIsOverForTheReasonItShouldBe(Fixture fixture) throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.tasks.states(Stream.generate(fixture::reply).limit(5).toArray(Reply[]::new));
			ProviderException failure = bench.failure(bench.call());
			fixture.checkKind(failure);
			assertThat(failure.evidence()).isEqualTo(fixture.status() == 200 ? new Evidence.ErrorInAnswer(false) : new Evidence.Status(fixture.status()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "request-moderated,input,Derivative Works Filter", "content-moderated,output,Safety Filter" })
	void filterSaysWhereAndWhyItStoppedTheWork(String name, String stage, String reason) throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.tasks.states(BflBench.FIXTURES.fixture("bfl/" + name).reply());
			ProviderException failure = bench.failure(bench.call());
			assertThat(failure.failure().subject()).isEqualTo(stage);
			assertThat(failure.failure().message()).contains(reason);
		}
	}

	@Test
	void taskThatWasJustAcceptedMayBeUnknownForAMomentAndAnOldOneMayNot() throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.tasks.states(UNKNOWN, Reply.json(200, "{\"status\":\"Task not found\"}"), BflBench.FIXTURES.fixture("bfl/pending").reply());
			bench.generate(bench.call());
			assertThat(bench.sink.pictures()).hasSize(1);
			bench.tasks.states(UNKNOWN);
			assertThatThrownBy(() -> bench.provider.resume(bench.call(), bench.sink.tickets().getFirst(), bench.account(), RecordingSink.resumed(1)))
					.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
		}
	}

	@Test
	void pictureIsToldWithSeedAndCostWhenItIsThere() throws Exception {
		try (BflBench bench = new BflBench()) {
			Reply ready = BflBench.FIXTURES.fixture("bfl/ready").reply();
			bench.tasks.states(ready, ready);
			ImageCall call = bench.call();
			bench.provider.generate(call, bench.account(), bench.sink);
			assertThat(bench.sink.addresses().get(0)).hasHost("delivery-eu.bfl.ai");
			assertThat(bench.sink.seeds()).containsEntry(0, 7L);
			assertThat(bench.sink.usages().getFirst().cost()).isEqualTo(Cost.usd("0.030"));
		}
	}

	@Test
	void costIsKnownAlsoAfterARestart() throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.generate(bench.call());
			RecordingSink later = RecordingSink.resumed(1);
			bench.provider.resume(bench.call(), bench.sink.tickets().getFirst(), bench.account(), later);
			assertThat(later.usages()).isEqualTo(bench.sink.usages());
		}
	}

	@Test
	void acceptedTaskIsAskedAboutInItsOwnRegionOnly() throws Exception {
		Ticket ticket = Work.ticket(ImageJson.tree(BflBench.FIXTURES.fixture("bfl/submitted").body()));
		assertThat(ticket.id()).isEqualTo("b1b2c3d4-0000-4000-8000-00000000beef");
		assertThat(ticket.data()).containsEntry("poll", "https://api.eu2.bfl.ai/v1/get_result?id=b1b2c3d4-0000-4000-8000-00000000beef");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "3.0,0.030", "1.4,0.014", "0,0.00", "'',none", "-1,none", "1e99,none", "NaN,none" })
	void creditsAreCents(String credits, String dollars) {
		assertThat(Work.cost(credits)).isEqualTo(dollars == null ? Optional.empty() : Optional.of(Cost.usd(dollars)));
	}
}
