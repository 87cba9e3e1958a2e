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

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** The jobs in the header of the media library. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class JobStripTest extends GenerationTest {

	@Test
	void showsARunningJobUntilItIsCancelled() throws Exception {
		OpenBook book = smallBook();
		page.showView(UiIds.MEDIA_LIBRARY);
		GenerationJob job = submit(book, Map.of("delaySeconds", delay(60)));
		Composite strip = Ui.get(window(), "generate.strip", Composite.class);
		Ui.waitFor("the job", () -> Ui.find(strip, "generate.strip.state", Label.class).filter(l -> l.getText().contains("Sketch")).isPresent());
		Screenshots.take(window(), "strip");

		Ui.press(strip, "generate.strip.cancel");

		Ui.waitFor("the strip to go", () -> Ui.find(window(), "generate.strip", Composite.class).isEmpty());
		assertThat(away(() -> service().job(job.id()).orElseThrow().state().ended())).isTrue();
	}

	@Test
	void aFailedJobStaysUntilItIsDismissed() throws Exception {
		OpenBook book = smallBook();
		page.showView(UiIds.MEDIA_LIBRARY);
		submit(book, Map.of("fault", "unavailable"));
		Composite strip = Ui.get(window(), "generate.strip", Composite.class);
		Ui.waitFor("the failure", () -> Ui.find(strip, "generate.strip.retry", Button.class).isPresent());
		Screenshots.take(window(), "strip-failed");

		Ui.press(strip, "generate.strip.cancel");

		Ui.waitFor("the strip to go", () -> Ui.find(window(), "generate.strip", Composite.class).isEmpty());
		assertThat(away(() -> service().jobs())).isEmpty();
	}

	private static Object delay(long seconds) {
		Class<?> type = away(() -> service().model(sketch())).option("delaySeconds").orElseThrow().type().name().equals("DECIMAL") ? Double.class
				: Long.class;
		return type == Double.class ? (Object) Double.valueOf(seconds) : Long.valueOf(seconds);
	}

	private static ProfileChoice sketch() {
		return new ProfileChoice.Named(service().profiles().getFirst().profile().id());
	}

	private static GenerationJob submit(OpenBook book, Map<String, Object> options) {
		return away(() -> {
			GenerationRequest request = new GenerationRequest(book.book().folder(), sketch(), Purpose.LIBRARY,
					"A lamp in a window, seen from the road, on the evening before the snow comes down from the pass", "",
					new ImageSize.Pixels(1024, 1024), 1, options, List.of());
			return service().submit(request, service().compile(request));
		});
	}
}
