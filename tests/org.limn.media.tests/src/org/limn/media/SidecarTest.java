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
import static org.limn.media.Samples.refusal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;

class SidecarTest {

	@TempDir
	Path book = Path.of("");

	private Path media = Path.of("");

	@BeforeEach
	void putAnImage() throws Exception {
		media = Files.createDirectories(book.resolve("media"));
		file(media, "a.png", PngBuilder.plain(3, 3, 1));
	}

	private Path record(String json) {
		return file(media, "a.png.json", json.getBytes(StandardCharsets.UTF_8));
	}

	private MediaLibrary open() throws MediaException {
		return MediaLibrary.open(book);
	}

	@Test
	void keepsWhatItDoesNotKnow() throws Exception {
		Path record = record("""
				{ "zeta": {"deep": [1, 2.50, 1e400, 123456789012345678901234567890, null, "ü"]}, "format": 1, "id": "abc", "star": false,
				  "crops": {"banner": {"x": 9}}, "tags": ["one"], "later": null, "generation": {"a": null, "b": 1.0} }""");
		try (MediaLibrary library = open()) {
			MediaItem item = library.update("abc", known -> known.withStarred(true).withTags(List.of("one", "two"))
					.withCrop(CropPurpose.PORTRAIT, new Crop(1, 2, 3, 4)));
			assertThat(item.record().tags()).containsExactly("one", "two");
			assertThat(item.record().crops()).containsEntry(CropPurpose.PORTRAIT, new Crop(1, 2, 3, 4));
		}
		assertThat(Files.readString(record)).containsSubsequence("zeta", "deep", "2.50", "E+400", "123456789012345678901234567890", "null", "ü",
				"format", "\"star\": true", "banner", "portrait", "two", "\"later\": null", "\"a\": null", "\"b\": 1.0");
	}

	@Test
	void seesTheChangeOfAnotherProgramBeforeItWrites() throws Exception {
		record("{\"id\": \"abc\", \"tags\": [\"old\"]}");
		try (MediaLibrary library = open()) {
			record("{\"id\": \"abc\", \"tags\": [\"new\"], \"altText\": \"theirs\"}");
			MediaItem item = library.update("abc", known -> known.withStarred(true));
			assertThat(item.record().tags()).containsExactly("new");
			assertThat(item.record().altText()).isEqualTo("theirs");
		}
	}

	@Test
	void readsANewerFormatButDoesNotWriteIt() throws Exception {
		String json = "{\"format\": 2, \"id\": \"abc\", \"tags\": [\"t\"], \"category\": \"cover\"}";
		Path record = record(json);
		try (MediaLibrary library = open()) {
			assertThat(library.items().getFirst().record().tags()).containsExactly("t");
			assertThat(refusal(() -> library.update("abc", known -> known.withStarred(true)))).isEqualTo(Kind.READ_ONLY);
		}
		assertThat(record).hasContent(json);
	}

	static Stream<String> hostile() {
		return Stream.of("", "{", "[]", "null", "\"x\"", "{\"id\":", "{}{}", "[".repeat(100_000), "{\"a\":".repeat(5000), "\u0000\u0001",
				"{\"n\": " + "9".repeat(100_000) + "}", "{\"s\": \"" + "x".repeat(5_000_000) + "\"}");
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void showsTheImageWhoseRecordCannotBeReadAndLeavesTheRecordAlone(String json) throws Exception {
		Path record = record(json);
		try (MediaLibrary library = open()) {
			MediaItem item = library.items().getFirst();
			assertThat(library.problems()).singleElement().satisfies(problem -> {
				assertThat(problem.message()).contains("a.png.json").hasSizeLessThanOrEqualTo(300);
			});
			assertThat(refusal(() -> library.update(item.id(), known -> known.withStarred(true)))).isEqualTo(Kind.READ_ONLY);
		}
		assertThat(Files.readString(record)).isEqualTo(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"tags\": \"x\"}", "{\"tags\": [1]}", "{\"elements\": {}}", "{\"star\": \"yes\"}", "{\"altText\": 7}",
			"{\"crops\": []}", "{\"crops\": {\"cover\": {\"x\": -1}}}", "{\"crops\": {\"cover\": {\"x\": 1e99, \"y\": 0, \"width\": 0, \"height\": 1}}}",
			"{\"category\": \"nothing\"}", "{\"generation\": 3}", "{\"id\": \"../../x\"}", "{\"id\": 5}", "{\"created\": \"yesterday\"}",
			"{\"parents\": [[]]}" })
	void leavesOutValuesThatMakeNoSenseAndSaysSo(String json) throws Exception {
		record(json);
		try (MediaLibrary library = open()) {
			assertThat(library.problems()).hasSize(1);
			MediaItem item = library.items().getFirst();
			assertThat(library.update(item.id(), known -> known.withAltText("new")).record().altText()).isEqualTo("new");
		}
	}

	@Test
	void aFailingChangeLeavesRecordAndFolderAsTheyWere() throws Exception {
		Path record = record("{\"id\": \"abc\"}");
		try (MediaLibrary library = open()) {
			org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> library.update("abc", known -> {
				throw new IllegalArgumentException();
			}));
		}
		assertThat(record).hasContent("{\"id\": \"abc\"}");
		try (Stream<Path> files = Files.list(media)) {
			assertThat(files).hasSize(2);
		}
	}
}
