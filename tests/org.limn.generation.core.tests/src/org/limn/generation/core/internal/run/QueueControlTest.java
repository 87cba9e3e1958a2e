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

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Charge;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.JobAction;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.admin.AccountLimits;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class QueueControlTest {

	private static final byte[] PICTURE = Pictures.png(64, 48, 7);

	private final Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();
	private final CountDownLatch go = new CountDownLatch(1);
	private final List<UUID> sent = new CopyOnWriteArrayList<>();

	QueueControlTest(@TempDir Path folder) {
		this.folder = folder;
		provider.drawing = (call, sink) -> {
			sink.sending();
			sent.add(call.id());
			go.await();
			Pictures.deliver(sink, 0, PICTURE);
		};
	}

	private static UUID call(GenerationJob job) {
		return job.calls().get(0).id();
	}

	@Test
	void pausedQueueSendsNothingAndGoesOnWhereItStood() throws GenerationException {
		go.countDown();
		CountDownLatch told = new CountDownLatch(2);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.listeners.add(new GenerationListener() {
				@Override
				public void queueChanged() {
					told.countDown();
				}
			});
			test.engine.queue().setPaused(true);
			UUID first = test.submit(1, 1).id();
			UUID second = test.submit(1, 1).id();
			assertThat(test.await(second, j -> j.state() instanceof JobState.Waiting).state()).isEqualTo(new JobState.Waiting(JobState.Why.PAUSED, null, 1));
			assertThat(provider.generated).hasValue(0);

			test.engine.queue().setPaused(false);
			assertThat(test.ended(first).state()).isEqualTo(new JobState.Done());
			assertThat(test.ended(second).state()).isEqualTo(new JobState.Done());
		}
		assertThat(told.getCount()).isZero();
	}

	@Test
	void pauseHoldsOverARestartAndInEveryProcess() throws GenerationException {
		go.countDown();
		try (TestEngine one = new TestEngine(folder, provider); TestEngine other = new TestEngine(folder, provider)) {
			UUID before = one.submit(1, 1).id();
			one.ended(before);
			other.engine.queue().setPaused(true);
			UUID id = other.submit(1, 1).id();
			CountDownLatch heard = new CountDownLatch(1);
			one.listeners.add(new GenerationListener() {
				@Override
				public void queueChanged() {
					heard.countDown();
				}
			});
			if (!one.engine.queue().paused()) {
				assertThat(await(heard)).isTrue();
			}
			assertThat(one.engine.queue().paused()).isTrue();
			assertThat(one.submit(1, 1).state()).isInstanceOf(JobState.Waiting.class);
			assertThat(other.engine.job(id).orElseThrow().can(JobAction.MOVE_TO_FRONT)).isTrue();
		}
		try (TestEngine next = new TestEngine(folder, provider)) {
			assertThat(next.engine.queue().paused()).isTrue();
		}
		assertThat(provider.generated).hasValue(1);
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(20, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void movedJobIsTheNextOne() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.accountLimits = new AccountLimits(Integer.valueOf(1), null, null, null, null);
			test.engine.queue().setPaused(true);
			GenerationJob first = test.submit(1, 1);
			GenerationJob second = test.submit(1, 1);
			GenerationJob third = test.submit(1, 1);
			test.await(third.id(), j -> j.state().equals(new JobState.Waiting(JobState.Why.PAUSED, null, 2)));
			test.engine.queue().moveToFront(test.engine.job(third.id()).orElseThrow());
			test.await(first.id(), j -> j.state().equals(new JobState.Waiting(JobState.Why.PAUSED, null, 1)));
			go.countDown();
			test.engine.queue().setPaused(false);

			List.of(first, second, third).forEach(j -> test.ended(j.id()));
			assertThat(sent).containsExactly(call(third), call(first), call(second));
			assertThat(test.engine.timeline(third.id())).extracting(JobEvent::kind).containsExactly(JobEvent.Kind.SUBMITTED, JobEvent.Kind.MOVED,
					JobEvent.Kind.SENDING, JobEvent.Kind.ANSWERED, JobEvent.Kind.SAVED);
		}
	}

	@Test
	void cancelsWhatWaitsAndLeavesWhatRuns() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			UUID running = test.submit(1, 1).id();
			UUID other = test.submit(1, 1).id();
			UUID waiting = test.submit(1, 1).id();
			test.await(running, j -> j.state() instanceof JobState.Running);
			test.await(other, j -> j.state() instanceof JobState.Running);
			test.engine.queue().cancelEach(JobState.Waiting.class::isInstance);

			assertThat(test.ended(waiting).charge()).isEqualTo(Charge.NONE);
			go.countDown();
			assertThat(test.ended(running).state()).isEqualTo(new JobState.Done());
			assertThat(test.ended(other).state()).isEqualTo(new JobState.Done());
		}
	}

	@Test
	void limitOfAnAccountHoldsForTwoProcessesTogether() throws GenerationException {
		try (TestEngine one = new TestEngine(folder, provider); TestEngine other = new TestEngine(folder, provider)) {
			one.accountLimits = new AccountLimits(Integer.valueOf(1), null, null, null, null);
			other.accountLimits = one.accountLimits;
			UUID first = one.submit(1, 1).id();
			one.await(first, j -> j.state() instanceof JobState.Running);
			UUID second = other.submit(1, 1).id();
			// It was refused its place when it wanted to be sent, and waits where it stood.
			other.await(second, j -> j.state().equals(new JobState.Waiting(JobState.Why.ITS_TURN, null, 0)));
			assertThat(sent).hasSize(1);

			go.countDown();
			assertThat(one.ended(first).state()).isEqualTo(new JobState.Done());
			assertThat(other.ended(second).state()).isEqualTo(new JobState.Done());
			assertThat(other.engine.job(second).orElseThrow().calls().get(0).attempts()).isEqualTo(1);
		}
	}

	@Test
	void picturesPerMinuteMakeTheNextOneWait() throws GenerationException {
		go.countDown();
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.accountLimits = new AccountLimits(null, Integer.valueOf(2), null, null, null);
			Instant begun = Instant.now();
			test.ended(test.submit(1, 1).id());
			test.ended(test.submit(1, 1).id());
			UUID third = test.submit(1, 1).id();
			GenerationJob waits = test.await(third, j -> j.state() instanceof JobState.Waiting w && w.why() == JobState.Why.RATE_LIMIT);

			assertThat(((JobState.Waiting) waits.state()).until()).isBetween(begun.plusSeconds(59), begun.plusSeconds(100));
			assertThat(sent).hasSize(2);
		}
	}

	@Test
	void cancelReachesTheProcessThatWorksOnTheJob() throws GenerationException {
		try (TestEngine one = new TestEngine(folder, provider); TestEngine other = new TestEngine(folder, provider)) {
			UUID id = one.submit(1, 1).id();
			other.await(id, j -> j.state() instanceof JobState.Running);
			other.engine.cancel(id);

			assertThat(one.ended(id).state()).isEqualTo(new JobState.Cancelled());
			assertThat(other.ended(id).charge()).isEqualTo(Charge.POSSIBLE);
			assertThat(provider.cancelled).as("the provider was told").hasValue(1); //$NON-NLS-1$
		}
	}

	@Test
	void retryAsksOnlyForThePicturesThatDidNotCome() throws GenerationException {
		provider.drawing = (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 0, Pictures.png(64, 48, call.id().hashCode()));
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob partial = test.ended(test.submit(3, 3).id());
			assertThat(partial.state()).isInstanceOf(JobState.Partial.class);
			assertThat(partial.actions()).containsExactly(JobAction.RETRY, JobAction.DISMISS);

			GenerationJob rest = test.engine.retry(partial.id());
			assertThat(rest.outgoing().count()).isEqualTo(2);
			assertThat(rest.retryOf()).isEqualTo(partial.id());
			GenerationJob done = test.ended(test.submit(1, 1).id());
			assertThatThrownBy(() -> test.engine.retry(done.id())).isInstanceOfSatisfying(GenerationException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.INVALID_REQUEST));
		}
	}

	@Test
	void stoppedProviderEndsItsCallsWithAReason() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			UUID id = test.submit(1, 1).id();
			test.await(id, j -> j.state() instanceof JobState.Running);
			test.installed = java.util.Optional.empty();
			test.engine.offerChanged();

			GenerationJob ended = test.ended(id);
			assertThat(ended.state()).isInstanceOfSatisfying(JobState.OutcomeUnknown.class,
					u -> assertThat(u.failure().message()).contains("was stopped while it was drawing")); //$NON-NLS-1$
			assertThat(ended.actions()).as("nobody is there to be asked").containsExactly(JobAction.SEND_AGAIN, JobAction.GIVE_UP); //$NON-NLS-1$

			test.installed = java.util.Optional.of(provider);
			go.countDown();
			assertThat(test.engine.job(id).orElseThrow().actions()).startsWith(JobAction.CHECK);
			assertThat(test.ended(test.engine.retry(id).id()).images()).extracting(JobImage::state).containsExactly(JobImage.State.SAVED);
		}
	}
}
