/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.testsupport.OpenPolicy;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JobControlTest {

	private static final byte[] PICTURE = Pictures.png(64, 48, 0x883311);

	private final Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();

	JobControlTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void cancelAbortsTheCallAndTellsTheProvider() throws GenerationException {
		CountDownLatch aborted = new CountDownLatch(1);
		provider.cancelOutcome = CancelOutcome.FREE;
		provider.drawing = (call, sink) -> {
			sink.onCancel(aborted::countDown);
			sink.sending();
			aborted.await();
			throw new IllegalStateException("aborted"); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			UUID id = test.submit(1, 1).id();
			test.await(id, j -> j.state() instanceof JobState.Running);
			test.engine.cancel(id);

			GenerationJob job = test.await(id, j -> j.state() instanceof JobState.Cancelled && j.charge() == Charge.NONE);
			assertThat(provider.cancelled).hasValue(1);
			assertThat(job.ended()).isNotNull();
		}
	}

	@Test
	void cancelEndsAJobWhoseProviderNeverComesBack() throws GenerationException {
		CountDownLatch end = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			boolean interrupted = false;
			while (end.getCount() > 0) {
				try {
					end.await();
				} catch (InterruptedException e) {
					interrupted = true; // as a provider that swallows the interruption
				}
			}
			assertThat(interrupted).isTrue();
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			UUID id = test.submit(1, 1).id();
			test.await(id, j -> j.state() instanceof JobState.Running);
			test.engine.cancel(id);

			GenerationJob job = test.ended(id);
			assertThat(job.state()).isEqualTo(new JobState.Cancelled());
			assertThat(job.charge()).isEqualTo(Charge.POSSIBLE);
			// Its place is free again: another job of the same account runs.
			provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
			assertThat(test.ended(test.submit(1, 1).id()).state()).isEqualTo(new JobState.Done());
		} finally {
			end.countDown();
		}
	}

	@Test
	void cancelledWhileWaitingIsNeverSent() throws GenerationException {
		CountDownLatch go = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			go.await();
			Pictures.deliver(sink, 0, PICTURE);
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			UUID first = test.submit(1, 1).id();
			UUID second = test.submit(1, 1).id();
			UUID third = test.submit(1, 1).id();
			test.await(second, j -> j.state() instanceof JobState.Running);
			assertThat(test.engine.job(third).orElseThrow().state()).isEqualTo(new JobState.Waiting(JobState.Why.ITS_TURN, null, 0));
			test.engine.cancel(third);

			assertThat(test.ended(third).charge()).isEqualTo(Charge.NONE);
			go.countDown();
			assertThat(test.ended(first).state()).isEqualTo(new JobState.Done());
			assertThat(test.ended(second).state()).isEqualTo(new JobState.Done());
			assertThat(provider.generated).hasValue(2);
		}
	}

	@Test
	void neverMoreAtOnceThanAnAccountMay() throws GenerationException {
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		provider.drawing = (call, sink) -> {
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			sink.sending();
			Pictures.deliver(sink, 0, PICTURE);
			now.decrementAndGet();
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			List<UUID> ids = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				ids.add(test.submit(1, 1).id());
			}
			ids.forEach(id -> assertThat(test.ended(id).state()).isEqualTo(new JobState.Done()));
			assertThat(most.get()).isBetween(1, 2);
		}
	}

	@Test
	void acceptedCallWaitsForTheNetworkAndSaysSo() throws GenerationException {
		AtomicBoolean offline = new AtomicBoolean();
		provider.drawing = (call, sink) -> {
			sink.sending();
			sink.accepted(new Ticket("t-1", Map.of())); //$NON-NLS-1$
			offline.set(true);
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		};
		provider.going = (call, ticket, sink) -> Pictures.deliver(sink, 0, PICTURE);
		Admission admission = (outgoing, choice) -> {
			if (offline.get()) {
				throw new GenerationException(Failure.of(FailureKind.OFFLINE, "Offline.")); //$NON-NLS-1$
			}
			return Admission.Consent.SWITCH;
		};
		try (TestEngine test = new TestEngine(folder, provider, admission, TestEngine.limits(), OpenPolicy.of(100, 9000, 9000), JobFace.NONE)) {
			UUID id = test.submit(1, 1).id();
			test.await(id, j -> j.state().equals(new JobState.Waiting(JobState.Why.OFFLINE, null)));

			offline.set(false);
			test.engine.offerChanged();
			assertThat(test.ended(id).state()).isEqualTo(new JobState.Done());
			assertThat(provider.generated).hasValue(1);
		}
	}

	@Test
	void waitsWhileOfflineAndGoesOnAfterwards() throws GenerationException {
		AtomicBoolean offline = new AtomicBoolean(true);
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
		Admission admission = (outgoing, choice) -> {
			if (offline.get()) {
				throw new GenerationException(Failure.of(FailureKind.OFFLINE, "Offline.")); //$NON-NLS-1$
			}
			return Admission.Consent.SWITCH;
		};
		try (TestEngine test = new TestEngine(folder, provider, admission, TestEngine.limits(), OpenPolicy.of(100, 9000, 9000), JobFace.NONE)) {
			UUID id = test.submit(1, 1).id();
			test.await(id, j -> j.state().equals(new JobState.Waiting(JobState.Why.OFFLINE, null)));
			assertThat(provider.generated).hasValue(0);

			offline.set(false);
			test.engine.offerChanged();
			assertThat(test.ended(id).state()).isEqualTo(new JobState.Done());
		}
	}

	@Test
	void switchedOffRefusesNewJobsAndStopsWaitingOnes() throws GenerationException {
		AtomicBoolean off = new AtomicBoolean();
		CountDownLatch go = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			go.await();
			Pictures.deliver(sink, 0, PICTURE);
		};
		Admission admission = (outgoing, choice) -> {
			if (off.get()) {
				throw new GenerationException(Failure.of(FailureKind.FORBIDDEN, "Switched off.")); //$NON-NLS-1$
			}
			return Admission.Consent.SWITCH;
		};
		try (TestEngine test = new TestEngine(folder, provider, admission, TestEngine.limits(), OpenPolicy.of(100, 9000, 9000), JobFace.NONE)) {
			UUID first = test.submit(1, 1).id();
			UUID second = test.submit(1, 1).id();
			UUID third = test.submit(1, 1).id();
			test.await(second, j -> j.state() instanceof JobState.Running);
			test.await(first, j -> j.state() instanceof JobState.Running);
			off.set(true);
			assertThatThrownBy(() -> test.submit(1, 1)).isInstanceOf(GenerationException.class);
			go.countDown();

			test.await(third, j -> j.state().equals(new JobState.Waiting(JobState.Why.SWITCHED_OFF, null)));
			assertThat(provider.generated).hasValue(2);
		}
	}

	@Test
	void retrySendsTheSameFrozenRequestAsANewJob() throws GenerationException {
		provider.drawing = (call, sink) -> {
			throw new IllegalStateException("first"); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob failed = test.ended(test.submit(1, 1).id());
			provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
			GenerationJob again = test.engine.retry(failed.id());

			assertThat(again.id()).isNotEqualTo(failed.id());
			assertThat(again.outgoing()).isEqualTo(failed.outgoing());
			assertThat(again.request()).isEqualTo(failed.request());
			assertThat(test.ended(again.id()).state()).isEqualTo(new JobState.Done());
			test.engine.dismiss(failed.id());
			assertThat(test.engine.jobs()).extracting(GenerationJob::id).containsExactly(again.id());
		}
	}

	@Test
	void listenerThatThrowsHarmsNobody() throws GenerationException, InterruptedException {
		LinkedBlockingQueue<byte[]> previews = new LinkedBlockingQueue<>();
		provider.drawing = (call, sink) -> {
			sink.sending();
			sink.preview(0, new byte[] { 1, 2, 3 });
			sink.preview(0, PICTURE);
			Pictures.deliver(sink, 0, PICTURE);
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.listeners.add(new GenerationListener() {
				@Override
				public void jobChanged(GenerationJob job) {
					throw new IllegalStateException("listener"); //$NON-NLS-1$
				}
			});
			test.listeners.add(new GenerationListener() {
				@Override
				public void preview(UUID jobId, int slot, byte[] picture) {
					previews.add(picture);
				}
			});
			UUID id = test.submit(1, 1).id();

			assertThat(test.ended(id).state()).isEqualTo(new JobState.Done());
			assertThat(previews.poll(10, TimeUnit.SECONDS)).as("the first preview is no picture and is left out").isEqualTo(PICTURE); //$NON-NLS-1$
			assertThat(test.logged).isNotEmpty();
		}
	}

	@Test
	void closingEndsRunningCallsAndEveryThread() throws GenerationException {
		CountDownLatch never = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			never.await();
		};
		UUID id;
		try (TestEngine test = new TestEngine(folder, provider)) {
			id = test.submit(1, 1).id();
			test.await(id, j -> j.state() instanceof JobState.Running);
		}

		try (TestEngine next = new TestEngine(folder, provider)) {
			assertThat(next.engine.job(id).orElseThrow().state()).isInstanceOf(JobState.OutcomeUnknown.class);
		}
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("limn-control", "limn-saver", "limn-alarm", "limn-call"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Test
	void pictureFollowsABookThatWasMovedWhileItWasDrawn() throws GenerationException, IOException {
		CountDownLatch go = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			go.await();
			Pictures.deliver(sink, 0, PICTURE);
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			UUID id = test.submit(1, 1).id();
			test.await(id, j -> j.state() instanceof JobState.Running);
			Path moved = Files.move(test.book, folder.resolve("elsewhere")); //$NON-NLS-1$
			go.countDown();
			GenerationJob lost = test.ended(id);
			assertThat(lost.state()).isInstanceOfSatisfying(JobState.Failed.class, f -> assertThat(f.failure().message()).contains("not in")); //$NON-NLS-1$
			assertThat(lost.actions()).startsWith(JobAction.FINISH);

			test.moved.put("book-id", moved); //$NON-NLS-1$
			test.engine.retry(id);
			GenerationJob done = test.await(id, j -> j.state() instanceof JobState.Done);
			assertThat(moved.resolve(String.valueOf(done.saved().get(0).file()))).hasBinaryContent(PICTURE);
			assertThat(provider.generated).hasValue(1);
		}
	}

	@Test
	void cancelOfAnEndedJobChangesNothing() throws GenerationException {
		provider.drawing = (call, sink) -> {
			throw new IllegalStateException("first"); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob failed = test.ended(test.submit(1, 1).id());
			test.engine.cancel(failed.id());
			// The next job is told of after the cancelling was worked on: both go over the same threads.
			test.ended(test.submit(1, 1).id());

			assertThat(test.engine.job(failed.id()).orElseThrow().state()).isEqualTo(failed.state());
		}
	}
}
