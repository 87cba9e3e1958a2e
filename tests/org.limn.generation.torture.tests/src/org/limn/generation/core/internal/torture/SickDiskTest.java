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
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.GenerationException;
import org.limn.testsupport.disk.PowerCut.Survivors;

/** A sample of what the torture does at every moment and with every operation. */
@Timeout(value = 400, unit = TimeUnit.SECONDS)
class SickDiskTest {

	private static final int EVERY_SO_MANY_MOMENTS = 7;
	private static final int EVERY_SO_MANY_OPERATIONS = 9;

	private final Path folder;
	private final Figures figures = new Figures();

	SickDiskTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void whatWasAcknowledgedSurvivesAPowerCut() throws IOException, InterruptedException, GenerationException {
		new PowerCuts(folder).run(EVERY_SO_MANY_MOMENTS, List.of(Survivors.NOTHING, Survivors.NAMES), figures);

		assertThat(figures.harms()).isEmpty();
		assertThat(figures.saved()).isPositive();
	}

	@Test
	void nothingIsLostWhateverOperationOfTheDiskFails() throws IOException, InterruptedException, GenerationException {
		new DiskFaults(folder).run(EVERY_SO_MANY_OPERATIONS, figures);

		assertThat(figures.harms()).isEmpty();
		assertThat(figures.saved()).isPositive();
	}
}
