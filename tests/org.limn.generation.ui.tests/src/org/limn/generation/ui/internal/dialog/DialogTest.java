/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Ui;
import org.limn.media.ImageTarget;
import org.limn.project.Element;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;

/** What tests of the dialog do with it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
abstract class DialogTest extends GenerationTest {

	static void type(Shell dialog, String words) {
		Ui.press(Ui.get(dialog, "generate.step.2", ToolItem.class));
		Ui.get(dialog, "generate.prompt", Text.class).setText(words);
		Ui.waitFor("the model", () -> Ui.get(dialog, "generate.size", Combo.class).isEnabled());
	}

	/** Generates with a fault that Sketch plays, and waits for what comes of it. */
	static void rehearse(Shell dialog, String fault) {
		type(dialog, "Mara at the well");
		Combo combo = Ui.get(dialog, "generate.option.fault", Combo.class);
		Ui.choose(combo, Arrays.stream(combo.getItems()).filter(i -> i.toLowerCase().contains(fault)).findFirst()
				.orElseThrow(() -> new AssertionError(String.join(", ", combo.getItems()))));
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the failure", () -> Ui.find(dialog, "generate.failure.headline", Label.class).isPresent());
	}

	Shell openFor(String elementId) throws Exception {
		return open(portrait(smallBook(), elementId));
	}

	static ImageTarget portrait(OpenBook book, String elementId) {
		Element element = book.book().element(elementId).orElseThrow();
		return ImageTargets.portrait(book, element);
	}

	static Shell open(ImageTarget target) {
		GenerateDialogs.open(window(), target);
		return dialog();
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
