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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.disk.DiskOperation;

/** The Java machine crashes while a reference image is prepared: the cell X05 of that operation. */
@SuppressWarnings("resource") // the service is closed with the stage
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CopyCrashTest {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void nothingIsWrittenDownOrSentAndTheNextProcessMakesTheCopyAgain() throws IOException, InterruptedException, GenerationException {
		for (DiskOperation.Kind at : List.of(DiskOperation.Kind.READ, DiskOperation.Kind.WRITE, DiskOperation.Kind.MOVE)) {
			Path own = Files.createDirectories(folder.resolve(at.name()));
			crash(own, at);
			try (Stage stage = new Stage(own, new UploadingServer())) {
				stage.engine().recover();
				assertThat(stage.engine().jobs()).as("%s", at).isEmpty();

				GenerationJob again = stage.submit(1, Stage.PROMPT);
				assertThat(stage.await(again.id(), j -> j.state().ended()).state()).as("%s", at).isEqualTo(new JobState.Done());
				assertThat(stage.service.uploaded()).as("%s", at).containsExactly(Files.readAllBytes(again.outgoing().images().getFirst().file()));
			}
		}
	}

	private static void crash(Path folder, DiskOperation.Kind at) throws IOException, InterruptedException {
		try (ChildJava child = CopyRun.start(folder, at)) {
			child.until("at");
			child.crash();
		}
		assertThat(folder.resolve("crash.log")).as("the Java machine crashed").exists();
	}
}
