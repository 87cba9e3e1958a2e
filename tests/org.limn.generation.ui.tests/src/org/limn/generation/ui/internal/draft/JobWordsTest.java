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

import org.junit.jupiter.api.Test;
import org.limn.generation.Cost;
import org.limn.generation.JobState.Waiting;
import org.limn.generation.JobState.Why;

/** A waiting job says for what, and how many stand before it. */
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
}
