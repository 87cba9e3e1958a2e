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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Charge;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.Succession;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.ChildJava;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RecoveryTest {

	/** How much the resident set of a process may grow by whatever it draws, bytes. */
	private static final long RESIDENT = 128L << 20;
	private static final byte[] PICTURE = Pictures.png(64, 48, 5);

	private final Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();

	RecoveryTest(@TempDir Path folder) {
		this.folder = folder;
	}

	private void killAt(String point) throws IOException, InterruptedException {
		try (ChildJava child = ChildEngine.start(List.of(), point, folder.toString())) {
			child.until("there"); //$NON-NLS-1$
			child.kill();
		}
	}

	private static UUID only(TestEngine test) {
		assertThat(test.engine.jobs()).hasSize(1);
		return test.engine.jobs().get(0).id();
	}

	@Test
	void killedAfterSendingIsUnknownAndNotSentAgain() throws IOException, InterruptedException, GenerationException {
		killAt("sending"); //$NON-NLS-1$
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();

			GenerationJob job = test.ended(only(test));
			assertThat(job.state()).isInstanceOf(JobState.OutcomeUnknown.class);
			assertThat(job.charge()).isEqualTo(Charge.POSSIBLE);
			assertThat(provider.generated).hasValue(0);
			try (Stream<Path> owners = Files.list(test.home.owners())) {
				assertThat(owners).as("the dead one's lock is gone").hasSize(1); //$NON-NLS-1$
			}
		}
	}

	@Test
	void killedDuringTheBodyKeepsWhatCame() throws IOException, InterruptedException, GenerationException {
		killAt("body"); //$NON-NLS-1$
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();

			GenerationJob job = test.ended(only(test));
			assertThat(job.state()).isInstanceOf(JobState.OutcomeUnknown.class);
			assertThat(job.images().get(0).state()).isEqualTo(JobImage.State.KEPT);
			assertThat(Files.readAllBytes(Path.of(String.valueOf(job.images().get(0).file())))).isEqualTo(Arrays.copyOf(PICTURE, 90));
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void killedAfterAWholePictureSavesIt() throws IOException, InterruptedException, GenerationException {
		killAt("committed"); //$NON-NLS-1$
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();

			GenerationJob job = test.ended(only(test));
			assertThat(job.state()).isEqualTo(new JobState.Done());
			assertThat(Files.readAllBytes(test.book.resolve(String.valueOf(job.images().get(0).file())))).isEqualTo(PICTURE);
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void killedWithATicketIsGoneOnWithoutSubmitting() throws IOException, InterruptedException, GenerationException {
		killAt("ticket"); //$NON-NLS-1$
		provider.going = (call, ticket, sink) -> {
			assertThat(ticket.data()).containsEntry("poll", "https://images.example/t-7"); //$NON-NLS-1$ //$NON-NLS-2$
			Pictures.deliver(sink, 0, PICTURE);
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();

			assertThat(test.ended(only(test)).state()).isEqualTo(new JobState.Done());
			assertThat(provider.generated).hasValue(0);
			assertThat(provider.resumed).hasValue(1);
		}
	}

	@Test
	void killedWithTheAddressOfAResultFetchesIt() throws IOException, InterruptedException, GenerationException {
		killAt("result"); //$NON-NLS-1$
		provider.reading = (slot, address, sink) -> Pictures.deliver(sink, slot, PICTURE);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();

			assertThat(test.ended(only(test)).saved()).hasSize(1);
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void pictureThatCameWhileARecoveryFetchedItAgainIsSavedAndNothingStaysBehind() throws IOException, InterruptedException, GenerationException {
		killAt("fetching"); //$NON-NLS-1$
		killAt("recover"); //$NON-NLS-1$
		try (TestEngine test = new TestEngine(folder, provider)) {
			Path received = test.home.received();
			try (Stream<Path> files = Files.list(received)) {
				// as the kill leaves it between its name and its word in the journal
				Path second = files.filter(f -> f.toString().endsWith("-2.part")).findFirst().orElseThrow(); //$NON-NLS-1$
				Files.write(second, PICTURE);
				Files.move(second, Path.of(second.toString().replace(".part", ".image"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
			test.engine.recover();

			assertThat(test.ended(only(test)).saved()).hasSize(1);
			assertThat(received).isEmptyDirectory();
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void recoveringTwiceGivesTheSameState() throws IOException, InterruptedException, GenerationException {
		killAt("body"); //$NON-NLS-1$
		GenerationJob first;
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			first = test.ended(only(test));
		}
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			assertThat(test.ended(first.id())).isEqualTo(first);
		}
	}

	@Test
	void jobThatWasNotSentIsOfferedAndStartedByThePerson() throws GenerationException {
		provider.drawing = (call, sink) -> {
			sink.sending();
			new java.util.concurrent.CountDownLatch(1).await();
		};
		UUID waiting;
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.submit(1, 1);
			test.submit(1, 1);
			waiting = test.submit(1, 1).id();
		}
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
		int before = provider.generated.get();
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			test.await(waiting, j -> j.state().equals(new JobState.Waiting(JobState.Why.OFFERED, null)));
			assertThat(provider.generated).hasValue(before);

			assertThat(test.engine.start(waiting).id()).isEqualTo(waiting);
			assertThat(test.ended(waiting).state()).isEqualTo(new JobState.Done());
		}
	}

	@Test
	void jobThatWasCancelledFromOutsideAndThenKilledIsCancelled() throws IOException, InterruptedException, GenerationException {
		try (ChildJava child = ChildEngine.start(List.of(), "deaf", folder.toString()); TestEngine test = new TestEngine(folder, provider)) { //$NON-NLS-1$
			child.until("there"); //$NON-NLS-1$
			test.engine.cancel(only(test));
			test.await(only(test), j -> test.engine.timeline(j.id()).stream().anyMatch(e -> e.kind() == JobEvent.Kind.CANCELLED));
			child.kill();
			test.engine.recover();

			GenerationJob job = test.ended(only(test));
			assertThat(job.state()).isEqualTo(new JobState.Cancelled());
			assertThat(job.charge()).as("nobody could stop the provider").isEqualTo(Charge.POSSIBLE); //$NON-NLS-1$
		}
	}

	@Test
	void jobThatWasCancelledDuringItsDownloadAndThenKilledStaysCancelledUntilThePersonFinishesIt() throws IOException, InterruptedException, GenerationException {
		try (ChildJava child = ChildEngine.start(List.of(), "fetching", folder.toString()); TestEngine test = new TestEngine(folder, provider)) { //$NON-NLS-1$
			child.until("there"); //$NON-NLS-1$
			test.engine.cancel(only(test));
			test.await(only(test), j -> test.engine.timeline(j.id()).stream().anyMatch(e -> e.kind() == JobEvent.Kind.CANCELLED));
			child.kill();
		}
		provider.reading = (slot, address, sink) -> Pictures.deliver(sink, slot, PICTURE);
		for (int start = 0; start < 2; start++) {
			try (TestEngine test = new TestEngine(folder, provider)) {
				test.engine.recover();
				GenerationJob job = test.ended(only(test));
				assertThat(job.state()).isEqualTo(new JobState.Cancelled());
				assertThat(job.charge()).isEqualTo(Charge.MADE);
				assertThat(job.actions()).startsWith(JobAction.FINISH);
			}
		}
		assertThat(provider.fetched).as("what the person cancelled is not fetched unasked").hasValue(0); //$NON-NLS-1$
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			test.engine.retry(only(test));
			assertThat(test.await(only(test), j -> j.state() instanceof JobState.Done).saved()).hasSize(1);
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void jobThatWasInHandEachTimeLimnEndedBadlyIsPutAside() throws IOException, InterruptedException, GenerationException {
		killAt("ticket"); //$NON-NLS-1$
		killAt("recover"); //$NON-NLS-1$
		killAt("recover"); //$NON-NLS-1$
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();

			GenerationJob job = test.ended(only(test));
			assertThat(job.state()).isInstanceOfSatisfying(JobState.OutcomeUnknown.class, u -> assertThat(u.failure().message()).contains("left alone")); //$NON-NLS-1$
			assertThat(provider.resumed).hasValue(0);

			provider.going = (call, ticket, sink) -> Pictures.deliver(sink, 0, PICTURE);
			test.engine.check(job.id());
			assertThat(test.await(job.id(), j -> j.state() instanceof JobState.Done).saved()).hasSize(1);
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void jobsThatAreFoundStartByThemselvesWhereThePersonWantsIt() throws GenerationException {
		UUID waiting;
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.queue().setPaused(true);
			waiting = test.submit(1, 1).id();
		}
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.queue().setPaused(false);
			test.succession = Succession.EVERYTHING;
			test.engine.recover();

			assertThat(test.ended(waiting).state()).isEqualTo(new JobState.Done());
		}
	}

	@Test
	void whoOnlyLooksWritesDownWhatBecameOfItAndLeavesTheRestToTheNext() throws IOException, InterruptedException, GenerationException {
		killAt("ticket"); //$NON-NLS-1$
		try (TestEngine looking = new TestEngine(folder, provider)) {
			looking.succession = Succession.NOTHING;
			looking.engine.recover();
			assertThat(looking.engine.job(only(looking)).orElseThrow().state()).isEqualTo(new JobState.Running(JobState.Phase.ACCEPTED));
		}
		assertThat(provider.resumed).hasValue(0);
		provider.going = (call, ticket, sink) -> Pictures.deliver(sink, 0, PICTURE);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			assertThat(test.ended(only(test)).state()).isEqualTo(new JobState.Done());
		}
	}

	@Test
	void offeredJobThatIsDiscardedIsNeverSent() throws GenerationException {
		UUID waiting;
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.queue().setPaused(true);
			waiting = test.submit(1, 1).id();
		}
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.queue().setPaused(false);
			test.engine.recover();
			GenerationJob offered = test.engine.job(waiting).orElseThrow();
			assertThat(offered.actions()).containsExactly(JobAction.START, JobAction.DISCARD);
			test.engine.dismiss(waiting);

			assertThat(test.engine.jobs()).isEmpty();
			assertThatThrownBy(() -> test.engine.start(waiting)).isInstanceOf(GenerationException.class);
			assertThat(provider.generated).hasValue(0);
		}
	}

	@Test
	void jobsOfALivingProcessAreLeftAlone() throws IOException, GenerationException {
		try (ChildJava child = ChildEngine.start(List.of(), "ticket", folder.toString()); TestEngine test = new TestEngine(folder, provider)) { //$NON-NLS-1$
			child.until("there"); //$NON-NLS-1$
			test.engine.recover();

			assertThat(test.engine.job(only(test)).orElseThrow().state()).isEqualTo(new JobState.Running(JobState.Phase.ACCEPTED));
			assertThat(provider.resumed).hasValue(0);
		}
	}

	@Test
	void twoProcessesShareOneJournalAndOneBook() throws IOException, GenerationException, MediaException {
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, Pictures.png(64, 48, call.id().hashCode()));
		try (ChildJava child = ChildEngine.start(List.of(), "jobs", folder.toString()); TestEngine test = new TestEngine(folder, provider)) { //$NON-NLS-1$
			child.until("there"); //$NON-NLS-1$
			for (int i = 0; i < 10; i++) {
				assertThat(test.ended(test.submit(1, 1).id()).state()).isEqualTo(new JobState.Done());
			}
			for (int i = 0; i < 10; i++) {
				child.until(new JobState.Done().toString());
			}
			assertThat(test.engine.jobs()).hasSize(20).allSatisfy(j -> assertThat(j.state()).isEqualTo(new JobState.Done()));
			try (MediaLibrary library = MediaLibrary.open(test.book)) {
				library.refresh();
				assertThat(library.items()).hasSize(20);
			}
		}
	}

	@Test
	void fourPicturesOf64MiBGoThroughAHeapOf16MiB() throws IOException {
		try (ChildJava child = ChildEngine.start(List.of("-Xmx16m", "-XX:+UseSerialGC"), "memory", folder.toString())) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			child.until(new JobState.Done().toString());
			assertThat(Long.parseLong(String.valueOf(child.next()))).as("the resident set grows").isLessThan(RESIDENT); //$NON-NLS-1$
		}
		try (Stream<Path> media = Files.list(folder.resolve("book/media"))) { //$NON-NLS-1$
			assertThat(media.filter(f -> f.toString().endsWith(".png"))).hasSize(4).allSatisfy(f -> assertThat(Files.size(f)).isGreaterThan(64L << 20)); //$NON-NLS-1$
		}
	}
}
