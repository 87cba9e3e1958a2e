/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limn.media.Samples.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.testsupport.PngBuilder;

class WatchTest {

	/** Systems without file events are asked every ten seconds by Java. */
	private static final int LONGEST = 30;

	@TempDir
	Path temporary = Path.of("");

	private final Semaphore told = new Semaphore(0);

	private void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST);
		while (!condition.getAsBoolean()) {
			assertThat(told.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)).as("told of the change").isTrue();
		}
	}

	@Test
	void noticesWhatOtherProgramsAddChangeAndRemove() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		try (MediaLibrary library = MediaLibrary.open(book)) {
			library.addListener(told::release);
			Path media = Files.createDirectories(book.resolve("media"));
			Path image = file(media, "outside.png", PngBuilder.plain(5, 6, 1));
			await(() -> library.items().size() == 1);
			Path deep = Files.createDirectories(media.resolve("deep"));
			file(deep, "inside.png", PngBuilder.plain(5, 6, 1));
			await(() -> library.items().size() == 2);
			file(media, "outside.png.json", "{\"id\": \"theirs\"}".getBytes());
			await(() -> library.item("theirs").isPresent());
			file(media, "outside.png", PngBuilder.plain(50, 60, 1));
			await(() -> library.item("theirs").orElseThrow().image().width() == 50);
			Files.delete(image);
			await(() -> library.items().size() == 1);
		}
	}

	@Test
	void leavesNoThreadBehind() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		Set<Thread> before = watches();
		Set<Thread> during = new HashSet<>();
		try (MediaLibrary library = MediaLibrary.open(book)) {
			during.addAll(watches());
			during.removeAll(before);
			assertThat(during).as("watch of %s", library.folder()).hasSize(1);
		}
		for (Thread watch : during) {
			watch.join(TimeUnit.SECONDS.toMillis(LONGEST));
			assertThat(watch.isAlive()).isFalse();
		}
	}

	private static Set<Thread> watches() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("limn-media-watch"))
				.collect(Collectors.toSet());
	}
}
