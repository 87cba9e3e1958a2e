/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.testsupport.ChildJava;

/** I6 as the system sees it: whatever a foe sends, the resident set of the process stays within its bound. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ResidentSetTest {

	private static final long MOST = 128L << 20;
	/** Bodies without an end, and pictures that are small here and large there. */
	private static final List<String> LARGE = List.of("N17", "N18", "N19", "C01", "C02", "C03", "C07", "C08", "C17");

	@Test
	void staysWithinItsBoundWhateverIsSent(@TempDir Path folder) throws IOException {
		List<String> said = new ArrayList<>();
		try (ChildJava child = ResidentRun.start(folder, LARGE)) {
			for (String line = child.next(); line != null; line = child.next()) {
				said.add(line);
			}
		}
		assertThat(said).noneMatch(line -> line.startsWith("broken"));
		assertThat(Long.parseLong(said.getLast())).as("bytes by which it grew, %s", said).isLessThan(MOST);
	}
}
