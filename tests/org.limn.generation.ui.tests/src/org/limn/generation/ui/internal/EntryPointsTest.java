/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.limn.media.MediaItem;
import org.limn.ui.BookElement;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** From each place where generation is offered to a picture that is used. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class EntryPointsTest extends GenerationTest {

	@Test
	void coverIsGeneratedInTheProjectEditorAndSet() throws Exception {
		OpenBook book = smallBook();
		edit(book, "limn.yaml", UiIds.PROJECT_EDITOR);
		Ui.pressAction(window(), "Generate with AI");
		Shell dialog = dialog();
		Ui.press(dialog, "generate.next");
		Ui.waitFor("the suggestion", () -> Ui.find(dialog, "generate.useSuggestion", Button.class).isPresent());
		Screenshots.take(dialog, "cover-prompt");
		generateAndUse(dialog, "cover");
		Path yaml = book.book().folder().resolve("limn.yaml");
		Ui.waitFor("the cover", () -> read(yaml).contains("cover: media/"));
		assertThat(book.book().folder().resolve(String.valueOf(book.book().info().cover()))).isRegularFile();
	}

	@Test
	void portraitIsGeneratedInTheElementEditorAndSet() throws Exception {
		OpenBook book = smallBook();
		edit(book, "world/characters/tobin.md", UiIds.ELEMENT_EDITOR);
		Ui.pressAction(window(), "Generate with AI");
		Shell dialog = dialog();
		assertThat(Ui.get(dialog, "generate.context.tobin.data", Button.class)).isNotNull();
		generateAndUse(dialog, "portrait");
		Path file = book.book().folder().resolve("world/characters/tobin.md");
		Ui.waitFor("the portrait", () -> read(file).contains("image: media/"));
	}

	@Test
	void passageIsIllustratedInTheManuscript() throws Exception {
		OpenBook book = smallBook();
		ITextEditor editor = (ITextEditor) edit(book, "manuscript/01-the-letter.md", UiIds.TEXT_EDITOR);
		illustrate(editor, "Mara let the mule drink first", "passage");
		Ui.waitFor("the illustration", () -> text(editor).contains("](../media/"));
		assertThat(text(editor).indexOf("](../media/")).isBetween(text(editor).indexOf("laughed"), text(editor).indexOf("Nobody"));
	}

	@Test
	void passageIsIllustratedInAnEditorThatIsNotOurs() throws Exception {
		OpenBook book = smallBook();
		ITextEditor editor = (ITextEditor) edit(book, "notes/ideas.foreign", "org.limn.generation.ui.foreign.editor");
		illustrate(editor, "Tobin waits at the ford", "foreign");
		Ui.waitFor("the illustration", () -> text(editor).contains("](../media/"));
	}

	@Test
	void libraryGetsAPictureFromItsHeader() throws Exception {
		OpenBook book = smallBook();
		page.showView(UiIds.MEDIA_LIBRARY);
		int before = book.library().items().size();
		Ui.pressAction(window(), "Generate Image");
		Shell dialog = dialog();
		Ui.press(dialog, "generate.next");
		Ui.get(dialog, "generate.prompt", Text.class).setText("A mule at a well in the evening");
		generateAndUse(dialog, "library");
		Ui.waitFor("the new picture", () -> book.library().items().size() == before + 1);
	}

	@Test
	void elementInTheNavigatorGetsAPortrait() throws Exception {
		OpenBook book = smallBook();
		page.showView(UiIds.NAVIGATOR);
		Tree tree = Ui.get(window(), "navigator.tree", Tree.class);
		Ui.waitFor("Tobin of this book", () -> item(tree.getItems(), "Tobin").map(TreeItem::getData)
				.filter(d -> d instanceof BookElement e && e.book().equals(book)).isPresent());
		TreeItem tobin = item(tree.getItems(), "Tobin").orElseThrow();
		tree.setFocus();
		tree.select(tobin);
		tree.notifyListeners(SWT.Selection, event(tobin));
		MenuItem entry = Ui.entry(tree, "Generate Image…").orElseThrow();
		entry.notifyListeners(SWT.Selection, new Event());
		Ui.closeMenu(tree);
		Shell dialog = dialog();
		generateAndUse(dialog, "navigator");
		Ui.waitFor("the portrait", () -> book.book().element("tobin").filter(e -> e.image() != null).isPresent());
	}

	@Test
	void pictureInTheLibraryGetsAVariationThatKnowsItsParent() throws Exception {
		OpenBook book = smallBook();
		page.showView(UiIds.MEDIA_LIBRARY);
		Canvas gallery = Ui.get(window(), "library.gallery", Canvas.class);
		Ui.waitFor("the picture of this book", () -> book.library().items().size() == 1);
		MediaItem original = book.library().items().getFirst();
		Shell dialog = variation(gallery);
		Button image = Ui.get(dialog, "generate.context.original.image", Button.class);
		assertThat(image.getSelection()).as("the original goes along").isTrue();
		Screenshots.take(dialog, "variation-context");

		Ui.press(dialog, "generate.next");
		Ui.waitFor("the suggestion", () -> Ui.find(dialog, "generate.useSuggestion", Button.class).isPresent());
		Ui.get(dialog, "generate.prompt", Text.class).setText("The same woman, an old one now");
		Ui.press(dialog, "generate.showOutgoing");
		Ui.waitFor("the outgoing view", () -> Ui.shell(Messages.OutgoingWindow_title).isPresent());
		StyledText outgoing = Ui.get(Ui.shell(Messages.OutgoingWindow_title).orElseThrow(), "generate.outgoing", StyledText.class);
		Ui.waitFor("the original in it", () -> outgoing.getText().contains(Messages.BookContent_original) && outgoing.getText().contains("media/mara.png"));
		Screenshots.take(outgoing.getShell(), "variation-outgoing");
		generateAndUse(dialog, "variation");

		Ui.waitFor("the variation", () -> book.library().items().size() == 2);
		MediaItem variation = book.library().items().stream().filter(i -> !i.id().equals(original.id())).findFirst().orElseThrow();
		assertThat(variation.record().parents()).containsExactly(original.id());
		assertThat(variation.record().elements()).isEmpty();
		assertThat(variation.record().generation().get("sent").toString()).contains("media/mara.png");
	}

	private static Shell variation(Canvas gallery) {
		Event click = new Event();
		click.button = 1;
		click.x = 60;
		click.y = 60;
		gallery.setFocus();
		gallery.notifyListeners(SWT.MouseDown, click);
		gallery.notifyListeners(SWT.MouseUp, click);
		Ui.waitFor("the menu", () -> Ui.entry(gallery, "Generate Variation…").isPresent());
		Ui.entry(gallery, "Generate Variation…").orElseThrow().notifyListeners(SWT.Selection, new Event());
		Ui.closeMenu(gallery);
		return dialog();
	}

	private static Optional<TreeItem> item(TreeItem[] items, String text) {
		for (TreeItem item : items) {
			Optional<TreeItem> found = item.getText().equals(text) ? Optional.of(item) : item(item.getItems(), text);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static Event event(TreeItem item) {
		Event event = new Event();
		event.item = item;
		return event;
	}

	private static void illustrate(ITextEditor editor, String words, String name) {
		int offset = text(editor).indexOf(words);
		editor.setFocus();
		editor.getSelectionProvider().setSelection(new TextSelection(offset, words.length()));
		StyledText widget = (StyledText) editor.getAdapter(Control.class);
		MenuItem entry = Ui.entry(widget, "Illustrate Selection").orElseThrow();
		assertThat(entry.isEnabled()).isTrue();
		entry.notifyListeners(SWT.Selection, new Event());
		Ui.closeMenu(widget);
		Shell dialog = dialog();
		assertThat(Ui.get(dialog, "generate.context." + (words.contains("Mara") ? "mara" : "tobin") + ".data", Button.class)).isNotNull();
		generateAndUse(dialog, name);
	}

	private static void generateAndUse(Shell dialog, String name) {
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the result", () -> Ui.find(dialog, "generate.use", Button.class).isPresent());
		PictureCanvas result = Ui.get(dialog, "generate.result", PictureCanvas.class);
		Ui.waitFor("the picture", result::hasPicture);
		Screenshots.take(dialog, name + "-result");
		Ui.press(dialog, "generate.use");
		Ui.waitFor("the dialog to close", dialog::isDisposed);
	}

	private static String text(IEditorPart part) {
		ITextEditor editor = (ITextEditor) part;
		return editor.getDocumentProvider().getDocument(editor.getEditorInput()).get();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			throw new AssertionError(e);
		}
	}
}
