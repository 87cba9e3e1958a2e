/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.WorkbenchTest;

@SuppressWarnings("resource") // an open book and its library are closed with their project
class BookNavigatorTest extends WorkbenchTest {

	@Test
	void showsTheBookAsItsParts() throws IOException, PartInitException {
		page.showView(UiIds.NAVIGATOR);
		smallBook();
		Tree tree = Ui.control(Ui.root(), "navigator.tree", Tree.class);

		Ui.waitFor("the tree", () -> words(tree).contains("Mara"));

		assertThat(words(tree)).containsSubsequence("The Salt Road", "Manuscript  3", "The Letter", "The Ford", "Home",
				"World  4", "Mara", "Tobin");
	}

	@Test
	void aChapterOpensAsTextThatWraps() throws IOException {
		OpenBook open = smallBook();
		BookParts.openMarkdown(page, open, open.book().chapters().get(0).file());
		Ui.waitFor("the editor", () -> page.getActiveEditor() instanceof ITextEditor);

		ITextEditor editor = (ITextEditor) page.getActiveEditor();
		org.eclipse.swt.custom.StyledText text = (org.eclipse.swt.custom.StyledText) editor
				.getAdapter(org.eclipse.swt.widgets.Control.class);

		Ui.waitFor("wrapped lines", text::getWordWrap);
		Ui.waitFor("a bold heading", () -> text.getStyleRangeAtOffset(0) != null
				&& text.getStyleRangeAtOffset(0).fontStyle == org.eclipse.swt.SWT.BOLD);
	}

	private static List<String> words(Tree tree) {
		List<String> words = new ArrayList<>();
		collect(tree.getItems(), words);
		return words;
	}

	private static void collect(TreeItem[] items, List<String> words) {
		for (TreeItem item : items) {
			words.add(item.getText());
			collect(item.getItems(), words);
		}
	}
}
