/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.limn.project.BookException;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;
import org.limn.ui.internal.SmallBook;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.WorkbenchTest;
import org.osgi.framework.FrameworkUtil;

@SuppressWarnings("resource") // an open book and its library are closed with their project
class OpenBooksTest extends WorkbenchTest {

	@Test
	void openingWritesTheProjectFileAndNothingElse() throws IOException {
		Path folder = SmallBook.in(temp.resolve("book"));
		Set<String> before = content(folder);

		OpenBook open = open(folder);
		Ui.waitFor("the workspace to see the chapters", () -> open.project().getFile("manuscript/02-the-ford.md").exists());

		Set<String> after = content(folder);
		after.removeAll(before);
		assertThat(after).hasSize(1).allMatch(line -> line.startsWith(".project "));
	}

	@Test
	void findsTheBookOfAFile() throws IOException {
		OpenBook open = smallBook();

		assertThat(books().of(open.book().folder().resolve("world/places/ford.md"))).contains(open);
		assertThat(books().of(temp.resolve("elsewhere.md"))).isEmpty();
		assertThat(books().current()).contains(open);
	}

	@Test
	void openingTwiceGivesTheSameBook() throws IOException {
		OpenBook open = smallBook();

		assertThat(open(open.book().folder())).isSameAs(open);
		assertThat(books().all()).containsExactly(open);
	}

	@Test
	void closingTheProjectClosesTheBook() throws IOException, CoreException {
		OpenBook open = smallBook();

		open.project().close(null);
		assertThat(books().all()).isEmpty();

		open.project().open(null);
		Ui.waitFor("the book to open again", () -> books().all().size() == 1);
	}

	@Test
	void aBookIsNotBoundToAProjectThatIsBeingDeleted() throws IOException, CoreException {
		OpenBook open = smallBook();
		LateOpening late = new LateOpening(open.book().folder());
		ResourcesPlugin.getWorkspace().addResourceChangeListener(late, IResourceChangeEvent.PRE_DELETE);

		open.project().delete(false, true, null);

		ResourcesPlugin.getWorkspace().removeResourceChangeListener(late);
		Ui.waitFor("the late opening to end", () -> !late.isAlive());
		assertThat(late.refusal()).isInstanceOf(BookException.class).hasMessageContaining("closed or deleted meanwhile");
		assertThat(books().all()).isEmpty();
		assertThat(open.project().exists()).isFalse();
	}

	@Test
	void aProjectThatIsGoneIsNotMadeAgain() throws IOException, CoreException, BookException {
		OpenBook open = smallBook();
		open.project().delete(false, true, null);

		((WorkspaceBooks) books()).open(open.project());

		assertThat(books().all()).isEmpty();
		assertThat(open.project().exists()).isFalse();
	}

	@Test
	void marksTheLineThatCannotBeRead() throws IOException {
		OpenBook open = smallBook();
		Path broken = open.book().folder().resolve("world/characters/tobin.md");

		Files.writeString(broken, "---\nid: tobin\nname: \"Tobin\ntype: character\n---\n");
		Ui.waitFor("a marker", () -> markers(open).length == 1);

		IMarker marker = markers(open)[0];
		assertThat(marker.getResource().getName()).isEqualTo("tobin.md");
		assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isPositive();
		assertThat(marker.getAttribute("org.eclipse.ui.editorID", "")).isEqualTo(UiIds.TEXT_EDITOR);

		Files.writeString(broken, "---\nid: tobin\nname: Tobin\ntype: character\n---\n");
		Ui.waitFor("the marker to go", () -> markers(open).length == 0);
	}

	@Test
	void seesFilesThatOtherProgramsWrite() throws IOException {
		OpenBook open = smallBook();

		Files.writeString(open.book().folder().resolve("manuscript/04-after.md"), "# After\n");

		Ui.waitFor("the book to see it", () -> open.book().chapters().size() == 4);
		Ui.waitFor("the workspace to see it", () -> open.project().getFile("manuscript/04-after.md").exists());
	}

	@Test
	void worksWithoutTheBundlesOfGeneration() {
		assertThat(Arrays.stream(FrameworkUtil.getBundle(OpenBooksTest.class).getBundleContext().getBundles())
				.map(b -> b.getSymbolicName())).contains("org.limn.ui")
				.noneMatch(name -> name.startsWith("org.limn.generation") || name.startsWith("org.limn.provider"));
	}

	@Test
	void opensTheAliceBookWithItsElementsAndChapters() throws IOException {
		Path alice = Shared.book("alice");
		assumeTrue(Files.isDirectory(alice), "skipped: the shared Alice book is not there");
		Path copy = Shared.copy(alice, temp.resolve("alice"));

		OpenBook open = open(copy);

		assertThat(open.book().elements()).hasSize(13);
		assertThat(open.book().chapters()).hasSize(12);
		assertThat(open.book().problems()).isEmpty();
	}

	private static IMarker[] markers(OpenBook open) {
		try {
			return open.project().findMarkers(UiIds.BOOK_PROBLEM, true, IResource.DEPTH_INFINITE);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Set<String> content(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(f -> describe(folder, f)).collect(Collectors.toSet());
		}
	}

	private static String describe(Path folder, Path file) {
		try {
			return folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Opens a book on another thread when its project is about to go. */
	private static final class LateOpening implements IResourceChangeListener {

		private final CompletableFuture<OpenBook> opened = new CompletableFuture<>();
		private final Thread thread;

		LateOpening(Path folder) {
			thread = Thread.ofPlatform().unstarted(() -> {
				try {
					opened.complete(books().open(folder));
				} catch (BookException | RuntimeException e) {
					opened.completeExceptionally(e);
				}
			});
		}

		@Override
		public void resourceChanged(@Nullable IResourceChangeEvent event) {
			thread.start();
			while (thread.isAlive() && !waitsForItsTurn()) {
				Thread.onSpinWait();
			}
		}

		/** Whether it has come to the rule that the one who deletes holds. */
		private boolean waitsForItsTurn() {
			return Arrays.stream(thread.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("beginRule"));
		}

		boolean isAlive() {
			return thread.isAlive();
		}

		Throwable refusal() {
			return opened.exceptionNow();
		}
	}

	/** What lies beside the repository, if anything does. */
	private static final class Shared {

		static Path book(String name) {
			String given = System.getProperty("limn.shared");
			Path at = Path.of("").toAbsolutePath();
			while (given == null && at != null && !Files.isDirectory(at.resolve("shared/books"))) {
				at = at.getParent();
			}
			Path shared = given != null ? Path.of(given) : at == null ? Path.of("shared") : at.resolve("shared");
			return shared.resolve("books").resolve(name);
		}

		static Path copy(Path from, Path to) throws IOException {
			try (Stream<Path> files = Files.walk(from)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					Path target = to.resolve(from.relativize(file));
					Files.createDirectories(target.getParent());
					Files.copy(file, target);
				}
			}
			return to;
		}
	}
}
