/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.generation.ui.internal.jobs.SketchJobs;
import org.limn.ui.OpenBook;

/** The view with all jobs, as a person uses it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class JobsViewTest extends JobsViewTestCase {

	@Test
	void saysWhatToDoFirstWhileThereAreNoJobs() throws Exception {
		IViewPart view = view();

		assertThat(Ui.get(window(), "jobs.empty", Label.class).getText()).contains(Messages.EmptyJobs_none);
		Screenshots.take(window(), "jobs-empty");
		assertThat(action(view, "cancel").isEnabled()).isFalse();
	}

	@Test
	void aRunningJobIsListedAndItsMenuCancelsIt() throws Exception {
		OpenBook book = smallBook();
		view();
		GenerationJob job = submit(book, "A lamp in a window", SketchJobs.SLOW);
		Table table = table(1);
		Ui.waitFor("the job to run", () -> text(table, "A lamp in a window", 0).equals(Messages.JobWords_sending));

		choose(table, "A lamp in a window");
		Screenshots.take(window(), "jobs-running");
		Ui.entry(table, "Cancel").orElseThrow().notifyListeners(SWT.Selection, new Event());
		Ui.closeMenu(table);

		Ui.waitFor("the job to be cancelled", () -> text(table, "A lamp in a window", 0).equals(Messages.JobWords_cancelled));
		assertThat(state(job.id())).isInstanceOf(JobState.Cancelled.class);
	}

	@Test
	void aPausedQueueSendsNothingUntilItGoesOn() throws Exception {
		OpenBook book = smallBook();
		IViewPart view = view();
		press(action(view, "pause"), true);
		Ui.waitFor("the queue to pause", () -> away(() -> service().queue().paused()));
		GenerationJob job = submit(book, "A lamp in a window", Map.of());
		Table table = table(1);
		Ui.waitFor("the job to wait", () -> text(table, "A lamp in a window", 0).startsWith(Messages.JobWords_paused));
		Ui.waitFor("the view to say so", () -> Messages.JobsView_paused.equals(contentDescription(view)));
		Screenshots.take(window(), "jobs-paused");

		press(action(view, "pause"), false);

		Ui.waitFor("the picture", () -> state(job.id()) instanceof JobState.Done);
		Ui.waitFor("the view to say so", () -> contentDescription(view).isEmpty());
		Ui.waitFor("the picture to be counted", () -> text(table, "A lamp in a window", 5).equals("1 of 1"));
	}

	@Test
	void aQueueThatIsPausedElsewhereIsShownAsPaused() throws Exception {
		IViewPart view = view();
		away(() -> {
			service().queue().setPaused(true);
			return true;
		});

		Ui.waitFor("the button to follow", () -> action(view, "pause").isChecked());
		assertThat(contentDescription(view)).isEqualTo(Messages.JobsView_paused);
	}

	@Test
	void cancelAllWaitingStopsWhatWaitsAndDismissAllDoneClearsItAway() throws Exception {
		OpenBook book = smallBook();
		IViewPart view = view();
		press(action(view, "pause"), true);
		Ui.waitFor("the queue to pause", () -> away(() -> service().queue().paused()));
		List<GenerationJob> jobs = List.of(submit(book, "A lamp", Map.of()), submit(book, "A door", Map.of()), submit(book, "A mule", Map.of()));
		Table table = table(3);
		Ui.waitFor("the action", () -> action(view, "cancel-waiting").isEnabled());

		press(action(view, "cancel-waiting"), true);
		Ui.waitFor("all to be cancelled", () -> jobs.stream().allMatch(j -> state(j.id()) instanceof JobState.Cancelled));
		assertThat(jobs).hasSize(table.getItemCount());
		Ui.waitFor("the action", () -> action(view, "dismiss").isEnabled());
		press(action(view, "dismiss"), true);

		Ui.waitFor("an empty list", () -> !table.isVisible());
		assertThat(away(() -> service().jobs())).isEmpty();
	}

	@Test
	void filtersByWordsAndByState() throws Exception {
		OpenBook book = smallBook();
		view();
		submit(book, "A lamp in a window", Map.of());
		submit(book, "A door in the wall", SketchJobs.QUOTA);
		Table table = table(2);
		Ui.waitFor("both to end", () -> text(table, "A lamp in a window", 0).equals(Messages.JobWords_doneOne)
				&& text(table, "A door in the wall", 0).equals(Messages.JobWords_failed));

		Text search = Ui.get(window(), "jobs.search", Text.class);
		search.setText("WALL door");
		assertThat(prompts(table)).containsExactly("A door in the wall");
		search.setText("nothing like that");
		assertThat(Ui.get(window(), "jobs.empty", Label.class).getText()).isEqualTo(Messages.EmptyJobs_filtered);
		search.setText("");
		Combo group = Ui.get(window(), "jobs.group", Combo.class);
		Ui.choose(group, Messages.JobGroup_attention);
		assertThat(prompts(table)).containsExactly("A door in the wall");
		Ui.choose(group, Messages.JobGroup_done);
		assertThat(prompts(table)).containsExactly("A lamp in a window");
		Ui.choose(group, Messages.JobGroup_waiting);
		assertThat(Ui.get(window(), "jobs.empty", Label.class).isVisible()).isTrue();
	}

	@Test
	void thisBookOnlyLeavesOutTheOtherBooks() throws Exception {
		OpenBook book = smallBook();
		OpenBook other = smallBook("other-road");
		edit(book, "manuscript/01-the-letter.md", "org.eclipse.ui.genericeditor.GenericEditor");
		submit(book, "A lamp in a window", Map.of());
		submit(other, "A door in the wall", Map.of());
		view();
		Table table = table(2);
		assertThat(text(table, "A door in the wall", 3)).isEqualTo("other-road");
		page.activate(page.getActiveEditor());

		Ui.check(Ui.get(window(), "jobs.thisBook", Button.class), true);

		Ui.waitFor("one job", () -> prompts(table).equals(List.of("A lamp in a window")));
	}

	@Test
	void retryingPutsTheNewJobInThePlaceOfTheFailedOne() throws Exception {
		OpenBook book = smallBook();
		view();
		GenerationJob job = submit(book, "A lamp in a window", SketchJobs.QUOTA);
		Table table = table(1);
		Ui.waitFor("the failure", () -> state(job.id()) instanceof JobState.Failed);
		choose(table, "A lamp in a window");
		Screenshots.take(window(), "jobs-failed");

		Ui.press(window(), "jobs.action.retry");

		Ui.waitFor("the new job", () -> away(() -> service().jobs()).stream().anyMatch(j -> job.id().equals(j.retryOf())));
		Ui.waitFor("the old one to go", () -> away(() -> service().jobs()).size() == 1);
		Ui.waitFor("one line", () -> table.getItemCount() == 1);
	}

	@Test
	void theDeleteKeyDismissesWhatIsDone() throws Exception {
		OpenBook book = smallBook();
		IViewPart view = view();
		GenerationJob job = submit(book, "A lamp in a window", Map.of());
		Table table = table(1);
		Ui.waitFor("the picture", () -> state(job.id()) instanceof JobState.Done);
		choose(table, "A lamp in a window");
		Ui.waitFor("the job to be shown as done", () -> text(table, "A lamp in a window", 0).equals(Messages.JobWords_doneOne));

		view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()).run();

		Ui.waitFor("an empty list", () -> away(() -> service().jobs()).isEmpty());
	}

	@Test
	void theRequestIsShownAsItWasAndCanBeUsedAgain() throws Exception {
		OpenBook book = smallBook();
		view();
		GenerationJob job = submit(book, "A lamp in a window", Map.of());
		Table table = table(1);
		Ui.waitFor("the picture", () -> state(job.id()) instanceof JobState.Done);
		choose(table, "A lamp in a window");

		menu(table, "Open Request");
		Ui.waitFor("the request", () -> Ui.shell(Messages.JobOpening_request).isPresent());
		Shell request = Ui.shell(Messages.JobOpening_request).orElseThrow();
		assertThat(Ui.get(request, "generate.outgoing", StyledText.class).getText()).contains("A lamp in a window", Messages.OutgoingText_stays);
		Screenshots.take(request, "jobs-request");
		request.close();
		menu(table, "Reuse Request…");

		Ui.waitFor("the dialog", () -> Ui.shell(Messages.GenerateDialog_title).isPresent());
		Shell dialog = Ui.shell(Messages.GenerateDialog_title).orElseThrow();
		Ui.waitFor("the prompt", () -> Ui.find(dialog, "generate.prompt", Text.class).filter(t -> t.getText().equals("A lamp in a window")).isPresent());
	}

	@Test
	void enterOpensTheJobWithItsPicture() throws Exception {
		OpenBook book = smallBook();
		view();
		GenerationJob job = submit(book, "A lamp in a window", Map.of());
		Table table = table(1);
		Ui.waitFor("the picture", () -> state(job.id()) instanceof JobState.Done);
		choose(table, "A lamp in a window");

		table.notifyListeners(SWT.DefaultSelection, new Event());

		Ui.waitFor("the dialog", () -> Ui.shell(Messages.GenerateDialog_title).isPresent());
		assertThat(Ui.shell(Messages.GenerateDialog_title)).isPresent();
	}

	@Test
	void ofTwoThousandJobsOnlyTheLinesInSightAreMade() throws Exception {
		OpenBook book = smallBook();
		GenerationJob job = submit(book, "A lamp in a window", Map.of());
		Ui.waitFor("the picture", () -> state(job.id()) instanceof JobState.Done);
		GenerationJob done = away(() -> service().job(job.id()).orElseThrow());
		try (ManyJobs many = new ManyJobs(service(), done, 2000)) {
			view();
			Table table = table(2000);
			int[] made = { 0 };
			table.addListener(SWT.SetData, e -> made[0]++);
			Ui.get(window(), "jobs.search", Text.class).setText("lamp 19");
			Ui.waitFor("fewer lines", () -> table.getItemCount() < 2000);
			Ui.get(window(), "jobs.search", Text.class).setText("");
			Ui.waitFor("all lines", () -> table.getItemCount() == 2000);
			Screenshots.take(window(), "jobs-many");

			many.change(1500);

			Ui.waitFor("the changes", () -> many.told());
			assertThat(made[0]).as("lines that were made").isLessThan(600);
		}
	}
}
