/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that was killed while it wrote leaves in a book. */
class LeftOversTest {

	private static final String LEFT = ".limn-0b8d3a3e-6c1f-4a57-9a0e-3f2f5d1c7e21.tmp";
	private static final Duration OLD = Duration.ofHours(25);

	@TempDir
	Path folder = Path.of("");

	private TestBook test = new TestBook(folder);

	@BeforeEach
	void leaveSomething() throws Exception {
		test = TestBook.in(folder).with(LEFT, "id: bo").with("world/characters/" + LEFT, "---\nid: ma").with("manuscript/" + LEFT, "{");
		for (String place : new String[] { "", "world/characters/", "manuscript/" }) {
			age(place + LEFT, OLD);
		}
	}

	private void age(String path, Duration age) throws Exception {
		Files.setLastModifiedTime(test.file(path), FileTime.from(Instant.now().minus(age)));
	}

	@Test
	void staysWhenTheBookIsOnlyRead() throws Exception {
		var before = TestBook.content(folder);
		try (Book book = test.open()) {
			assertThat(book.elements()).hasSize(1);
			assertThat(book.problems()).isEmpty();
		}
		assertThat(TestBook.content(folder)).isEqualTo(before);
	}

	@Test
	void goesWithTheFirstChange() throws Exception {
		try (Book book = test.open()) {
			book.updateInfo(BookInfoField.AUTHOR, "A. Writer");
		}
		assertThat(TestBook.content(folder).keySet()).noneMatch(name -> name.endsWith(".tmp"));
		assertThat(test.text("world/characters/mara.md")).isEqualTo(TestBook.MARA);
	}

	@Test
	void goesWithANewElement() throws Exception {
		try (Book book = test.open()) {
			book.createElement("Lamp", "item");
		}
		assertThat(TestBook.content(folder).keySet()).noneMatch(name -> name.endsWith(".tmp"));
	}

	@Test
	void staysWhileItMayBeAnothersAtWork() throws Exception {
		age("world/characters/" + LEFT, Duration.ofMinutes(5));
		try (Book book = test.open()) {
			book.updateInfo(BookInfoField.AUTHOR, "A. Writer");
		}
		assertThat(test.file("world/characters/" + LEFT)).exists();
		assertThat(test.file(LEFT)).doesNotExist();
	}

	@Test
	void leavesFilesThatAreCalledNearlyLikeIt() throws Exception {
		for (String other : new String[] { ".limn-notes.tmp", LEFT + ".md", "world/x" + LEFT, "media/" + LEFT, ".git/" + LEFT }) {
			test.with(other, "mine");
			age(other, OLD);
		}
		try (Book book = test.open()) {
			book.updateInfo(BookInfoField.AUTHOR, "A. Writer");
		}
		assertThat(TestBook.content(folder)).containsKeys(".limn-notes.tmp", LEFT + ".md", "world/x" + LEFT, "media/" + LEFT, ".git/" + LEFT)
				.doesNotContainKey(LEFT);
	}
}
