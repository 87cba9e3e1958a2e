/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;

/** A book whose limn.yaml cannot be read is drawn all the same, and the dialog says what is missing and what to do. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class BrokenBookTest extends DialogTest {

	@Test
	void saysFileLineAndWhatToDoUntilItIsMended() throws Exception {
		OpenBook book = smallBook();
		Path yaml = book.book().folder().resolve("limn.yaml");
		String whole = Files.readString(yaml);
		Files.writeString(yaml, whole.replace("title: The Salt Road", "title: The Salt Road: \"one"));
		Shell dialog = open(portrait(book, "mara"));

		Label hint = Ui.get(dialog, "generate.context.hint", Label.class);
		assertThat(hint.getText()).contains("limn.yaml", "Line 2", "Correct it in a text editor", "title and art direction");
		Ui.waitFor("generation all the same", () -> Ui.find(dialog, "generate.start", Button.class).filter(Button::isEnabled).isPresent());
		Screenshots.take(dialog, "1-broken-book");

		Files.writeString(yaml, whole);
		Ui.waitFor("the hint to go", () -> Ui.find(dialog, "generate.context.hint", Label.class).isEmpty());
	}
}
