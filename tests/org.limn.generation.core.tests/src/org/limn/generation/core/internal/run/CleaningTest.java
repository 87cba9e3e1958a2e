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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.ImageSize;
import org.limn.generation.JobAction;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.Role;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;

/** What no job needs any more does not stay in the per-user folder, and nothing else goes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CleaningTest {

	private static final byte[] PICTURE = Pictures.png(64, 48, 5);

	private final Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();

	CleaningTest(@TempDir Path folder) {
		this.folder = folder;
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, "no picture at all".getBytes()); //$NON-NLS-1$
	}

	@Test
	void keptBytesGoWhenThePersonDismissesTheirJob() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob dismissed = test.ended(test.submit(1, 1).id());
			GenerationJob other = test.ended(test.submit(1, 1).id());
			assertThat(kept(dismissed)).exists();
			test.engine.dismiss(dismissed.id());

			assertThat(kept(dismissed)).doesNotExist();
			assertThat(kept(other)).exists();
			assertThat(test.logged).isEmpty();
		}
	}

	@Test
	void keptBytesOfAJobThatWasSentAgainStayUntilTheNewOneIsDismissedToo() throws GenerationException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob first = test.ended(test.submit(1, 1).id());
			GenerationJob second = test.ended(test.engine.retry(first.id()).id());
			GenerationJob third = test.ended(test.engine.retry(second.id()).id());
			test.engine.dismiss(first.id());
			test.engine.dismiss(second.id());
			assertThat(List.of(first, second, third)).allSatisfy(job -> assertThat(kept(job)).exists());

			test.engine.dismiss(third.id());
			assertThat(List.of(first, second, third)).allSatisfy(job -> assertThat(kept(job)).doesNotExist());
		}
	}

	@Test
	void whatAKillLeftOfACleaningIsCleanedByTheNextStart() throws GenerationException, IOException {
		GenerationJob job;
		byte[] bytes;
		try (TestEngine test = new TestEngine(folder, provider)) {
			job = test.ended(test.submit(1, 1).id());
			bytes = Files.readAllBytes(kept(job));
			test.engine.dismiss(job.id());
		}
		Files.write(kept(job), bytes);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			assertThat(kept(job)).doesNotExist();
		}
	}

	@Test
	void pictureThatCanStillBeSavedIsNotLostWithItsJob() throws GenerationException, IOException {
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, PICTURE);
		Path book = folder.resolve("book"); //$NON-NLS-1$
		GenerationJob job;
		try (TestEngine test = new TestEngine(folder, provider)) {
			Files.delete(book);
			Files.createFile(book);
			job = test.ended(test.submit(1, 1).id());
			assertThat(job.actions()).startsWith(JobAction.FINISH);
			test.engine.dismiss(job.id());
			assertThat(kept(job)).hasBinaryContent(PICTURE);
		}
		Files.delete(book);
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			GenerationJob saved = test.await(job.id(), j -> j.state() instanceof JobState.Done);
			assertThat(test.book.resolve(String.valueOf(saved.images().getFirst().file()))).hasBinaryContent(PICTURE);
			assertThat(provider.generated).hasValue(1);
		}
	}

	@Test
	void bytesOfAPictureThatCanStillBeFetchedStay() throws GenerationException {
		provider.drawing = (call, sink) -> {
			sink.sending();
			sink.result(0, URI.create("https://images.example/1.png"), null); //$NON-NLS-1$
		};
		provider.reading = (slot, address, sink) -> {
			Pictures.begin(sink, slot, PICTURE, 40);
			throw new ProviderException(FailureKind.NETWORK, "The connection broke.", new Evidence.Lost()); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationJob job = test.ended(test.submit(1, 1).id());
			assertThat(job.images().getFirst().state()).isEqualTo(JobImage.State.KEPT);
			test.engine.dismiss(job.id());

			assertThat(kept(job)).exists();
		}
	}

	@Test
	void copiesOfReferenceImagesGoWhenNoListedJobSendsThem() throws GenerationException, IOException {
		try (TestEngine test = new TestEngine(folder, provider)) {
			Path listed = copy(test, "listed", Duration.ofDays(3)); //$NON-NLS-1$
			Path dismissed = copy(test, "dismissed", Duration.ofDays(3)); //$NON-NLS-1$
			Path fresh = copy(test, "fresh", Duration.ofHours(1)); //$NON-NLS-1$
			test.ended(test.engine.submit(test.request(1), sending(listed)).id());
			test.engine.dismiss(test.ended(test.engine.submit(test.request(1), sending(dismissed)).id()).id());
			test.engine.recover();

			try (Stream<Path> left = Files.list(test.home.outgoing())) {
				assertThat(left).containsExactlyInAnyOrder(listed, fresh);
			}
		}
	}

	private static Path kept(GenerationJob job) {
		return Path.of(String.valueOf(job.images().getFirst().file()));
	}

	private static Path copy(TestEngine test, String name, Duration age) throws IOException {
		Path file = test.home.outgoing().resolve(name + ".png"); //$NON-NLS-1$
		Files.write(file, PICTURE);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
		return file;
	}

	private static OutgoingRequest sending(Path image) {
		OutgoingRequest plain = TestEngine.outgoing(1, 1, TestEngine.REMOTE);
		return new OutgoingRequest(plain.providerId(), plain.accountId(), plain.accountName(), plain.profileName(), plain.host(), plain.modelId(), plain.parts(), "", //$NON-NLS-1$
				ImageSize.AUTO, 1, 1, plain.options(),
				List.of(new OutgoingImage("mara", Role.SUBJECT, "media/mara.png", image, "image/png", 64, 48, PICTURE.length, "not the hash")), List.of(), null); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
