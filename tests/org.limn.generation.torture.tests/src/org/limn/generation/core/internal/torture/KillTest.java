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

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.core.internal.torture.Kills.Killed;

@Timeout(value = 400, unit = TimeUnit.SECONDS)
class KillTest {

	@Test
	void nothingIsLostRepeatedOrFalseWhereverTheProcessIsKilled(@TempDir Path folder) throws InterruptedException {
		List<Killed> killed = new Kills(folder).at(KillPoint.all(), Ending.KILL);

		assertThat(killed).hasSizeGreaterThanOrEqualTo(40);
		assertThat(killed).allSatisfy(k -> {
			assertThat(k.result().harms()).as(k.what()).isEmpty();
			assertThat(k.result().reached()).as("%s is reached", k.what()).isTrue();
		});
		assertThat(killed.stream().mapToInt(k -> k.result().received()).sum()).as("pictures that came whole before a kill").isPositive();
	}
}
