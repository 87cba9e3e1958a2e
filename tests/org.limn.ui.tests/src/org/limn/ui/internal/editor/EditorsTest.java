/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.WorkbenchTest;
import org.limn.ui.internal.library.Gallery;

@SuppressWarnings("resource") // an open book and its library are closed with their project
class EditorsTest extends WorkbenchTest {

	@Test
	void editingAFieldChangesItsLineOnly() throws IOException {
		OpenBook open = smallBook();
		Path file = open.book().folder().resolve("world/characters/mara.md");
		List<String> before = Files.readAllLines(file);
		IEditorPart editor = openElement(open, "mara");

		Ui.control(Ui.root(), "element.field.hair", Text.class).setText("grey, in a braid");
		assertThat(editor.isDirty()).isTrue();
		page.saveEditor(editor, false);

		assertThat(editor.isDirty()).isFalse();
		assertThat(changed(before, Files.readAllLines(file))).containsExactly("  hair: \"grey, in a braid\"");
	}

	@Test
	void editingTheTitleKeepsTheComment() throws IOException {
		OpenBook open = smallBook();
		Path file = open.book().folder().resolve("limn.yaml");
		List<String> before = Files.readAllLines(file);
		IEditorPart editor = openProject(open);

		Ui.control(Ui.root(), "project.title", Text.class).setText("The Long Salt Road");
		page.saveEditor(editor, false);

		assertThat(changed(before, Files.readAllLines(file))).containsExactly("title: The Long Salt Road");
		Ui.waitFor("the tab to follow", () -> editor.getTitle().equals("The Long Salt Road"));
	}

	@Test
	void editingTheDescriptionKeepsTheFrontMatter() throws IOException {
		OpenBook open = smallBook();
		Path file = open.book().folder().resolve("world/characters/mara.md");
		List<String> before = Files.readAllLines(file);
		IEditorPart editor = openElement(open, "mara");

		Ui.control(Ui.root(), "element.description", StyledText.class).setText("Drives salt, and sings.");
		page.saveEditor(editor, false);

		assertThat(changed(before, Files.readAllLines(file))).containsExactly("Drives salt, and sings.");
	}

	@Test
	void followsAChangeOfAnotherProgramAndKeepsWhatIsTyped() throws IOException {
		OpenBook open = smallBook();
		Path file = open.book().folder().resolve("world/characters/mara.md");
		IEditorPart editor = openElement(open, "mara");
		Text name = Ui.control(Ui.root(), "element.name", Text.class);
		Text hair = Ui.control(Ui.root(), "element.field.hair", Text.class);
		name.setText("Mara Fell");

		Files.writeString(file, Files.readString(file).replace("black, short", "white"));

		Ui.waitFor("the field to follow", () -> hair.getText().equals("white"));
		assertThat(name.getText()).isEqualTo("Mara Fell");
		assertThat(editor.isDirty()).isTrue();
	}

	@Test
	void saysWhichLineOfABrokenFileCannotBeRead() throws IOException {
		OpenBook open = smallBook();
		IEditorPart editor = openProject(open);
		Path file = open.book().folder().resolve("limn.yaml");

		Files.writeString(file, "format: 1\ntitle: \"The Salt Road\nauthor: Ida\n");

		Link banner = Ui.control(Ui.root(), "editor.banner", Link.class);
		Ui.waitFor("the banner", () -> banner.isVisible() && banner.getText().contains("line"));
		assertThat(banner.getText()).contains(openAsText());
		assertThat(Ui.control(Ui.root(), "project.title", Text.class).getEditable()).isFalse();
		assertThat(editor.isDirty()).isFalse();
	}

	private static String openAsText() {
		return org.limn.ui.internal.Messages.BookEditor_openAsText;
	}

	@Test
	void anAcceptedPictureBecomesTheCover() throws IOException {
		OpenBook open = smallBook();
		IEditorPart editor = openProject(open);
		ImageTarget target = Adapters.adapt(editor, ImageTarget.class);
		assertThat(target.kind()).isEqualTo(ImageTarget.Kind.COVER);
		Ui.waitFor("the picture", () -> !open.library().items().isEmpty());
		MediaItem item = open.library().items().get(0);

		Work.start("test", progress -> target.accept(item));

		Ui.waitFor("the cover", () -> item.path().equals(open.book().info().cover()));
		assertThat(open.book().folder().resolve("limn.yaml")).content().contains("cover: media/well.png");
	}

	@Test
	void choosingFromTheLibrarySetsTheCover() throws IOException {
		OpenBook open = smallBook();
		Ui.waitFor("the picture", () -> !open.library().items().isEmpty());
		String id = open.library().items().get(0).id();
		openProject(open);
		Display display = Display.getCurrent();

		display.asyncExec(() -> {
			Shell dialog = display.getActiveShell();
			Ui.control(dialog, "choose.gallery", Gallery.class).select(id);
			dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event());
		});
		Ui.run("org.limn.ui.chooseFromLibrary");

		Ui.waitFor("the cover", () -> "media/well.png".equals(open.book().info().cover()));
	}

	@Test
	void removingThePortraitKeepsThePicture() throws IOException {
		OpenBook open = smallBook();
		Path file = open.book().folder().resolve("world/characters/mara.md");
		String before = Files.readString(file);
		IEditorPart editor = openElement(open, "mara");
		ImageTarget target = Adapters.adapt(editor, ImageTarget.class);
		Ui.waitFor("the picture", () -> !open.library().items().isEmpty());
		MediaItem item = open.library().items().get(0);
		Work.start("test", progress -> target.accept(item));
		Ui.waitFor("the portrait", () -> ((PictureHolder) editor).picture().isPresent());

		Ui.run("org.limn.ui.removeImage");

		Ui.waitFor("no portrait", () -> ((PictureHolder) editor).picture().isEmpty());
		assertThat(Files.readString(file)).isEqualTo(before);
		assertThat(open.library().items()).hasSize(1);
	}

	private IEditorPart openElement(OpenBook open, String id) {
		Path file = open.book().element(id).orElseThrow().file();
		return openWith(open, file, UiIds.ELEMENT_EDITOR);
	}

	private IEditorPart openProject(OpenBook open) {
		return openWith(open, open.book().folder().resolve("limn.yaml"), UiIds.PROJECT_EDITOR);
	}

	private IEditorPart openWith(OpenBook open, Path file, String editor) {
		BookParts.open(page, open, file, editor);
		Ui.waitFor("the editor", () -> page.getActiveEditor() instanceof BookEditor);
		return page.getActiveEditor();
	}

	private static List<String> changed(List<String> before, List<String> after) {
		assertThat(after).hasSameSizeAs(before);
		List<String> lines = new ArrayList<>(after);
		for (int i = before.size() - 1; i >= 0; i--) {
			if (before.get(i).equals(after.get(i))) {
				lines.remove(i);
			}
		}
		return lines;
	}
}
