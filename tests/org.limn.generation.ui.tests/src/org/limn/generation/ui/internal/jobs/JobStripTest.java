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

import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** The jobs in the header of the media library. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class JobStripTest extends GenerationTest {

	private static final String PROMPT = "A lamp in a window, seen from the road, on the evening before the snow comes down from the pass";

	@Test
	void showsARunningJobUntilItIsCancelled() throws Exception {
		OpenBook book = smallBook();
		Composite strip = stripWith(submit(book, SketchJobs.SLOW));
		Ui.waitFor("the job", () -> Ui.find(strip, "generate.strip.state", Label.class).filter(l -> l.getText().contains("Sketch")).isPresent());
		Screenshots.take(window(), "strip");

		Ui.press(strip, "generate.strip.cancel");

		Ui.waitFor("the strip to go", () -> Ui.find(window(), "generate.strip", Composite.class).isEmpty());
	}

	@Test
	void aFailedJobSaysWhatItCostAndStaysUntilItIsDismissed() throws Exception {
		OpenBook book = smallBook();
		Composite strip = stripWith(submit(book, SketchJobs.QUOTA));
		Ui.waitFor("the failure", () -> Ui.find(strip, "generate.strip.retry", Button.class).isPresent());
		Screenshots.take(window(), "strip-failed");
		assertThat(Ui.get(strip, "generate.strip.state", Label.class).getText()).contains(Messages.JobWords_failed, Messages.JobWords_chargeNone);

		Ui.press(strip, "generate.strip.dismiss");

		Ui.waitFor("the strip to go", () -> Ui.find(window(), "generate.strip", Composite.class).isEmpty());
		assertThat(away(() -> service().jobs())).isEmpty();
	}

	@Test
	void anUnknownOutcomeOffersToSendAgainOrToGiveUp() throws Exception {
		OpenBook book = smallBook();
		Composite strip = stripWith(submit(book, SketchJobs.LOST));
		Ui.waitFor("the outcome", () -> Ui.find(strip, "generate.strip.send_again", Button.class).isPresent());
		Screenshots.take(window(), "strip-unknown");
		assertThat(Ui.get(strip, "generate.strip.state", Label.class).getText()).contains(Messages.JobWords_unknown);

		Ui.press(strip, "generate.strip.give_up");

		Ui.waitFor("the strip to go", () -> Ui.find(window(), "generate.strip", Composite.class).isEmpty());
	}

	@Test
	void ofManyJobsAFewAreShownAndTheRestIsOneClickAway() throws Exception {
		OpenBook book = smallBook();
		away(() -> {
			service().queue().setPaused(true);
			return true;
		});
		try {
			for (int i = 0; i < 7; i++) {
				submit(book, Map.of());
			}
			page.showView(UiIds.MEDIA_LIBRARY);
			Link all = Ui.get(window(), "generate.strip.all", Link.class);
			Ui.waitFor("three more", () -> all.getText().contains(NLS.bind(Messages.JobStrip_allAndMore, 3)));
			Screenshots.take(window(), "strip-many");
			assertThat(Ui.get(window(), "generate.strip.summary", Label.class).getText()).isEqualTo(NLS.bind(Messages.JobStrip_waiting, 7));

			all.notifyListeners(SWT.Selection, new Event());

			Ui.waitFor("the view", () -> Ui.find(window(), "jobs.search", Text.class).isPresent());
			page.hideView(page.findView(GenerationViews.JOBS));
		} finally {
			away(() -> {
				service().jobs().forEach(j -> service().cancel(j.id()));
				service().queue().setPaused(false);
				return true;
			});
		}
	}

	private Composite stripWith(GenerationJob job) throws Exception {
		page.showView(UiIds.MEDIA_LIBRARY);
		Composite strip = Ui.get(window(), "generate.strip", Composite.class);
		assertThat(job.request().prompt()).isEqualTo(PROMPT);
		return strip;
	}

	private static GenerationJob submit(OpenBook book, Map<String, Object> options) {
		return away(() -> SketchJobs.submit(service(), book, PROMPT, options));
	}
}
