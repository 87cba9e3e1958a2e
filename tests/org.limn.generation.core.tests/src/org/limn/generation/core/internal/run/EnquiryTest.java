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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobEvent;
import org.limn.generation.JobState;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EnquiryTest {

	private static final byte[] PICTURE = Pictures.png(64, 48, 7);

	private final Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();

	EnquiryTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@BeforeEach
	void losesTheAnswer() {
		provider.drawing = (call, sink) -> {
			sink.sending();
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		};
		provider.going = (call, ticket, sink) -> Pictures.deliver(sink, 0, PICTURE);
	}

	private static String words(GenerationJob job) {
		Failure failure = job.failure();
		return failure == null ? "" : failure.message(); //$NON-NLS-1$
	}

	@Test
	void callThatIsFoundGoesOnWithoutBeingSentAgain() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob lost = test.ended(test.submit(1, 1).id());
			assertThat(lost.actions()).containsExactly(JobAction.CHECK, JobAction.SEND_AGAIN, JobAction.GIVE_UP);
			UUID sent = lost.calls().get(0).id();
			provider.finding = call -> call.id().equals(sent) ? Optional.of(new Ticket("t-1", Map.of())) : Optional.empty(); //$NON-NLS-1$

			test.engine.check(lost.id());
			GenerationJob done = test.await(lost.id(), j -> j.state() instanceof JobState.Done);
			assertThat(done.charge()).isEqualTo(Charge.MADE);
			assertThat(provider.generated).hasValue(1);
			assertThat(test.engine.timeline(lost.id())).extracting(JobEvent::kind).containsExactly(JobEvent.Kind.SUBMITTED, JobEvent.Kind.SENDING,
					JobEvent.Kind.UNKNOWN, JobEvent.Kind.CHECKED, JobEvent.Kind.ANSWERED, JobEvent.Kind.SAVED);
		}
	}

	@Test
	void callThatIsNotFoundStaysUnknownAndSaysSo() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob lost = test.ended(test.submit(1, 1).id());
			test.engine.check(lost.id());

			GenerationJob asked = test.await(lost.id(), j -> j.state() instanceof JobState.OutcomeUnknown u && u.failure().kind() == FailureKind.NOT_FOUND);
			assertThat(words(asked)).contains("does not know this call").contains("may have been charged"); //$NON-NLS-1$ //$NON-NLS-2$
			assertThat(provider.generated).hasValue(1);
		}
	}

	@Test
	void providerThatCannotBeAskedIsSaidAndCanBeAskedAgain() throws GenerationException {
		provider.finding = call -> {
			throw new ProviderException(FailureKind.NETWORK, "No route.", new Evidence.NotSent()); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob lost = test.ended(test.submit(1, 1).id());
			test.engine.check(lost.id());

			GenerationJob asked = test.await(lost.id(), j -> j.state() instanceof JobState.OutcomeUnknown u && u.failure().kind() == FailureKind.UNAVAILABLE);
			assertThat(words(asked)).contains("could not be asked: No route."); //$NON-NLS-1$
			assertThat(asked.can(JobAction.CHECK)).isTrue();
		}
	}

	@Test
	void isShownWhileItAsksAndCanBeCancelled() throws GenerationException {
		CountDownLatch never = new CountDownLatch(1);
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob lost = test.ended(test.submit(1, 1).id());
			provider.finding = call -> {
				try {
					never.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				return Optional.empty();
			};
			test.engine.check(lost.id());
			test.await(lost.id(), j -> j.state().equals(new JobState.Running(JobState.Phase.CHECKING)));
			test.engine.cancel(lost.id());

			GenerationJob ended = test.ended(lost.id());
			assertThat(ended.state()).as("nobody knows more than before").isInstanceOf(JobState.OutcomeUnknown.class); //$NON-NLS-1$
		}
	}

	@Test
	void answeredJobCannotBeAskedFor() throws GenerationException {
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob done = test.ended(test.submit(1, 1).id());
			assertThat(done.actions()).containsExactly(JobAction.DISMISS);
			assertThatThrownBy(() -> test.engine.check(done.id())).isInstanceOf(GenerationException.class);
		}
	}
}
