/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.WorkbenchTest;

@SuppressWarnings("resource") // an open book and its library are closed with their project
class PassageTargetTest extends WorkbenchTest {

	private static final String PASSAGE = "Mara let the mule drink";

	@Test
	void placesThePictureBelowItsParagraphInTheFile() throws IOException {
		OpenBook open = smallBook();
		Path chapter = open.book().chapters().get(0).file();
		String before = Files.readString(chapter);
		MediaItem item = picture(open);
		ImageTarget target = target(open, chapter, before);

		Work.start("test", progress -> target.accept(item));

		Ui.waitFor("the illustration", () -> read(chapter).contains("![" + PASSAGE + "](../media/well.png)"));
		assertThat(read(chapter)).isEqualTo(before.replace("drink first.\n", "drink first.\n\n![" + PASSAGE + "](../media/well.png)\n"));
		Ui.waitFor("the anchor", () -> open.book().anchors(chapter).size() == 1);
		assertThat(open.book().anchors(chapter).get(0).quote()).isEqualTo(PASSAGE);
		assertThat(target.elementIds()).containsExactly("mara");
	}

	@Test
	void placesThePictureInTheOpenEditorAndLeavesSavingToThePerson() throws IOException {
		OpenBook open = smallBook();
		Path chapter = open.book().chapters().get(0).file();
		String before = Files.readString(chapter);
		MediaItem item = picture(open);
		BookParts.openMarkdown(page, open, chapter);
		Ui.waitFor("the editor", () -> page.getActiveEditor() instanceof ITextEditor);
		ITextEditor editor = (ITextEditor) page.getActiveEditor();
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		document.set("A new beginning.\n\n" + document.get());
		ImageTarget target = target(open, chapter, before);

		Work.start("test", progress -> target.accept(item));

		Ui.waitFor("the illustration", () -> document.get().contains("drink first.\n\n![" + PASSAGE + "](../media/well.png)"));
		assertThat(editor.isDirty()).isTrue();
		assertThat(read(chapter)).isEqualTo(before);
	}

	private static ImageTarget target(OpenBook open, Path chapter, String text) {
		return ImageTargets.passage(open, chapter, null, text.indexOf(PASSAGE), PASSAGE.length(), PASSAGE);
	}

	private static MediaItem picture(OpenBook open) {
		Ui.waitFor("the picture", () -> !open.library().items().isEmpty());
		return open.library().items().get(0);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
