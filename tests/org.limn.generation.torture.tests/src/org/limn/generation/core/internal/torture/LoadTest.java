/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 400, unit = TimeUnit.SECONDS)
class LoadTest {

	@Test
	void orderLimitsAndJournalHoldWhenManyJobsComeAtOnce(@TempDir Path folder) throws IOException, InterruptedException {
		Load load = new Load(folder, Load.Size.SHORT);

		assertThat(load.run().harms()).as("%s", load.figures()).isEmpty();
		assertThat(load.figures()).containsKeys("enqueue p99 ms", "recover ms", "threads");
	}
}
