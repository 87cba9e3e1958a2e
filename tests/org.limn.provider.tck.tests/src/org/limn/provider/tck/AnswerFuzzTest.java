/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;

/** The fuzz finds what it is there to find. */
class AnswerFuzzTest {

	private static final List<byte[]> SEEDS = List.of("{\"data\":[{\"url\":\"https://h/1.png\"}]}".getBytes(StandardCharsets.UTF_8), "data: {}\n\n".getBytes(StandardCharsets.UTF_8));

	@Test
	void isContentWithFailuresThatHaveWords() throws Exception {
		assertThat(run((answer, sink) -> {
			throw new ProviderException(FailureKind.PROTOCOL, "It was not understood.", new Evidence.Lost());
		})).startsWith("2000 answers in ");
	}

	@Test
	void findsWhatIsThrown() {
		assertThatThrownBy(() -> run((answer, sink) -> {
			if (new String(answer, StandardCharsets.ISO_8859_1).contains("[[[[")) {
				throw new IllegalStateException("too deep");
			}
		})).isInstanceOf(AssertionError.class).hasRootCauseMessage("too deep").hasMessageContaining("again with -Dlimn.fuzz.first=");
	}

	@Test
	void findsErrorsOfTheMachine() {
		assertThatThrownBy(() -> run((answer, sink) -> {
			if (answer.length > 1000) {
				throw new StackOverflowError();
			}
		})).isInstanceOf(AssertionError.class).hasRootCauseInstanceOf(StackOverflowError.class);
	}

	@Test
	void findsBreachesOfTheSinksProtocol() {
		assertThatThrownBy(() -> run((answer, sink) -> sink.preview(7, answer))).isInstanceOf(AssertionError.class).hasMessageContaining("slot 7");
	}

	@Test
	void findsWhatNeverEnds() {
		CountDownLatch never = new CountDownLatch(1);
		assertThatThrownBy(() -> new AnswerFuzz(new AnswerParser("hang", SEEDS, (answer, sink) -> await(never)), Duration.ofMillis(300)).run(0, 10))
				.isInstanceOf(AssertionError.class).hasMessageContaining("takes longer than");
	}

	@Test
	void findsGrowingMemory() {
		List<byte[]> kept = new ArrayList<>();
		assertThatThrownBy(() -> run((answer, sink) -> kept.add(new byte[32 * 1024]))).isInstanceOf(AssertionError.class).hasMessageContaining("heap grew");
	}

	@Test
	void spoilsInTheSameWayEachTime() {
		for (int i = 0; i < 500; i++) {
			assertThat(new Mutation(SEEDS).answer(i)).isEqualTo(new Mutation(SEEDS).answer(i)).hasSizeLessThanOrEqualTo(64 * 1024);
		}
	}

	@Test
	void leavesTheSeedsAsTheyAre() {
		Mutation mutation = new Mutation(SEEDS);
		assertThat(mutation.answer(0)).isEqualTo(SEEDS.getFirst()).isNotSameAs(SEEDS.getFirst());
		for (int i = 0; i < 500; i++) {
			mutation.answer(i);
		}
		assertThat(new String(SEEDS.getLast(), StandardCharsets.UTF_8)).isEqualTo("data: {}\n\n");
	}

	private static String run(AnswerParser.Reading reading) throws InterruptedException {
		return new AnswerFuzz(new AnswerParser("made up", SEEDS, reading), AnswerFuzz.PATIENCE).run(0, 2000);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
