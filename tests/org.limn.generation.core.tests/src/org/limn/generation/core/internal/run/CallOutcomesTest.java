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
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.run.ScriptedProvider.Drawing;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.testsupport.OpenPolicy;

class CallOutcomesTest {

	private static final byte[] PICTURE = Pictures.png(64, 48, 0x3366aa);

	private final Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();

	CallOutcomesTest(@TempDir Path folder) {
		this.folder = folder;
	}

	private GenerationJob run(int count, Drawing drawing) throws GenerationException {
		provider.drawing = drawing;
		try (TestEngine test = new TestEngine(folder, provider)) {
			return test.ended(test.submit(count, 4).id());
		}
	}

	private static Failure failure(GenerationJob job) {
		Failure failure = job.failure();
		if (failure == null) {
			throw new AssertionError("The job has no failure: " + job.state()); //$NON-NLS-1$
		}
		return failure;
	}

	@Test
	void fewerPicturesThanAskedIsPartlyDone() throws GenerationException {
		GenerationJob job = run(3, (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 1, PICTURE);
		});

		assertThat(job.state()).isInstanceOf(JobState.Partial.class);
		assertThat(job.saved()).extracting(JobImage::slot).containsExactly(1);
		assertThat(job.charge()).isEqualTo(Charge.MADE);
		assertThat(failure(job).message()).contains("fewer").contains("1 of 3"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void eachCallOfASplitRequestHasASeedOfItsOwn() throws GenerationException {
		Set<Object> seeds = ConcurrentHashMap.newKeySet();
		provider.drawing = (call, sink) -> {
			seeds.add(Objects.requireNonNull(call.options().get("seed"))); //$NON-NLS-1$
			sink.sending();
			Pictures.deliver(sink, 0, PICTURE);
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.ended(test.submit(3, 1).id());
		}

		assertThat(seeds).containsExactlyInAnyOrder(7L, 8L, 9L);
	}

	@Test
	void answerLostAfterSendingIsUnknownAndNotRepeated() throws GenerationException {
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		});

		assertThat(job.state()).isInstanceOf(JobState.OutcomeUnknown.class);
		assertThat(job.charge()).isEqualTo(Charge.POSSIBLE);
		assertThat(failure(job).message()).startsWith("The connection broke.").contains("may have been charged").hasSizeLessThanOrEqualTo(300); //$NON-NLS-1$ //$NON-NLS-2$
		assertThat(provider.generated).hasValue(1);
	}

	@Test
	void twoSavedAndOneUnknownShowsBoth() throws GenerationException {
		GenerationJob job = run(3, (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 0, PICTURE);
			Pictures.deliver(sink, 1, PICTURE);
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		});

		assertThat(job.state()).isInstanceOf(JobState.Partial.class);
		assertThat(job.saved()).hasSize(2);
		assertThat(failure(job).message()).contains("2 of 3").contains("may have been charged"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void whatWasNotSentIsTriedAgainUntilTheDeadlineForConnecting() throws GenerationException {
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			throw new ProviderException(FailureKind.NETWORK, "No such host.", new Evidence.NotSent()); //$NON-NLS-1$
		});

		assertThat(job.state()).isInstanceOf(JobState.Failed.class);
		assertThat(job.charge()).isEqualTo(Charge.NONE);
		assertThat(failure(job).message()).contains("Nothing was charged"); //$NON-NLS-1$
		assertThat(provider.generated.get()).isGreaterThan(1);
	}

	@Test
	void aSecondTryMayMendWhatWasNotSent() throws GenerationException {
		AtomicInteger tries = new AtomicInteger();
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			if (tries.incrementAndGet() < 3) {
				throw new ProviderException(FailureKind.NETWORK, "Refused.", new Evidence.NotSent()); //$NON-NLS-1$
			}
			Pictures.deliver(sink, 0, PICTURE);
		});

		assertThat(job.state()).isEqualTo(new JobState.Done());
	}

	@Test
	void errorsOfTheVirtualMachineOutOfAProviderEndOnlyTheirCall() throws GenerationException {
		GenerationJob before = run(1, (call, sink) -> {
			throw new NoClassDefFoundError("gone"); //$NON-NLS-1$
		});
		assertThat(before.state()).isInstanceOf(JobState.Failed.class);
		assertThat(failure(before).kind()).isEqualTo(FailureKind.INTERNAL);
		assertThat(failure(before).message()).doesNotContain("NoClassDef"); //$NON-NLS-1$
		assertThat(before.charge()).isEqualTo(Charge.NONE);

		GenerationJob after = run(1, (call, sink) -> {
			sink.sending();
			throw new OutOfMemoryError("a picture too large"); //$NON-NLS-1$
		});
		assertThat(after.state()).isInstanceOf(JobState.OutcomeUnknown.class);
		assertThat(failure(after).kind()).isEqualTo(FailureKind.INTERNAL);
	}

	@Test
	void brokenPictureIsKeptAsItCame() throws GenerationException, IOException {
		byte[] broken = java.util.Arrays.copyOf(PICTURE, PICTURE.length - 40);
		GenerationJob job = run(2, (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 0, broken);
			Pictures.deliver(sink, 1, PICTURE);
		});

		assertThat(job.state()).isInstanceOf(JobState.Partial.class);
		assertThat(failure(job).kind()).isEqualTo(FailureKind.BAD_IMAGE);
		assertThat(job.images().get(0).state()).isEqualTo(JobImage.State.KEPT);
		assertThat(Files.readAllBytes(Path.of(String.valueOf(job.images().get(0).file())))).isEqualTo(broken);
		assertThat(job.charge()).isEqualTo(Charge.MADE);
	}

	@Test
	void halfAPictureIsKeptWhenTheAnswerBreaksOff() throws GenerationException, IOException {
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			try (ImageWriter writer = sink.image(0)) {
				writer.write(ByteBuffer.wrap(PICTURE, 0, 100));
				throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
			}
		});

		assertThat(job.state()).isInstanceOf(JobState.OutcomeUnknown.class);
		assertThat(job.images().get(0).state()).isEqualTo(JobImage.State.KEPT);
		assertThat(Files.readAllBytes(Path.of(String.valueOf(job.images().get(0).file())))).isEqualTo(java.util.Arrays.copyOf(PICTURE, 100));
	}

	@Test
	void pictureLongerThanAllowedIsCutAndSaid() throws GenerationException {
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			try (ImageWriter writer = sink.image(0)) {
				ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 18);
				for (int i = 0; i < 8; i++) {
					writer.write(chunk.duplicate());
				}
			}
		});

		assertThat(failure(job).kind()).isEqualTo(FailureKind.BAD_IMAGE);
		assertThat(Path.of(String.valueOf(job.images().get(0).file()))).hasSize(1 << 20);
	}

	@Test
	void slotTakesOnePictureAndOnlyItsOwnNumbers() throws GenerationException {
		AtomicInteger refused = new AtomicInteger();
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 0, PICTURE);
			for (int slot : new int[] { 0, -1, 1 }) {
				assertThatThrownBy(() -> sink.image(slot)).isInstanceOf(IOException.class);
				refused.incrementAndGet();
			}
		});

		assertThat(refused).hasValue(3);
		assertThat(job.state()).isEqualTo(new JobState.Done());
	}

	@Test
	@SuppressWarnings("resource") // that it is not closed is the point
	void nothingIsTakenAfterTheCallHasEnded() throws GenerationException {
		AtomicReference<ImageWriter> late = new AtomicReference<>();
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			ImageWriter writer = sink.image(0);
			writer.write(ByteBuffer.wrap(PICTURE));
			late.set(writer);
		});

		assertThat(job.images().get(0).state()).isEqualTo(JobImage.State.KEPT);
		assertThatThrownBy(() -> late.get().commit()).isInstanceOf(IOException.class);
	}

	@Test
	void contentFilterLooksDifferentFromFailure() throws GenerationException {
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			throw new ProviderException(Failure.about(FailureKind.CONTENT_BLOCKED, "The prompt was blocked.", "input"), new Evidence.Status(400), null); //$NON-NLS-1$ //$NON-NLS-2$
		});

		assertThat(job.state()).isInstanceOf(JobState.Blocked.class);
		assertThat(failure(job).subject()).isEqualTo("input"); //$NON-NLS-1$
		assertThat(job.charge()).isEqualTo(Charge.NONE);
	}

	@Test
	void tooManyRequestsWaitsAsLongAsAsked() throws GenerationException {
		AtomicInteger tries = new AtomicInteger();
		provider.drawing = (call, sink) -> {
			sink.sending();
			if (tries.incrementAndGet() == 1) {
				throw new ProviderException(FailureKind.RATE_LIMITED, "Too many requests.", new Evidence.Status(429)).with("req-9", Duration.ofMillis(1_500)); //$NON-NLS-1$ //$NON-NLS-2$
			}
			Pictures.deliver(sink, 0, PICTURE);
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob job = test.submit(1, 1);
			GenerationJob waiting = test.await(job.id(), j -> j.state() instanceof JobState.Waiting w && w.why() == JobState.Why.RATE_LIMIT);
			assertThat(((JobState.Waiting) waiting.state()).until()).isAfter(job.created().plusMillis(500));
			assertThat(waiting.charge()).isEqualTo(Charge.NONE);

			assertThat(test.ended(job.id()).state()).isEqualTo(new JobState.Done());
		}
	}

	@Test
	void resultIsFetchedAgainNeverGeneratedAgain() throws GenerationException {
		provider.reading = (slot, address, sink) -> {
			if (provider.fetched.get() < 3) {
				throw new ProviderException(FailureKind.UNAVAILABLE, "Not yet.", new Evidence.Status(503)); //$NON-NLS-1$
			}
			Pictures.deliver(sink, slot, PICTURE);
		};
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			sink.accepted(new Ticket("t-1", Map.of())); //$NON-NLS-1$
			sink.result(0, URI.create("https://images.example/1.png"), null); //$NON-NLS-1$
		});

		assertThat(job.state()).isEqualTo(new JobState.Done());
		assertThat(provider.generated).hasValue(1);
		assertThat(provider.fetched).hasValue(3);
	}

	@Test
	void pictureThatCannotBeFetchedWaitsForThePersonAndIsFetchedByRetry() throws GenerationException {
		provider.drawing = (call, sink) -> {
			sink.sending();
			sink.result(0, URI.create("https://images.example/1.png"), null); //$NON-NLS-1$
		};
		provider.reading = (slot, address, sink) -> {
			throw new ProviderException(FailureKind.UNAVAILABLE, "Broken.", new Evidence.Status(500)); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob job = test.ended(test.submit(1, 1).id());
			assertThat(failure(job).kind()).isEqualTo(FailureKind.DOWNLOAD);
			assertThat(job.charge()).isEqualTo(Charge.MADE);

			provider.reading = (slot, address, sink) -> Pictures.deliver(sink, slot, PICTURE);
			assertThat(test.engine.retry(job.id()).id()).isEqualTo(job.id());
			assertThat(test.ended(job.id()).state()).isEqualTo(new JobState.Done());
			assertThat(provider.generated).hasValue(1);
		}
	}

	@Test
	void resultWhoseAddressIsGoneIsAskedForByTicket() throws GenerationException {
		provider.reading = (slot, address, sink) -> {
			if (address.getPath().endsWith("old.png")) { //$NON-NLS-1$
				throw new ProviderException(FailureKind.AUTH, "Expired.", new Evidence.Status(403)); //$NON-NLS-1$
			}
			Pictures.deliver(sink, slot, PICTURE);
		};
		provider.going = (call, ticket, sink) -> sink.result(0, URI.create("https://images.example/new.png"), null); //$NON-NLS-1$
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			sink.accepted(new Ticket("t-1", Map.of())); //$NON-NLS-1$
			sink.result(0, URI.create("https://images.example/old.png"), null); //$NON-NLS-1$
		});

		assertThat(job.state()).isEqualTo(new JobState.Done());
		assertThat(provider.generated).hasValue(1);
		assertThat(provider.resumed).hasValue(1);
		assertThat(provider.fetched).hasValue(2);
	}

	@Test
	void resultThatIsGoneForGoodIsSaidAfterAskingOnce() throws GenerationException {
		provider.reading = (slot, address, sink) -> {
			throw new ProviderException(FailureKind.NOT_FOUND, "Gone.", new Evidence.Status(410)); //$NON-NLS-1$
		};
		provider.going = (call, ticket, sink) -> {
			throw new ProviderException(FailureKind.NOT_FOUND, "No such work.", new Evidence.Status(404)); //$NON-NLS-1$
		};
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			sink.accepted(new Ticket("t-1", Map.of())); //$NON-NLS-1$
			sink.result(0, URI.create("https://images.example/old.png"), null); //$NON-NLS-1$
		});

		assertThat(failure(job).kind()).isEqualTo(FailureKind.DOWNLOAD);
		assertThat(job.charge()).isEqualTo(Charge.MADE);
		assertThat(job.can(JobAction.FINISH)).isTrue();
		assertThat(provider.fetched).hasValue(1);
		assertThat(provider.resumed).hasValue(1);
	}

	@Test
	void answerLostAfterSendingIsLookedUpAtAProviderThatKnowsTheCall() throws GenerationException {
		provider.finding = call -> Optional.of(new Ticket(call.id().toString(), Map.of()));
		provider.going = (call, ticket, sink) -> Pictures.deliver(sink, 0, PICTURE);
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		});

		assertThat(job.state()).isEqualTo(new JobState.Done());
		assertThat(job.charge()).isEqualTo(Charge.MADE);
		assertThat(provider.generated).as("never sent again").hasValue(1); //$NON-NLS-1$
	}

	@Test
	void whoeverAsksToWaitBetweenTwoQuestionsIsObeyed() throws GenerationException {
		AtomicReference<Instant> refused = new AtomicReference<>(Instant.MAX);
		AtomicReference<Instant> asked = new AtomicReference<>(Instant.MIN);
		provider.going = (call, ticket, sink) -> {
			asked.set(Instant.now());
			Pictures.deliver(sink, 0, PICTURE);
		};
		run(1, (call, sink) -> {
			sink.sending();
			sink.accepted(new Ticket("t-1", Map.of())); //$NON-NLS-1$
			refused.set(Instant.now());
			throw new ProviderException(FailureKind.RATE_LIMITED, "Too many questions.", new Evidence.Status(429)).with(null, Duration.ofMillis(150)); //$NON-NLS-1$
		});

		assertThat(Duration.between(refused.get(), asked.get())).isGreaterThanOrEqualTo(Duration.ofMillis(150));
	}

	@Test
	void cancelledWhileItsResultIsFetchedIsCancelled() throws GenerationException {
		CountDownLatch fetching = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			sink.result(0, URI.create("https://images.example/1.png"), null); //$NON-NLS-1$
		};
		provider.reading = (slot, address, sink) -> {
			fetching.countDown();
			new CountDownLatch(1).await();
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob job = test.submit(1, 1);
			fetching.await();
			test.engine.cancel(job.id());

			GenerationJob ended = test.ended(job.id());
			assertThat(ended.state()).isEqualTo(new JobState.Cancelled());
			assertThat(ended.charge()).isEqualTo(Charge.MADE);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
		provider.reading = (slot, address, sink) -> Pictures.deliver(sink, slot, PICTURE);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			GenerationJob found = test.engine.jobs().get(0);
			assertThat(found.state()).as("the next start changes nothing").isEqualTo(new JobState.Cancelled()); //$NON-NLS-1$

			test.engine.retry(found.id());
			assertThat(test.await(found.id(), j -> j.state() instanceof JobState.Done).saved()).hasSize(1);
		}
	}

	@Test
	void lostQuestionForAnAcceptedJobIsAskedAgainByTicket() throws GenerationException {
		provider.going = (call, ticket, sink) -> {
			assertThat(ticket.id()).isEqualTo("t-1"); //$NON-NLS-1$
			if (provider.resumed.get() < 3) {
				throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
			}
			Pictures.deliver(sink, 0, PICTURE);
		};
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			sink.accepted(new Ticket("t-1", Map.of("poll", "https://images.example/t-1"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw new ProviderException(FailureKind.UNAVAILABLE, "Overloaded.", new Evidence.Status(503)); //$NON-NLS-1$
		});

		assertThat(job.state()).isEqualTo(new JobState.Done());
		assertThat(provider.generated).hasValue(1);
		assertThat(provider.resumed).hasValue(3);
	}

	@Test
	void freeProviderIsAskedOnceMore() throws GenerationException {
		provider.price = new Price.Free();
		GenerationJob job = run(1, (call, sink) -> {
			sink.sending();
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		});

		assertThat(provider.generated).hasValue(2);
		assertThat(job.charge()).isEqualTo(Charge.NONE);
	}

	@Test
	void silenceOfAProviderThatKeepsNoDeadlineComesToAnEnd() throws GenerationException {
		CountDownLatch never = new CountDownLatch(1);
		provider.drawing = (call, sink) -> {
			sink.sending();
			never.await();
		};
		OpenPolicy impatient = OpenPolicy.of(1, 1, 1);
		try (TestEngine test = new TestEngine(folder, provider, (o, c) -> Admission.Consent.SWITCH, TestEngine.limits(), impatient, JobFace.NONE)) {
			GenerationJob job = test.ended(test.submit(1, 1).id());

			assertThat(job.state()).isInstanceOf(JobState.OutcomeUnknown.class);
			assertThat(failure(job).kind()).isEqualTo(FailureKind.TIMEOUT);
		}
	}
}
