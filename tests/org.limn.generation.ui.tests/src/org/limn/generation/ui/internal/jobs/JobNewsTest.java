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

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What ends and what is found again is said, errors too, and the note leads to it. */
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
		away(() -> {
			service().queue().setPaused(false);
			return true;
		});
	}

	@Test
	void theEndOfAJobIsSaidAndShowLeadsToItsPicture() throws Exception {
		submit(smallBook(), "A lamp in a window", Map.of());
		Shell note = Notes.note("A lamp in a window");
		Screenshots.take(note, "notification");

		Notes.choose(note, Messages.JobNotification_show);

		Shell dialog = dialog(Messages.GenerateDialog_title);
		Ui.waitFor("the picture", () -> Ui.find(dialog, "generate.result", PictureCanvas.class).filter(PictureCanvas::hasPicture).isPresent());
	}

	@Test
	void aFailureIsSaidWithWhatItCost() throws Exception {
		submit(smallBook(), "A lamp in a window", SketchJobs.QUOTA);

		assertThat(Notes.text(Notes.note(Messages.JobWords_failed))).contains(Messages.JobWords_chargeNone);
	}

	@Test
	void anUnknownOutcomeIsSaid() throws Exception {
		submit(smallBook(), "A lamp in a window", SketchJobs.LOST);

		Shell note = Notes.note("A lamp in a window");
		Screenshots.take(note, "notification-unknown");
		assertThat(Notes.text(note)).contains("The connection broke");
	}

	@Test
	void manyThatEndTogetherAreOneNoteThatLeadsToTheView() throws Exception {
		OpenBook book = smallBook();
		pause(true);
		for (int i = 0; i < 5; i++) {
			submit(book, "Lamp " + i, i == 0 ? SketchJobs.QUOTA : Map.of());
		}
		pause(false);
		Shell note = Notes.note(NLS.bind(Messages.JobNotification_ended, 5));
		Screenshots.take(note, "notification-many");

		assertThat(Notes.count()).isEqualTo(1);
		assertThat(Notes.text(note)).contains(NLS.bind(Messages.JobNotification_count, Messages.JobNotification_done, 4),
				NLS.bind(Messages.JobNotification_count, Messages.JobNotification_failed, 1));
		Notes.choose(note, Messages.JobNotification_show);
		Ui.waitFor("the view", () -> Ui.find(window(), "jobs.search", Text.class).isPresent());
		page.hideView(page.findView(GenerationViews.JOBS));
	}

	@Test
	void jobsThatWereNotSentAreOfferedTogetherAfterARestartAndStartTogether() throws Exception {
		OpenBook book = smallBook();
		List<GenerationJob> jobs = waiting(book);
		restartService();
		Shell note = Notes.note(NLS.bind(Messages.JobNotification_found, 3));
		Screenshots.take(note, "notification-found");
		assertThat(away(() -> service().jobs())).allMatch(j -> j.can(JobAction.START));
		pause(false);

		Notes.choose(note, Messages.JobNotification_start);

		Notes.note(NLS.bind(Messages.JobNotification_ended, 3));
		Ui.waitFor("the pictures", () -> away(() -> jobs.stream().allMatch(j -> service().job(j.id()).orElseThrow().state() instanceof JobState.Done)));
	}

	@Test
	void jobsThatWereNotSentCanBeDiscardedTogether() throws Exception {
		OpenBook book = smallBook();
		waiting(book);
		restartService();

		Notes.choose(Notes.note(NLS.bind(Messages.JobNotification_found, 3)), Messages.JobNotification_discard);

		Ui.waitFor("no jobs", () -> away(() -> service().jobs()).isEmpty());
	}

	private List<GenerationJob> waiting(OpenBook book) {
		pause(true);
		return IntStream.range(0, 3).mapToObj(i -> submit(book, "Lamp " + i, Map.of())).toList();
	}

	/** As after a restart of the workbench: the service begins anew with what the journal has. */
	private static void restartService() {
		Bundle core = FrameworkUtil.getBundle(service().getClass());
		GenerationService before = service();
		away(() -> {
			core.stop(Bundle.STOP_TRANSIENT);
			core.start(Bundle.START_TRANSIENT);
			return true;
		});
		Ui.waitFor("the service", () -> Services.generation().filter(s -> s != before).isPresent());
	}

	private static void pause(boolean paused) {
		away(() -> {
			service().queue().setPaused(paused);
			return paused;
		});
	}

	private static Shell dialog(String title) {
		Ui.waitFor(title, () -> Ui.shell(title).isPresent());
		return Ui.shell(title).orElseThrow();
	}

	private static GenerationJob submit(OpenBook book, String prompt, Map<String, Object> options) {
		return away(() -> SketchJobs.submit(service(), book, prompt, options));
	}
}
