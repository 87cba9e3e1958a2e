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
import static org.limn.media.Samples.draft;
import static org.limn.media.Samples.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.media.internal.library.LibraryFolder;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.PngBuilder;

class SharedFolderTest {

	@TempDir
	Path temporary = Path.of("");

	/** The program of a child process: adds pictures and writes down each one that is in the library. */
	static final class Child {
		public static void main(String[] args) throws Exception {
			Path work = Path.of(args[1]);
			int count = Integer.parseInt(args[2]);
			try (MediaLibrary library = MediaLibrary.open(Path.of(args[0]))) {
				for (int i = 0; i < count; i++) {
					byte[] bytes = PngBuilder.plain(100, 100, work.hashCode() + i);
					Path received = file(work, "received", bytes);
					MediaItem item = library.add(received, draft("same name"), true);
					Files.writeString(work.resolve("acknowledged"), item.id() + "\n", java.nio.file.StandardOpenOption.CREATE,
							java.nio.file.StandardOpenOption.APPEND);
					ChildJava.say("acknowledged");
				}
			}
		}
	}

	@Test
	void twoLibrariesOnOneFolderLoseNothing() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		LibraryFolder one = new LibraryFolder(book);
		LibraryFolder two = new LibraryFolder(book);
		List<Future<MediaItem>> added = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 100; i++) {
				Path received = file(temporary, "received-" + i, PngBuilder.plain(8, 8, i));
				LibraryFolder library = i % 2 == 0 ? one : two;
				added.add(threads.submit(() -> library.add(received, draft("same name"), true)));
			}
		}
		for (Future<MediaItem> item : added) {
			item.get();
		}
		one.refresh();
		assertThat(one.items()).hasSize(100).extracting(MediaItem::id).doesNotHaveDuplicates();
		assertThat(one.problems()).isEmpty();
		one.end();
		two.end();
		assertWhole(book, 100);
	}

	@Test
	void twoLibrariesThatChangeOneRecordBothSucceed() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		LibraryFolder one = new LibraryFolder(book);
		MediaItem item = one.add(file(temporary, "received", PngBuilder.plain(8, 8, 1)), draft("a"), true);
		LibraryFolder two = new LibraryFolder(book);
		List<Future<MediaItem>> changes = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 60; i++) {
				String tag = "t" + i;
				LibraryFolder library = i % 2 == 0 ? one : two;
				changes.add(threads.submit(() -> library.update(item.id(), record -> {
					List<String> tags = new ArrayList<>(record.tags());
					tags.add(tag);
					return record.withTags(tags);
				})));
			}
		}
		for (Future<MediaItem> change : changes) {
			change.get();
		}
		one.refresh();
		assertThat(one.items().getFirst().record().tags()).hasSize(60);
		one.end();
		two.end();
	}

	@Test
	void aKilledProcessLeavesNoHalfFileAndLosesNothingItAcknowledged() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		List<String> acknowledged = new ArrayList<>();
		List<Path> works = new ArrayList<>();
		for (int round = 0; round < 6; round++) {
			Path work = Files.createDirectories(temporary.resolve("work" + round));
			works.add(work);
			try (ChildJava child = Samples.child(List.of("-XX:TieredStopAtLevel=1"), Child.class, book.toString(), work.toString(), "100000")) {
				for (int picture = 0; picture <= round; picture++) {
					child.until("acknowledged");
				}
				child.kill();
			}
			acknowledged.addAll(Files.readAllLines(work.resolve("acknowledged")));
		}
		int lost = 0;
		try (MediaLibrary library = MediaLibrary.open(book)) {
			assertThat(library.items()).extracting(MediaItem::id).containsAll(acknowledged);
			assertThat(library.problems()).isEmpty();
			assertThat(library.items()).allMatch(item -> item.record().category() == MediaCategory.GENERATED);
			for (MediaItem item : library.items()) {
				assertThat(ImageCheck.verify(library.file(item))).isEqualTo(item.image());
			}
			for (Path work : works) {
				lost += Files.exists(work.resolve("received")) ? 0 : 1;
			}
			assertThat(library.items().size()).isBetween(acknowledged.size(), acknowledged.size() + lost);
		}
	}

	@Test
	void completesWhatAKillLeftOneStepShortAndCleansUpOldParts() throws Exception {
		Path book = Files.createDirectories(temporary.resolve("book"));
		Path media = book.resolve("media");
		MediaItem item;
		try (MediaLibrary library = MediaLibrary.open(book)) {
			item = library.add(file(temporary, "received", PngBuilder.plain(8, 8, 1)), draft("a"), true);
		}
		Path record = media.resolve(item.name() + ".json");
		Path part = media.resolve(".part-" + item.name() + ".json");
		Files.move(record, part);
		try (MediaLibrary library = MediaLibrary.open(book)) {
			assertThat(library.items()).containsExactly(item);
		}
		Instant yesterday = Instant.now().minusSeconds(100_000);
		Path abandoned = file(media, ".part-other-1234.png", new byte[10]);
		for (Path old : List.of(part, abandoned)) {
			Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.from(yesterday));
		}
		Path young = file(media, ".part-new-1234.png.json", new byte[0]);
		try (MediaLibrary library = MediaLibrary.open(book)) {
			assertThat(library.items()).containsExactly(item);
		}
		assertThat(record).exists();
		assertThat(part).doesNotExist();
		assertThat(abandoned).doesNotExist();
		assertThat(young).exists();
	}

	private static void assertWhole(Path book, int images) throws Exception {
		try (Stream<Path> files = Files.list(book.resolve("media"))) {
			List<String> names = files.map(file -> file.getFileName().toString()).toList();
			assertThat(names).hasSize(2 * images).noneMatch(name -> name.startsWith("."));
		}
	}
}
