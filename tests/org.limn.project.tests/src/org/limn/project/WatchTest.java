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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {

	@TempDir
	Path folder = Path.of("");

	private final BlockingQueue<BookChange> changes = new LinkedBlockingQueue<>();

	/** Waits until something is told that fits; what does not is passed over. */
	private BookChange next(Predicate<BookChange> condition) throws InterruptedException {
		while (true) {
			BookChange change = changes.poll(30, TimeUnit.SECONDS);
			assertThat(change).as("told within 30 s").isNotNull();
			if (condition.test(change)) {
				return change;
			}
		}
	}

	@Test
	void seesWhatOtherProgramsDo() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			book.addListener(changes::add);
			test.with("world/characters/mara.md", TestBook.MARA.replace("black", "red"));
			BookChange change = next(BookChange::elements);
			assertThat(change.files()).contains(book.folder().resolve("world/characters/mara.md"));
			assertThat(change.chapters()).isFalse();
			assertThat(book.element("mara-1").orElseThrow().fields()).containsEntry("hair", "red");

			test.with("world/spells/deep/hex.md", "# Hex\n");
			next(c -> c.elements() && book.elementNamed("Hex").isPresent());
			test.with("world/spells/deep/hex.md", "# Hex\n\nMore.\n");
			next(c -> c.elements() && book.elementNamed("Hex").orElseThrow().description().contains("More."));
			Files.delete(test.file("world/spells/deep/hex.md"));
			next(c -> c.elements() && book.elementNamed("Hex").isEmpty());

			test.with("limn.yaml", "title: Other\n");
			next(c -> c.info() && book.info().title().equals("Other"));
			test.with("manuscript/02-two.md", "# Two\n");
			next(c -> c.chapters() && book.chapters().size() == 2);
			test.with("media/a.png", "x");
			next(BookChange::media);
			test.with("world/characters/mara.md", "---\nname: [\n---\n");
			next(c -> c.elements() && !book.problems().isEmpty());
		}
	}

	@Test
	void tellsOfOwnChangesAtOnce() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open(); Book other = test.open()) {
			other.addListener(changes::add);
			book.updateElement("mara-1", new ElementChange.Field("hair", "red"));
			assertThat(changes.peek()).isNotNull();
			assertThat(next(BookChange::elements).files()).containsExactly(book.folder().resolve("world/characters/mara.md"));
			assertThat(other.element("mara-1").orElseThrow().fields()).containsEntry("hair", "red");
		}
	}

	@Test
	void isReadAgainWhenAsked() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			test.with("world/characters/mara.md", TestBook.MARA.replace("black", "red"));
			book.refresh();
			assertThat(book.element("mara-1").orElseThrow().fields()).containsEntry("hair", "red");
		}
	}

	@Test
	void endsWithTheLastWhoClosesIt() throws Exception {
		TestBook test = TestBook.in(folder);
		BlockingQueue<BookChange> others = new LinkedBlockingQueue<>();
		try (Book other = test.open()) {
			try (Book book = test.open()) {
				book.addListener(changes::add);
			}
			other.addListener(others::add);
			test.with("limn.yaml", "title: Other\n");
			assertThat(others.poll(30, TimeUnit.SECONDS)).isNotNull();
			assertThat(changes).as("nothing is told to who closed it").isEmpty();
		}
	}

	@Test
	void goesOnWhenAListenerFails() throws Exception {
		TestBook test = TestBook.in(folder);
		try (Book book = test.open()) {
			book.addListener(c -> {
				throw new IllegalStateException("a listener's fault");
			});
			book.addListener(changes::add);
			book.updateInfo(BookInfoField.TITLE, "T");
			assertThat(next(BookChange::info)).isNotNull();
		}
	}
}
