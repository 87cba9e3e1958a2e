/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.limn.media.MediaItem;
import org.limn.ui.BookMedia;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;
import org.limn.ui.internal.SmallBook;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.WorkbenchTest;
import org.limn.ui.internal.viewer.ImageViewer;

@SuppressWarnings("resource") // an open book and its library are closed with their project
class MediaLibraryViewTest extends WorkbenchTest {

	@Test
	void showsAPictureThatAnotherProgramAdded() throws IOException, PartInitException {
		OpenBook open = smallBook();
		MediaLibraryView view = view();
		Ui.waitFor("the first picture", () -> view.shownItems().size() == 1);

		SmallBook.picture(open.book().folder().resolve("media/gate.png"), Color.BLUE);

		Ui.waitFor("the second picture", () -> view.shownItems().size() == 2);
	}

	@Test
	void importsAndFinds() throws IOException, PartInitException {
		smallBook();
		MediaLibraryView view = view();
		Ui.waitFor("the book", () -> view.book().isPresent());
		Path picture = SmallBook.picture(temp.resolve("Lighthouse.png"), Color.ORANGE);

		view.actions().orElseThrow().importAll(List.of(picture));
		Ui.waitFor("the import", () -> view.shownItems().size() == 2);
		assertThat(picture).exists();

		Text search = Ui.control(Ui.root(), "library.search", Text.class);
		search.setText("lighthouse");
		assertThat(view.shownItems()).singleElement().satisfies(i -> assertThat(i.path()).containsIgnoringCase("lighthouse"));
		search.setText("");
	}

	@Test
	void deletingCanBeUndone() throws IOException, PartInitException {
		OpenBook open = smallBook();
		MediaLibraryView view = view();
		Ui.waitFor("the picture", () -> view.shownItems().size() == 1);
		view.reveal(view.shownItems().get(0).id());
		page.activate(view);

		Ui.run("org.limn.ui.deleteImage");
		Ui.waitFor("the picture to go", () -> view.shownItems().isEmpty());
		Ui.waitFor("the offer of undo", () -> Ui.control(Ui.root(), "library.undo", Link.class).isVisible());
		assertThat(open.book().folder().resolve("media/well.png")).doesNotExist();

		Ui.run("org.eclipse.ui.edit.undo");
		Ui.waitFor("the picture to come back", () -> view.shownItems().size() == 1);
		assertThat(open.book().folder().resolve("media/well.png")).exists();
	}

	@Test
	void useAsCoverSetsTheCover() throws IOException, PartInitException {
		OpenBook open = smallBook();
		MediaLibraryView view = view();
		Ui.waitFor("the picture", () -> view.shownItems().size() == 1);
		view.reveal(view.shownItems().get(0).id());
		page.activate(view);

		Ui.run("org.limn.ui.useAs(org.limn.ui.useAs.target=cover)");

		Ui.waitFor("the cover", () -> "media/well.png".equals(open.book().info().cover()));
	}

	@Test
	void aFileThatIsNoPictureIsRefusedAndTheOthersComeIn() throws IOException {
		OpenBook open = smallBook();
		Path text = Files.writeString(temp.resolve("notes.png"), "no picture at all");
		Path picture = SmallBook.picture(temp.resolve("real.png"), Color.GREEN);

		org.assertj.core.api.Assertions
				.assertThatThrownBy(() -> new ImportOperation(open, List.of(text, picture))
						.run(org.eclipse.core.runtime.SubMonitor.convert(null)))
				.hasMessageContaining("notes.png");

		Ui.waitFor("the good one", () -> open.library().items().size() == 2);
	}

	@Test
	void showsPicturesLargeAndGivesTheirImagesBack() throws IOException, PartInitException {
		OpenBook open = smallBook();
		MediaLibraryView view = view();
		Ui.waitFor("the picture", () -> view.shownItems().size() == 1);
		MediaItem item = view.shownItems().get(0);

		Images.during(() -> {
			ImageViewer.open(page, new BookMedia(open, item));
			Ui.waitFor("the viewer", () -> page.getActiveEditor() instanceof ImageViewer viewer && viewer.isShowing());
			page.closeEditor(page.getActiveEditor(), false);
		});
	}

	private MediaLibraryView view() throws PartInitException {
		return (MediaLibraryView) page.showView(UiIds.MEDIA_LIBRARY);
	}

	/** Fails when something done leaves an image behind. */
	private static final class Images {

		private static final List<Error> MADE_UNDISPOSED = new java.util.ArrayList<>();

		static void during(Runnable action) {
			org.eclipse.swt.graphics.Resource.setNonDisposeHandler(MADE_UNDISPOSED::add);
			try {
				action.run();
				for (int n = 0; n < 5; n++) {
					System.gc();
				}
			} finally {
				org.eclipse.swt.graphics.Resource.setNonDisposeHandler(null);
			}
			assertThat(MADE_UNDISPOSED).as(Image.class.getName() + " never disposed").isEmpty();
		}
	}
}
