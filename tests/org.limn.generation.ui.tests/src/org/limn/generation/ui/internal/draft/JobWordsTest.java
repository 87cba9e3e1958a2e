/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobProgress;
import org.limn.generation.JobState;
import org.limn.generation.JobState.Waiting;
import org.limn.generation.JobState.Why;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;

/** A waiting job says for what and how many stand before it; one of unknown outcome what is known of its cost. */
class JobWordsTest {

	@Test
	void aJobInTheLineSaysHowManyStandBeforeIt() {
		assertThat(JobWords.waiting(new Waiting(Why.ITS_TURN, null, 2))).isEqualTo("Waiting for its turn, 2 before it");
		assertThat(JobWords.waiting(new Waiting(Why.PAUSED, null, 1))).isEqualTo("Waiting: the queue is paused, 1 before it");
	}

	@Test
	void nothingIsSaidOfAPlaceThatIsFirstOrNotKnown() {
		assertThat(JobWords.waiting(new Waiting(Why.ITS_TURN, null, 0))).isEqualTo("Waiting for its turn");
		assertThat(JobWords.waiting(new Waiting(Why.OFFLINE, null))).isEqualTo("Waiting: the workbench is offline");
	}

	@Test
	void anAmountIsWrittenAsAPersonWritesIt() {
		assertThat(JobWords.cost(Cost.usd("0.120"))).isEqualTo("$0.12");
	}

	@ParameterizedTest
	@CsvSource({ "NONE, Nothing was charged", "POSSIBLE, It may have been charged" })
	void anUnknownOutcomeSaysOfTheMoneyWhatTheJobKnows(Charge charge, String words) {
		assertThat(JobWords.state(unknown(charge))).isEqualTo("Outcome unknown");
		assertThat(JobWords.charge(unknown(charge))).contains(words);
	}

	private static GenerationJob unknown(Charge charge) {
		GenerationRequest request = new GenerationRequest(Path.of("book").toAbsolutePath(), new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "A door", "", null,
				1, Map.of(), List.of());
		OutgoingRequest outgoing = new OutgoingRequest("sketch", "sketch", "Sketch", "Sketch", null, "sketch", List.of(), "", ImageSize.AUTO, 1, 1, Map.of(),
				List.of(), List.of(), null);
		return new GenerationJob(UUID.randomUUID(), request, outgoing, Instant.EPOCH, Instant.EPOCH,
				new JobState.OutcomeUnknown(Failure.of(FailureKind.NETWORK, "The connection broke.")), JobProgress.NONE, charge, null, List.of(), null, List.of(),
				List.of(), null);
	}
}
