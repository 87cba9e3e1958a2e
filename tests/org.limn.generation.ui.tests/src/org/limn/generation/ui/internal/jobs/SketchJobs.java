/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.List;
import java.util.Map;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.ui.OpenBook;

/** Jobs for the built-in provider, with what it shall play. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class SketchJobs {

	/** Takes a minute. */
	public static final Map<String, Object> SLOW = Map.of("delaySeconds", 60L);
	/** Is sent, and no answer comes back. */
	public static final Map<String, Object> LOST = Map.of("fault", "lost-answer");
	/** Is not accepted: its account has no money. */
	public static final Map<String, Object> QUOTA = Map.of("fault", "quota");

	private SketchJobs() {
	}

	/** Submits a job for one picture. Not for the UI thread. */
	public static GenerationJob submit(GenerationService service, OpenBook book, String prompt, Map<String, Object> options) throws GenerationException {
		GenerationRequest request = new GenerationRequest(book.book().folder(), profile(service), Purpose.LIBRARY, prompt, "", new ImageSize.Pixels(512, 512), 1,
				options, List.of());
		return service.submit(request, service.compile(request));
	}

	private static ProfileChoice profile(GenerationService service) {
		return new ProfileChoice.Named(service.profiles().getFirst().profile().id());
	}
}
