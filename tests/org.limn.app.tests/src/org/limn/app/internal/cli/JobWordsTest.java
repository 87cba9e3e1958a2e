/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.JobState;

class JobWordsTest {

	@ParameterizedTest
	@CsvSource({ "0, 0 s", "59, 59 s", "60, 1 min", "3599, 59 min", "3600, 1 h", "86399, 23 h", "86400, 1 d", "-5, 0 s" })
	void saysHowOldAJobIsInItsLargestUnit(long seconds, String words) {
		assertThat(JobWords.age(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofSeconds(seconds)))).isEqualTo(words);
	}

	@Test
	void saysTheAmountOrWhetherThereIsOne() {
		assertThat(JobWords.money(Cost.usd("0.08"), Charge.MADE)).isEqualTo("0.08 USD");
		assertThat(JobWords.money(null, Charge.POSSIBLE)).isEqualTo("may have been charged");
		assertThat(JobWords.money(null, Charge.NONE)).isEqualTo("nothing");
	}

	@Test
	void saysHowManyStandBeforeAJob() {
		assertThat(JobWords.state(new JobState.Waiting(JobState.Why.ITS_TURN, null, 3))).contains("3");
		assertThat(JobWords.state(new JobState.Waiting(JobState.Why.ITS_TURN, null, 0))).isEqualTo("waiting for its turn");
	}

	@Test
	void alignsTheColumnsOfTheTable() {
		List<String> lines = new JobTable(Instant.EPOCH).lines(Collections.nCopies(3, Jobs.running()));
		assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
		assertThat(lines.get(0).indexOf("STATE")).isEqualTo(lines.get(1).indexOf("asking"));
	}
}
