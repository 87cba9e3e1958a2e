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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.torture.Kills.Killed;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.generation.core.internal.torture.Where.Inside;
import org.limn.generation.core.internal.torture.Where.OnTheWire;
import org.limn.generation.core.internal.torture.Where.Place;
import org.limn.testsupport.ChildJava;

/** The other ends of a process: the system asks it to go, or its Java machine crashes. */
@Timeout(value = 400, unit = TimeUnit.SECONDS)
class EndingsTest {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Path folder;

	EndingsTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void nothingIsLostRepeatedOrFalseWhereverTheSystemAsksItToEnd() throws InterruptedException {
		List<KillPoint> points = new ArrayList<>(KillPoint.whileItWaits());
		points.addAll(KillPoint.whileItSaves());
		// Jobs that wait for their turn, and a process that goes on with what another one left.
		points.add(new KillPoint(Scenario.MIXED, new OnTheWire("/v1/images/generations", Place.REQUEST_WHOLE, 0), null));
		points.add(new KillPoint(Scenario.TICKET, new Inside(Step.TICKET, true, 1), new Inside(Step.RESULT, false, 1)));

		assertHarmless(new Kills(folder).at(points, Ending.TERMINATION));
	}

	@Test
	void nothingIsLostRepeatedOrFalseWhenItsJavaMachineCrashesWhileAPictureIsSaved() throws InterruptedException {
		List<KillPoint> points = KillPoint.whileItSaves();

		assertThat(points).hasSizeGreaterThan(8);
		assertHarmless(new Kills(folder).at(points, Ending.CRASH));
	}

	private static void assertHarmless(List<Killed> ends) {
		assertThat(ends).allSatisfy(end -> {
			assertThat(end.result().harms()).as(end.what()).isEmpty();
			assertThat(end.result().reached()).as("%s is reached", end.what()).isTrue();
		});
	}

	@Test
	void pictureThatBringsTheProcessDownEachTimeIsLeftAloneAndNotLost() throws IOException, InterruptedException, GenerationException {
		try (Servers servers = new Servers()) {
			Workplace place = servers.place(folder);
			crash(place, Scenario.ANSWER);
			crash(place, null);
			crash(place, null);
			try (Studio studio = new Studio(place)) {
				studio.engine().recover();
				assertThat(studio.settle(LONGEST)).isTrue();

				GenerationJob job = studio.engine().jobs().getFirst();
				assertThat(job.state()).isInstanceOfSatisfying(JobState.Failed.class, f -> assertThat(f.failure().message()).contains("left alone").contains("charges"));
				assertThat(job.images()).isNotEmpty().allMatch(i -> i.state() == JobImage.State.RECEIVED);
				assertThat(job.actions()).startsWith(JobAction.FINISH);

				studio.engine().retry(job.id());
				assertThat(studio.settle(LONGEST)).isTrue();
				assertThat(studio.engine().jobs().getFirst().state()).isEqualTo(new JobState.Done());
				assertThat(servers.truth().begunInAll()).as("submissions").isEqualTo(1);
			}
		}
	}

	/** Lets a process come to the moment in which a picture is decoded, and crashes it there. */
	private static void crash(Workplace place, @Nullable Scenario work) throws IOException, InterruptedException {
		try (ChildJava child = TortureChild.start(place, work, "crash", new Inside(Step.RECORD_MADE, false, 1))) {
			for (String said = child.next(); !"at".equals(said); said = child.next()) {
				assertThat(said).as("the process lives").isNotNull();
			}
			child.crash();
		}
		assertThat(Files.exists(place.folder().resolve("crash.log"))).as("the Java machine crashed").isTrue();
		Files.delete(place.folder().resolve("crash.log"));
	}
}
