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
import static org.limn.media.Samples.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;

class TrashTest {

	@TempDir
	Path temporary = Path.of("");

	private Path book() throws Exception {
		return Files.createDirectories(temporary.resolve("book"));
	}

	private MediaItem added(MediaLibrary library, int seed) throws Exception {
		Path received = file(temporary, "received", PngBuilder.plain(20, 10, seed));
		return library.add(received, draft("mara"), true);
	}

	@Test
	void fileAndRecordGoTogetherAndComeBackTogether() throws Exception {
		MediaItem item;
		try (MediaLibrary library = MediaLibrary.open(book())) {
			MediaItem added = added(library, 1);
			item = library.update(added.id(), record -> record.withStarred(true));
			library.delete(item.id());
			assertThat(library.items()).isEmpty();
			try (Stream<Path> left = Files.list(library.folder())) {
				assertThat(left).isEmpty();
			}
		}
		try (MediaLibrary library = MediaLibrary.open(book())) {
			TrashedItem trashed = library.trash().getFirst();
			assertThat(trashed.item()).isEqualTo(item);
			assertThat(library.restore(trashed.id())).isEqualTo(item);
			assertThat(library.items()).containsExactly(item);
			assertThat(library.trash()).isEmpty();
			try (Stream<Path> left = Files.list(book().resolve(".limn").resolve("trash"))) {
				assertThat(left).isEmpty();
			}
		}
	}

	@Test
	void lastDeletedComesFirst() throws Exception {
		try (MediaLibrary library = MediaLibrary.open(book())) {
			MediaItem first = added(library, 1);
			MediaItem second = added(library, 2);
			library.delete(second.id());
			library.delete(first.id());
			assertThat(library.trash()).extracting(trashed -> trashed.item().id()).containsExactly(first.id(), second.id());
		}
	}

	@Test
	void getsANewNameWhenTheOldOneIsTakenAndKeepsItsId() throws Exception {
		try (MediaLibrary library = MediaLibrary.open(book())) {
			MediaItem item = added(library, 1);
			byte[] bytes = Files.readAllBytes(library.file(item));
			library.delete(item.id());
			Path usurper = file(library.folder(), item.name().toUpperCase(java.util.Locale.ROOT), PngBuilder.plain(5, 5, 5));
			MediaItem restored = library.restore(library.trash().getFirst().id());
			assertThat(restored.id()).isEqualTo(item.id());
			assertThat(restored.path()).isNotEqualTo(item.path());
			assertThat(library.file(restored)).hasBinaryContent(bytes);
			assertThat(usurper).hasBinaryContent(PngBuilder.plain(5, 5, 5));
		}
	}

	@Test
	void anItemWithoutRecordComesBackWithoutOne() throws Exception {
		Path media = Files.createDirectories(book().resolve("media").resolve("old"));
		file(media, "engraving.png", PngBuilder.plain(5, 5, 5));
		try (MediaLibrary library = MediaLibrary.open(book())) {
			MediaItem item = library.items().getFirst();
			library.delete(item.id());
			assertThat(library.restore(library.trash().getFirst().id())).isEqualTo(item);
			assertThat(media.resolve("engraving.png.json")).doesNotExist();
		}
	}

	@Test
	void findsTheRecordThatAKillLeftBehind() throws Exception {
		try (MediaLibrary library = MediaLibrary.open(book())) {
			MediaItem item = added(library, 1);
			Path record = library.folder().resolve(item.name() + ".json");
			byte[] bytes = Files.readAllBytes(record);
			library.delete(item.id());
			TrashedItem trashed = library.trash().getFirst();
			Files.delete(book().resolve(".limn/trash").resolve(trashed.id()).resolve(item.name() + ".json"));
			Files.write(record, bytes);
			assertThat(library.restore(trashed.id())).isEqualTo(item);
		}
	}

	@Test
	void hostileEntriesEscapeNowhere() throws Exception {
		Path trash = Files.createDirectories(book().resolve(".limn/trash"));
		Path secret = file(temporary, "secret.png", PngBuilder.plain(5, 5, 5));
		for (String path : new String[] { "../../../../secret.png", "..", "", "/", "media/../../x.png", "media/x.png" }) {
			Path entry = Files.createDirectories(trash.resolve("entry" + path.hashCode()));
			file(entry, "trash.json", ("{\"path\": \"" + path + "\", \"id\": \"x\"}").getBytes());
			file(entry, "x.png", PngBuilder.plain(5, 5, path.hashCode()));
		}
		try (MediaLibrary library = MediaLibrary.open(book())) {
			for (TrashedItem trashed : library.trash()) {
				MediaItem restored = library.restore(trashed.id());
				assertThat(library.file(restored).normalize()).startsWith(library.folder());
			}
			assertThat(library.items()).hasSize(2);
			assertThat(refusal(() -> library.restore("../../media"))).isEqualTo(Kind.MISSING);
			assertThat(refusal(() -> library.restore("none"))).isEqualTo(Kind.MISSING);
		}
		assertThat(secret).exists();
		try (Stream<Path> outside = Files.list(temporary)) {
			assertThat(outside).hasSize(2);
		}
	}
}
