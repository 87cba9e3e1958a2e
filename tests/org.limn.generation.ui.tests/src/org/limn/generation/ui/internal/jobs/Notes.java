/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Ui;

/** The notes in the corner of the screen, as a person sees and uses them. */
final class Notes {

	private Notes() {
	}

	/** The note with certain words in it, once it is there. */
	static Shell note(String words) {
		Ui.waitFor("a note with " + words, () -> find(words).isPresent());
		return find(words).orElseThrow();
	}

	/** How many notes are there. */
	static long count() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && link(s).isPresent()).count();
	}

	private static Optional<Shell> find(String words) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && link(s).isPresent() && text(s).contains(words)).findFirst();
	}

	/** Chooses a link of a note. */
	static void choose(Shell note, String words) {
		Event event = new Event();
		event.text = words;
		link(note).orElseThrow().notifyListeners(SWT.Selection, event);
	}

	/** All that stands in a note. */
	static String text(Composite root) {
		StringBuilder text = new StringBuilder();
		for (Control child : root.getChildren()) {
			text.append(child instanceof Label label ? label.getText() + '\n' : child instanceof Composite composite ? text(composite) : "");
		}
		return text.toString();
	}

	private static Optional<Link> link(Composite root) {
		for (Control child : root.getChildren()) {
			if (child instanceof Link link && link.getText().contains(">" + Messages.JobNotification_show + "<")) {
				return Optional.of(link);
			}
			Optional<Link> below = child instanceof Composite composite ? link(composite) : Optional.empty();
			if (below.isPresent()) {
				return below;
			}
		}
		return Optional.empty();
	}
}
