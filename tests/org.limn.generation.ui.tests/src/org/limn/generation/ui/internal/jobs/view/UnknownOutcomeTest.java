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

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobState;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.testsupport.queue.QueueServer;
import org.limn.testsupport.queue.ScriptedQueueProvider;
import org.limn.ui.OpenBook;

/** A job whose answer was lost on the way: what is said, and the three things that can be done. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class UnknownOutcomeTest extends JobsViewTestCase {

	private static final String PROMPT = "A lamp in a window";

	private final QueueServer server = serve();
	private UUID job = UUID.randomUUID();

	@BeforeEach
	void choose() throws Exception {
		job = lost(smallBook()).id();
		view();
		Table table = table(1);
		choose(table, PROMPT);
		Ui.waitFor("the actions", () -> Ui.find(window(), "jobs.action.check", Button.class).isPresent());
	}

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	private static QueueServer serve() {
		try {
			QueueServer server = new QueueServer();
			server.loseAnswers();
			server.hideWork();
			return server;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private GenerationJob lost(OpenBook book) {
		GenerationJob submitted = away(() -> {
			GenerationRequest request = new GenerationRequest(book.book().folder(),
					new ProfileChoice.AdHoc("scripted", ScriptedQueueProvider.MODEL, Map.of("baseUrl", server.url())), Purpose.LIBRARY, PROMPT, "",
					new ImageSize.Pixels(256, 256), 1, Map.of(), List.of());
			return service().submit(request, service().compile(request));
		});
		Ui.waitFor("the outcome", () -> state(submitted.id()) instanceof JobState.OutcomeUnknown);
		return submitted;
	}

	@Test
	void saysThatItMayHaveBeenChargedAndWhatHappened() {
		Ui.waitFor("the timeline", () -> Ui.get(window(), "jobs.history", Text.class).getText().contains(Messages.JobHistory_eventUnknown));
		Screenshots.take(window(), "jobs-unknown");

		assertThat(Ui.get(window(), "jobs.words", Label.class).getText()).contains("may have been charged: check at the provider");
		assertThat(Ui.get(window(), "jobs.action.send_again", Button.class).getText()).contains("Twice");
	}

	@Test
	void askingTheProviderFindsThePictureWithoutSendingAnything() {
		server.finish();

		Ui.press(window(), "jobs.action.check");

		Ui.waitFor("the picture", () -> state(job) instanceof JobState.Done);
		assertThat(server.submissions()).isEqualTo(1);
	}

	@Test
	void sendingAgainKeepsTheUnknownOneBesideTheNewJob() {
		server.ready();

		Ui.press(window(), "jobs.action.send_again");

		Ui.waitFor("two jobs", () -> table(2).getItemCount() == 2);
		assertThat(away(() -> service().jobs())).extracting(GenerationJob::retryOf).contains(job);
		assertThat(away(() -> service().jobs())).extracting(GenerationJob::id).contains(job);
		assertThat(server.submissions()).isEqualTo(2);
	}

	@Test
	void givingUpTakesItFromTheList() {
		Ui.press(window(), "jobs.action.give_up");

		Ui.waitFor("an empty list", () -> away(() -> service().jobs()).isEmpty());
		assertThat(server.submissions()).isEqualTo(1);
	}
}
