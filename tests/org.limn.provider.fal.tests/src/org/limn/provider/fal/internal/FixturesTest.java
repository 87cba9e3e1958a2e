/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.ImageJson;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** What the service answers, good and bad, to a submission, as a state, as a result, and to a wish to cancel. */
class FixturesTest {

	private static final String BLACK = "fal/result-nsfw-flag";

	static Stream<Fixture> failures() {
		return FalBench.FIXTURES.failures("fal").filter(fixture -> !fixture.name().equals(BLACK));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureOfASubmissionIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.submission(fixture.reply());
			fixture.checkFailure(bench.failure(bench.call()));
			assertThat(bench.sink.tickets()).isEmpty();
			assertThat(bench.server.posts()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureOfAResultIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.result(fixture.reply());
			ProviderException failure = bench.failure(bench.call());
			fixture.checkKind(failure);
			boolean said = fixture.header("x-fal-error-type") != null || fixture.header("x-fal-retryable") != null;
			Evidence open = fixture.status() < 300 ? new Evidence.Lost() : new Evidence.Status(fixture.status());
			assertThat(failure.evidence()).isEqualTo(said ? new Evidence.ErrorInAnswer(fixture.status() >= 500) : open);
			assertThat(bench.server.posts()).isEqualTo(1);
		}
	}

	@Test
	void pictureThatTheFilterBlackenedIsNone() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.result(FalBench.FIXTURES.fixture(BLACK).reply());
			ProviderException failure = bench.failure(bench.call());
			FalBench.FIXTURES.fixture(BLACK).checkKind(failure);
			assertThat(failure.evidence()).isEqualTo(new Evidence.ErrorInAnswer(false));
			assertThat(bench.sink.addresses()).isEmpty();
		}
	}

	@Test
	void pictureInsideTheResultArrivesByteForByte() throws Exception {
		Fixture fixture = FalBench.FIXTURES.fixture("fal/result-data-uri");
		try (FalBench bench = new FalBench()) {
			bench.queue.result(fixture.reply());
			bench.generate(bench.call());
			fixture.checkPictures(bench.sink.pictures(), "/images/0/url");
			assertThat(bench.sink.seeds()).containsEntry(0, 7L);
		}
	}

	@Test
	void pictureAtAnAddressIsToldWithSeedAndTime() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.states(FalBench.FIXTURES.fixture("fal/status-queued").reply(), FalBench.FIXTURES.fixture("fal/status-progress").reply(),
					FalBench.FIXTURES.fixture("fal/status-completed").reply());
			bench.queue.result(FalBench.FIXTURES.fixture("fal/result-png").reply());
			ImageCall call = bench.call();
			bench.provider.generate(call, bench.account(), bench.sink);
			assertThat(bench.sink.addresses().get(0)).hasToString("https://v3.fal.media/files/test/pixel.png");
			assertThat(bench.sink.usages().getFirst().seconds()).isEqualTo(3.42);
			assertThat(bench.sink.said()).contains("2");
		}
	}

	@Test
	void acceptedWorkIsKnownByTheAddressesThatTheQueueGave() throws Exception {
		Fixture fixture = FalBench.FIXTURES.fixture("fal/submitted");
		Ticket ticket = Work.ticket(ImageJson.tree(fixture.body()));
		assertThat(ticket.id()).isEqualTo("0a1b2c3d-0000-4000-8000-00000000abcd");
		assertThat(ticket.data().get("status")).isEqualTo("https://queue.fal.run/fal-ai/flux-2-pro/requests/0a1b2c3d-0000-4000-8000-00000000abcd/status");
		SimpleAccount account = new SimpleAccount("a1", Map.of(), Map.of("apiKey", FalBench.KEY), OpenPolicy.of(1, 1, 1));
		assertThat(Work.address(ticket, "cancel", FalAccount.of(account).queue())).hasPath("/fal-ai/flux-2-pro/requests/0a1b2c3d-0000-4000-8000-00000000abcd/cancel");
	}

	@ParameterizedTest
	@CsvSource({ "cancel-requested,MAY_CHARGE", "cancel-too-late,TOO_LATE", "cancel-unknown,UNKNOWN", "malformed-html-502,UNKNOWN" })
	void answerToAWishToCancelIsUnderstood(String name, CancelOutcome outcome) throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.submission(FalBench.FIXTURES.fixture("fal/" + name).reply());
			Ticket ticket = new Ticket("r", Map.of("cancel", bench.server.address("/cancel-it").toString()));
			assertThat(bench.provider.cancel(bench.call(), ticket, bench.account())).isEqualTo(outcome);
			assertThat(bench.server.request().method()).isEqualTo("PUT");
		}
	}

	@Test
	void workThatFailedIsFinalAlsoWhenTheResultSaysNoMore() throws Exception {
		for (String result : List.of("{\"detail\":\"Internal error\"}", "{}")) {
			try (FalBench bench = new FalBench()) {
				bench.queue.states(Reply.json(200, "{\"status\":\"COMPLETED\",\"error\":\"The runner broke\",\"error_type\":\"internal_error\"}"));
				bench.queue.result(Reply.json(result.equals("{}") ? 200 : 500, result));
				ProviderException failure = bench.failure(bench.call());
				assertThat(failure.failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
				assertThat(failure.evidence()).isInstanceOf(Evidence.ErrorInAnswer.class);
			}
		}
	}
}
