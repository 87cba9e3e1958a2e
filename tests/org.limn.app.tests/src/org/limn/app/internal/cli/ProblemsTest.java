/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.project.Book;

class ProblemsTest {

	@TempDir
	Path folder = Path.of("");

	@BeforeEach
	void makeABook() throws Exception {
		write("limn.yaml", "title: The Lamp\nartDirection: ink\n");
		write("world/characters/mara.md", "---\nname: Mara\n---\n");
	}

	private void write(String path, String text) throws Exception {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private List<String> told() throws Exception {
		try (Book book = Book.open(folder)) {
			return Problems.ofPictures(book);
		}
	}

	@Test
	void hasNothingToSayOfABookInOrder() throws Exception {
		assertThat(told()).isEmpty();
	}

	@Test
	void saysThatTheArtDirectionIsMissingWhenTheBooksOwnFileIsBroken() throws Exception {
		write("limn.yaml", "title: [A\nartDirection: ink\n");
		assertThat(told()).singleElement().asString().startsWith("limn.yaml").contains("Line 2").contains("text editor").contains("without the book's title and art direction");
	}

	@Test
	void saysThatAnElementIsMissingWhenItsFileIsBroken() throws Exception {
		write("world/characters/mara.md", "---\nname: Mara\nfields:\n  a: b: c\n---\n");
		assertThat(told()).singleElement().asString().contains("mara.md").contains("Line 4").contains("cannot stand in the context");
	}

	@Test
	void saysOnlyWhatIsWrongWhenTheRestOfAFileIsUsed() throws Exception {
		write("limn.yaml", "title: The Lamp\ncover: ../elsewhere.png\n");
		assertThat(told()).singleElement().asString().startsWith("limn.yaml: Line 2").doesNotContain("Until then");
	}

	@Test
	void leavesOutTheChapters() throws Exception {
		write("manuscript/01.notes.json", "{");
		write("manuscript/01.md", "# One\n");
		assertThat(told()).isEmpty();
	}

	@Test
	void refusesACoverThatCouldNotBeNoted() throws Exception {
		write("limn.yaml", "title: [A\n");
		try (Book book = Book.open(folder)) {
			assertThatThrownBy(() -> UsePicture.of(book, new GenerateArguments.UseAs(null))).isInstanceOf(UsageException.class).hasMessageContaining("limn.yaml")
					.hasMessageContaining("--use-as");
		}
	}
}
