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

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobCall;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Ui;
import org.limn.media.ImageTarget;
import org.limn.ui.OpenBook;

/**
 * A person clicks twice, or closes the dialog at any of its steps. The cells V02 and V03 of the fault matrix, for writing a job down and for sending it; V03 also
 * for preparing reference images, because the picture of Mara goes along.
 */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class ClickAndCloseTest extends DialogTest {

	private static final String PROMPT = "Mara at the well";

	@AfterEach
	void letTheQueueGoOn() {
		pause(false);
	}

	@Test
	void doubleClickOnGenerateWritesOneJobDown() throws Exception {
		pause(true);
		Shell dialog = openFor("mara");
		type(dialog, PROMPT);
		clickTwice(dialog, "generate.start");
		Ui.waitFor("the job", () -> Ui.find(dialog, "generate.cancel", Button.class).isPresent());

		assertThat(only().state()).isInstanceOfSatisfying(JobState.Waiting.class, w -> assertThat(w.why()).isEqualTo(JobState.Why.PAUSED));
		assertThat(attempts(only())).isZero();
	}

	@Test
	void doubleClickOnGenerateSendsOnce() throws Exception {
		OpenBook book = smallBook();
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, PROMPT);
		int before = book.library().items().size();
		clickTwice(dialog, "generate.start");
		Ui.waitFor("the result", () -> Ui.find(dialog, "generate.use", Button.class).isPresent());

		assertDrawnOnce(book, before);
	}

	@Test
	void doubleClickOnRetrySendsOnce() throws Exception {
		Shell dialog = openFor("mara");
		rehearse(dialog, "quota");
		GenerationJob failed = only();
		clickTwice(dialog, "generate.retry");
		Ui.waitFor("the new job in the place of the old one", () -> jobs().stream().allMatch(j -> failed.id().equals(j.retryOf()) && j.state().ended()));

		assertThat(attempts(only())).isEqualTo(1);
	}

	@Test
	void closedAtTheFirstStepNothingLeavesAndTheChoiceIsKept() throws Exception {
		ImageTarget target = portrait(smallBook(), "mara");
		Shell dialog = open(target);
		Ui.check(Ui.get(dialog, "generate.context.mara.data", Button.class), false);
		dialog.close();

		assertThat(jobs()).isEmpty();
		assertThat(Ui.get(open(target), "generate.context.mara.data", Button.class).getSelection()).isFalse();
	}

	@Test
	void closedAtTheSecondStepNothingLeavesAndTheWordsAreKept() throws Exception {
		ImageTarget target = portrait(smallBook(), "mara");
		Shell dialog = open(target);
		type(dialog, PROMPT);
		dialog.close();

		assertThat(jobs()).isEmpty();
		assertKept(target);
	}

	@Test
	void closedWhileTheJobIsAdmittedItGoesOnAndTheWordsAreKept() throws Exception {
		OpenBook book = smallBook();
		ImageTarget target = portrait(book, "mara");
		int before = book.library().items().size();
		Shell dialog = open(target);
		type(dialog, PROMPT);
		Ui.press(dialog, "generate.start");
		dialog.close();
		Ui.waitFor("the picture", () -> jobs().stream().anyMatch(j -> j.state() instanceof JobState.Done));

		assertDrawnOnce(book, before);
		assertKept(target);
	}

	@Test
	void closedAtTheThirdStepAJobThatWaitsGoesOn() throws Exception {
		pause(true);
		OpenBook book = smallBook();
		int before = book.library().items().size();
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, PROMPT);
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the job", () -> Ui.find(dialog, "generate.cancel", Button.class).isPresent());
		dialog.close();
		assertThat(only().state()).isInstanceOf(JobState.Waiting.class);

		pause(false);
		Ui.waitFor("the picture", () -> only().state() instanceof JobState.Done);
		assertDrawnOnce(book, before);
	}

	@Test
	void closedAtTheThirdStepAJobThatDrawsGoesOn() throws Exception {
		OpenBook book = smallBook();
		int before = book.library().items().size();
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, PROMPT);
		Ui.get(dialog, "generate.option.delaySeconds", Text.class).setText("2");
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the job to be sent", () -> jobs().stream().anyMatch(j -> j.state() instanceof JobState.Running));
		dialog.close();
		assertThat(only().state()).isInstanceOf(JobState.Running.class);

		Ui.waitFor("the picture", () -> only().state() instanceof JobState.Done);
		assertDrawnOnce(book, before);
	}

	/** A double click: the second one comes before anything that the first one began has come to its end. */
	private static void clickTwice(Shell dialog, String id) {
		Ui.waitFor(id + " to be enabled", () -> Ui.find(dialog, id, Button.class).filter(Button::isEnabled).isPresent());
		Button button = Ui.get(dialog, id, Button.class);
		button.notifyListeners(SWT.Selection, new Event());
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static void pause(boolean paused) {
		away(() -> {
			service().queue().setPaused(paused);
			return Boolean.valueOf(paused);
		});
	}

	private static List<GenerationJob> jobs() {
		return away(() -> service().jobs());
	}

	private static GenerationJob only() {
		List<GenerationJob> jobs = jobs();
		assertThat(jobs).hasSize(1);
		return jobs.getFirst();
	}

	private static int attempts(GenerationJob job) {
		return job.calls().stream().mapToInt(JobCall::attempts).sum();
	}

	private static void assertDrawnOnce(OpenBook book, int before) {
		assertThat(only().state()).isEqualTo(new JobState.Done());
		assertThat(attempts(only())).isEqualTo(1);
		assertThat(only().outgoing().images()).as("the picture of Mara went along").hasSize(1);
		Ui.waitFor("one picture more", () -> book.library().items().size() == before + 1);
	}

	private static void assertKept(ImageTarget target) {
		Shell again = open(target);
		Ui.press(again, "generate.next");
		assertThat(Ui.get(again, "generate.prompt", Text.class).getText()).isEqualTo(PROMPT);
	}
}
