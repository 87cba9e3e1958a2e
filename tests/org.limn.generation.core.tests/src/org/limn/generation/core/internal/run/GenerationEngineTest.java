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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.CallState;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.PriceClass;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaLibrary;

@NonNullByDefault({}) // fixtures are filled late
class GenerationEngineTest {

	private final Path folder;

	GenerationEngineTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void savesEveryPictureWithItsRecord() throws GenerationException, MediaException, IOException {
		ScriptedProvider provider = new ScriptedProvider();
		provider.drawing = (call, sink) -> {
			sink.sending();
			sink.requestId("req-1"); //$NON-NLS-1$
			for (int i = 0; i < call.count(); i++) {
				Pictures.deliver(sink, i, Pictures.png(64, 48, i * 1000));
				sink.seed(i, 40 + i);
			}
		};
		try (TestEngine test = new TestEngine(folder, provider); MediaLibrary library = MediaLibrary.open(test.book)) {
			GenerationJob job = test.ended(test.submit(3, 2).id());

			assertThat(job.state()).isEqualTo(new JobState.Done());
			assertThat(job.charge()).isEqualTo(Charge.MADE);
			assertThat(job.cost()).isEqualTo(Cost.usd("0.120000")); //$NON-NLS-1$
			assertThat(job.requestId()).isEqualTo("req-1"); //$NON-NLS-1$
			assertThat(provider.generated).hasValue(2);
			assertThat(job.saved()).hasSize(3).allSatisfy(image -> {
				assertThat(image.width()).isEqualTo(64);
				assertThat(test.book.resolve(String.valueOf(image.file()))).exists();
			});
			MediaItem item = library.item(String.valueOf(job.images().get(1).itemId())).orElseThrow();
			assertThat(item.record().elements()).containsExactly("mara"); //$NON-NLS-1$
			assertThat(item.record().altText()).isEqualTo("A quiet harbour at dawn"); //$NON-NLS-1$
			assertThat(item.record().generation()).containsEntry("model", "m").containsEntry("sizeAsked", "64x48").containsEntry("sizeReceived", "64x48"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			assertThat(String.valueOf(item.record().generation().get("seed"))).isEqualTo("41"); //$NON-NLS-1$ //$NON-NLS-2$
			assertThat(String.valueOf(item.record().generation())).contains("hair").doesNotContain("true name").doesNotContain(folder.toString()); //$NON-NLS-1$ //$NON-NLS-2$
			try (Stream<Path> left = Files.list(test.home.received())) {
				assertThat(left).isEmpty();
			}
			assertThat(test.logged).isEmpty();
			assertThat(test.engine.jobs()).extracting(GenerationJob::id).isEqualTo(List.of(job.id()));
		}
	}

	@Test
	void namesPicturesReadablyWhenThereIsNoSpace() throws GenerationException {
		ScriptedProvider provider = new ScriptedProvider();
		provider.drawing = (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 0, Pictures.png(64, 48, 1));
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			GenerationRequest plain = test.request(1);
			GenerationRequest request = new GenerationRequest(plain.book(), plain.profile(), plain.purpose(), "harbour".repeat(10), "", null, 1, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
			GenerationJob job = test.ended(test.engine.submit(request, TestEngine.outgoing(1, 1, TestEngine.REMOTE)).id());

			assertThat(String.valueOf(job.saved().getFirst().file())).contains("harbour".repeat(5)); //$NON-NLS-1$
		}
	}

	@Test
	void everythingIsDurableBeforeTheFirstByteLeaves() throws GenerationException {
		ScriptedProvider provider = new ScriptedProvider();
		AtomicReference<JobRow> seen = new AtomicReference<>();
		try (TestEngine test = new TestEngine(folder, provider)) {
			provider.drawing = (call, sink) -> {
				sink.sending();
				// As another process sees it.
				Journal other = Journal.open(test.home.journal(), Clock.systemUTC());
				seen.set(other.jobs().get(0));
				other.close();
				assertThat(seen.get().call(call.id()).state()).isEqualTo(CallState.SENDING);
			};
			test.ended(test.submit(1, 1).id());

			assertThat(seen.get().outgoing()).isEqualTo(TestEngine.outgoing(1, 1, TestEngine.REMOTE));
			assertThat(seen.get().calls().get(0).price()).isEqualTo(PriceClass.PRICED);
		}
	}

	@Test
	void keysAreNowhereInTheFolder() throws GenerationException, IOException {
		ScriptedProvider provider = new ScriptedProvider();
		provider.drawing = (call, sink) -> {
			sink.sending();
			Pictures.deliver(sink, 0, Pictures.png(64, 48, 1));
			throw new IllegalStateException("canary-key"); //$NON-NLS-1$
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.ended(test.submit(2, 2).id());
			try (Stream<Path> files = Files.walk(folder)) {
				assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
						.allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("canary-key")); //$NON-NLS-1$
			}
		}
	}

	@Test
	void bookThatIsGoneLosesNoPicture() throws GenerationException, IOException {
		ScriptedProvider provider = new ScriptedProvider();
		byte[] picture = Pictures.png(64, 48, 1);
		try (TestEngine test = new TestEngine(folder, provider)) {
			provider.drawing = (call, sink) -> {
				sink.sending();
				Files.delete(test.book);
				Pictures.deliver(sink, 0, picture);
			};
			GenerationJob job = test.ended(test.submit(1, 1).id());
			assertThat(job.state()).isInstanceOf(JobState.Failed.class);
			assertThat(String.valueOf(job.failure())).contains("STORAGE").contains("Finish"); //$NON-NLS-1$ //$NON-NLS-2$
			assertThat(Files.readAllBytes(Path.of(String.valueOf(job.images().get(0).file())))).isEqualTo(picture);

			Files.createDirectories(test.book);
			test.engine.retry(job.id());
			assertThat(test.ended(job.id()).state()).isEqualTo(new JobState.Done());
			assertThat(provider.generated).hasValue(1);
		}
	}
}
