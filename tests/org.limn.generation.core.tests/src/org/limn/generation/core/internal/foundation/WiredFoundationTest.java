/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.core.internal.Succession;

class WiredFoundationTest {

	@TempDir
	Path folder = Path.of("");

	@Test
	void startsFoundJobsOnlyInAWorkbenchThatLivesLongEnoughForThem() throws Exception {
		Workshop workshop = new Workshop(folder);
		assertThat(workshop.start().succession()).isEqualTo(Succession.UNDER_WAY);
		workshop.administration().setStartsFoundJobs(true);
		assertThat(workshop.start().succession()).isEqualTo(Succession.EVERYTHING);
		workshop.headless = true;
		assertThat(workshop.start().succession()).isEqualTo(Succession.UNDER_WAY);
	}
}
