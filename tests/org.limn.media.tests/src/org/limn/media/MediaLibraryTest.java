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
import static org.limn.media.Samples.image;
import static org.limn.media.Samples.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;

class MediaLibraryTest {

	@TempDir
	Path temporary = Path.of("");

	private Path book = Path.of("");
	private MediaLibrary library = open();

	private MediaLibrary open() {
		try {
			return MediaLibrary.open(Files.createDirectories(book));
		} catch (MediaException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@BeforeEach
	void openBook() {
		library.close();
		book = temporary.resolve("book");
		library = open();
	}

	@AfterEach
	void closeBook() {
		library.close();
	}

	private Path received(int seed) {
		return file(temporary, "received-" + seed, PngBuilder.plain(20, 10, seed));
	}

	private List<String> mediaFiles() throws IOException {
		if (!Files.isDirectory(library.folder())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(library.folder())) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void openingWritesNothing() throws IOException {
		assertThat(library.items()).isEmpty();
		assertThat(library.trash()).isEmpty();
		try (Stream<Path> files = Files.list(book)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void refusesAFolderThatIsNotThere() {
		assertThat(refusal(() -> MediaLibrary.open(temporary.resolve("none")))).isEqualTo(Kind.MISSING);
	}

	@Test
	void addsAPictureWithItsRecord() throws Exception {
		MediaDraft draft = new MediaDraft("Mara: Portrait", MediaCategory.GENERATED, Set.of("night"), List.of("mara"), "A woman", List.of("p1"),
				Map.of("model", "sketch", "request", Map.of("seed", 7, "elements", List.of("mara"))));
		Path received = received(1);
		byte[] bytes = Files.readAllBytes(received);
		MediaItem item = library.add(received, draft, true);
		assertThat(item.name()).matches("mara-portrait-[0-9a-z]{4}\\.png").contains(item.id().substring(0, 4));
		assertThat(library.file(item)).hasBinaryContent(bytes);
		assertThat(received).doesNotExist();
		assertThat(item.image()).isEqualTo(new ImageInfo(ImageFormat.PNG, 20, 10));
		assertThat(item.bytes()).isEqualTo(bytes.length);
		assertThat(item.record().tags()).containsExactly("night");
		assertThat(mediaFiles()).containsExactly(item.name(), item.name() + ".json");
		library.close();
		library = open();
		assertThat(library.items()).containsExactly(item);
		assertThat(library.item(item.id())).contains(item);
		assertThat(library.itemAt(item.path())).contains(item);
		assertThat(library.items().getFirst().record().generation()).isEqualTo(draft.generation());
	}

	@Test
	void namesTheFileByItsBytesNotByItsName() throws Exception {
		MediaItem item = library.importFile(file(temporary, "Photo.PNG", image("lossy.webp")));
		assertThat(item.name()).startsWith("photo-").endsWith(".webp");
		assertThat(item.record().category()).isEqualTo(MediaCategory.IMPORTED);
	}

	@Test
	void keepsTheReceivedFileAndNoTraceWhenItIsRefused() throws Exception {
		byte[] whole = PngBuilder.plain(20, 10, 1);
		for (boolean move : new boolean[] { true, false }) {
			Path broken = file(temporary, "broken.png", java.util.Arrays.copyOf(whole, whole.length - 20));
			assertThat(refusal(() -> library.add(broken, draft("x"), move))).isEqualTo(Kind.BROKEN);
			assertThat(broken).exists();
			assertThat(mediaFiles()).isEmpty();
		}
		assertThat(refusal(() -> library.importFile(file(temporary, "page.png", "<html>".getBytes())))).isEqualTo(Kind.NOT_AN_IMAGE);
		assertThat(refusal(() -> library.importFile(temporary.resolve("none.png")))).isEqualTo(Kind.MISSING);
		assertThat(mediaFiles()).isEmpty();
	}

	@Test
	void copiesWithoutMoveAndFollowsALinkToItsFile() throws Exception {
		Path received = received(1);
		MediaItem copied = library.add(received, draft("a"), false);
		assertThat(received).exists();
		Path link = Files.createSymbolicLink(temporary.resolve("link.png"), received);
		MediaItem moved = library.add(link, draft("b"), true);
		assertThat(Files.isSymbolicLink(library.file(moved))).isFalse();
		assertThat(library.file(moved)).hasSameBinaryContentAs(library.file(copied));
	}

	@Test
	void addingTheSameDraftAgainGivesTheItemThatIsThere() throws Exception {
		MediaDraft draft = new MediaDraft("a", MediaCategory.GENERATED, Set.of(), List.of(), "", List.of(), Map.of(), MediaLibrary.newItemId());
		MediaItem first = library.add(received(1), draft, true);
		Path again = received(1);
		assertThat(library.add(again, draft, true)).isEqualTo(first);
		assertThat(again).doesNotExist();
		assertThat(library.add(again, draft, true)).as("killed after the file was used up").isEqualTo(first);
		Path other = received(2);
		assertThat(library.add(other, draft, true)).isEqualTo(first);
		assertThat(other).as("bytes that are not in the library are never thrown away").exists();
		assertThat(library.items()).hasSize(1);
	}

	@Test
	void neverTakesANameThatExistsInUpperOrLowerCase() throws Exception {
		String id = "7f3kabcdabcdabcd";
		Files.createDirectories(library.folder());
		Path other = file(library.folder(), "Mara-7F3K.PNG", PngBuilder.plain(4, 4, 9));
		Path orphan = file(library.folder(), "mara-f3ka.png.json", "{}".getBytes());
		library.refresh();
		MediaDraft draft = new MediaDraft("mara", MediaCategory.GENERATED, Set.of(), List.of(), "", List.of(), Map.of(), id);
		MediaItem item = library.add(received(1), draft, true);
		assertThat(item.name()).isEqualTo("mara-3kab.png");
		assertThat(other).hasBinaryContent(PngBuilder.plain(4, 4, 9));
		assertThat(orphan).hasContent("{}");
	}

	@Test
	void listsFilesWithoutRecordUnderAStableIdAndRecordsItAtTheFirstChange() throws Exception {
		Files.createDirectories(library.folder().resolve("old"));
		file(library.folder().resolve("old"), "Engraving 1.png", PngBuilder.plain(30, 20, 1));
		library.refresh();
		MediaItem item = library.items().getFirst();
		assertThat(item.path()).isEqualTo("media/old/Engraving 1.png");
		assertThat(item.record()).isEqualTo(MediaRecord.of(MediaCategory.IMPORTED));
		library.close();
		library = open();
		assertThat(library.items()).containsExactly(item);
		MediaItem changed = library.update(item.id(), record -> record.withStarred(true).withAltText("An engraving"));
		assertThat(changed.id()).isEqualTo(item.id());
		assertThat(changed.record().starred()).isTrue();
		assertThat(library.file(item).resolveSibling("Engraving 1.png.json")).content().contains(item.id());
		library.close();
		library = open();
		assertThat(library.items()).containsExactly(changed);
	}

	@Test
	void leavesHiddenFilesLinksAndOtherFilesAlone() throws Exception {
		Files.createDirectories(library.folder().resolve(".hidden"));
		Path outside = file(temporary, "secret.png", PngBuilder.plain(4, 4, 1));
		Files.createSymbolicLink(library.folder().resolve("link.png"), outside);
		file(library.folder(), ".dot.png", PngBuilder.plain(4, 4, 1));
		file(library.folder().resolve(".hidden"), "a.png", PngBuilder.plain(4, 4, 1));
		file(library.folder(), "notes.md", "text".getBytes());
		library.refresh();
		assertThat(library.items()).isEmpty();
		assertThat(library.problems()).isEmpty();
	}

	@Test
	void saysWhichFilesCannotBeShown() throws Exception {
		Files.createDirectories(library.folder());
		file(library.folder(), "page.png", "<html>".getBytes());
		library.refresh();
		assertThat(library.items()).isEmpty();
		assertThat(library.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.path()).isEqualTo("media/page.png");
			assertThat(problem.message()).contains("web page");
		});
	}

	@Test
	void newestComesFirst() throws Exception {
		MediaItem first = library.add(received(1), draft("z"), true);
		MediaItem second = library.add(received(2), draft("a"), true);
		assertThat(library.items()).containsExactly(second, first);
	}

	@Test
	void aCopyOfAFileWithItsRecordBecomesAnItemOfItsOwn() throws Exception {
		MediaItem item = library.add(received(1), draft("a"), true);
		Files.copy(library.file(item), library.folder().resolve("zcopy.png"));
		Files.copy(library.folder().resolve(item.name() + ".json"), library.folder().resolve("zcopy.png.json"));
		library.refresh();
		assertThat(library.items()).hasSize(2).extracting(MediaItem::id).doesNotHaveDuplicates();
		assertThat(library.itemAt(item.path())).contains(item);
	}

	@Test
	void saysThatAnItemIsGone() throws Exception {
		MediaItem item = library.add(received(1), draft("a"), true);
		Files.delete(library.file(item));
		assertThat(refusal(() -> library.update(item.id(), record -> record))).isEqualTo(Kind.MISSING);
		assertThat(refusal(() -> library.delete("nothing"))).isEqualTo(Kind.MISSING);
	}

	@Test
	void saysThatAFileStandsWhereItsFolderShouldBe() throws Exception {
		file(book, "media", new byte[0]);
		assertThat(refusal(() -> library.add(received(1), draft("a"), true))).isEqualTo(Kind.IO);
		assertThat(received(1)).exists();
	}

	@Test
	void saysThatTheDriveIsGoneAndKeepsWhatItKnew() throws Exception {
		MediaItem item = library.add(received(1), draft("a"), true);
		Path elsewhere = temporary.resolve("elsewhere");
		Files.move(book, elsewhere);
		assertThat(refusal(library::refresh)).isEqualTo(Kind.MISSING);
		assertThat(library.items()).containsExactly(item);
		Files.move(elsewhere, book);
	}

	@Test
	void handlesOfOneFolderShareWhatTheyKnowAndCloseForThemselves() throws Exception {
		Path link = Files.createSymbolicLink(temporary.resolve("same"), book);
		try (MediaLibrary other = MediaLibrary.open(link)) {
			MediaItem item = other.add(received(1), draft("a"), true);
			assertThat(library.items()).containsExactly(item);
			other.close();
			other.close();
			assertThat(library.update(item.id(), record -> record.withStarred(true)).record().starred()).isTrue();
		}
	}

	@Test
	void tellsItsListenersUntilTheHandleIsClosed() throws Exception {
		java.util.concurrent.atomic.AtomicInteger told = new java.util.concurrent.atomic.AtomicInteger();
		try (MediaLibrary other = MediaLibrary.open(book)) {
			other.addListener(told::incrementAndGet);
			library.add(received(1), draft("a"), true);
			assertThat(told.get()).isPositive();
		}
		int before = told.get();
		library.add(received(2), draft("a"), true);
		assertThat(told.get()).isEqualTo(before);
	}
}
