/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.limn.generation.Charge;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ImageSize;
import org.limn.generation.JobProgress;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.run.JobFace;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EclipseJobFaceTest {

	private static GenerationJob job(JobState state) {
		GenerationRequest request = new GenerationRequest(Path.of("book"), new ProfileChoice.Named("p"), Purpose.LIBRARY, //$NON-NLS-1$ //$NON-NLS-2$
				"A quiet harbour at dawn with many boats and a lighthouse", "", null, 1, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
		OutgoingRequest outgoing = new OutgoingRequest("x", "a", "Account", "Fine pictures", null, "m", List.of(), "", ImageSize.AUTO, 1, 1, Map.of(), List.of(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				List.of(), null);
		return new GenerationJob(UUID.randomUUID(), request, outgoing, Instant.EPOCH, null, state, JobProgress.NONE, Charge.NONE, null, List.of(), null, List.of(), List.of(), null);
	}

	private static List<Job> visible() {
		return List.of(Job.getJobManager().find(GenerationService.JOB_FAMILY));
	}

	@Test
	void runningJobIsVisibleUntilItEnds() throws OperationCanceledException, InterruptedException {
		JobFace.Shown shown = new EclipseJobFace().show(job(new JobState.Running(JobState.Phase.SENDING)), () -> {
			// not cancelled here
		});
		assertThat(visible()).singleElement().satisfies(j -> assertThat(j.getName()).contains("A quiet harbour at dawn with many boats").contains("Fine pictures")); //$NON-NLS-1$ //$NON-NLS-2$

		shown.update(job(new JobState.Running(JobState.Phase.SAVING)));
		shown.end(job(new JobState.Done()));
		Job.getJobManager().join(GenerationService.JOB_FAMILY, null);
		assertThat(visible()).isEmpty();
	}

	@Test
	void cancelInTheProgressViewReachesTheJob() throws InterruptedException {
		CountDownLatch cancelled = new CountDownLatch(1);
		JobFace.Shown shown = new EclipseJobFace().show(job(new JobState.Running(JobState.Phase.SENDING)), cancelled::countDown);
		Job job = visible().get(0);
		while (job.getState() != Job.RUNNING) {
			Thread.onSpinWait();
		}
		job.cancel();

		assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
		shown.end(job(new JobState.Cancelled()));
		job.join();
		assertThat(job.getResult().matches(org.eclipse.core.runtime.IStatus.CANCEL)).isTrue();
	}
}
