/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;

/** The end of a job is said, for errors too, and leads back to it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class JobNewsTest extends GenerationTest {

	private final String quiet = System.getProperty(JobNews.QUIET, "false");

	@BeforeEach
	void speak() {
		System.clearProperty(JobNews.QUIET);
	}

	@AfterEach
	void beQuiet() {
		System.setProperty(JobNews.QUIET, quiet);
	}

	@Test
	void theEndOfAJobIsSaidAndShowLeadsToItsPicture() throws Exception {
		submit(smallBook(), Map.of());
		Shell note = note();
		Screenshots.take(note, "notification");

		link(note).orElseThrow().notifyListeners(SWT.Selection, new Event());

		Shell dialog = dialog(Messages.GenerateDialog_title);
		Ui.waitFor("the picture", () -> Ui.find(dialog, "generate.result", PictureCanvas.class).filter(PictureCanvas::hasPicture).isPresent());
	}

	@Test
	void aFailureIsSaidToo() throws Exception {
		submit(smallBook(), Map.of("fault", "quota"));

		assertThat(note().isVisible()).isTrue();
	}

	private static Shell dialog(String title) {
		Ui.waitFor(title, () -> Ui.shell(title).isPresent());
		return Ui.shell(title).orElseThrow();
	}

	private static Shell note() {
		Ui.waitFor("the note", () -> Arrays.stream(Display.getCurrent().getShells()).anyMatch(s -> s.isVisible() && link(s).isPresent()));
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && link(s).isPresent()).findFirst().orElseThrow();
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

	private static void submit(OpenBook book, Map<String, Object> options) {
		away(() -> {
			ProfileChoice sketch = new ProfileChoice.Named(service().profiles().getFirst().profile().id());
			GenerationRequest request = new GenerationRequest(book.book().folder(), sketch, Purpose.LIBRARY, "A lamp in a window", "",
					new ImageSize.Pixels(1024, 1024), 1, options, List.of());
			return service().submit(request, service().compile(request));
		});
	}
}
