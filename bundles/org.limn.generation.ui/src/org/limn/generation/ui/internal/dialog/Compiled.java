/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;

/**
 * What the service made of a request: what would be sent, or why nothing can be sent. An empty prompt stands for the suggestion.
 *
 * @param request the request with the prompt that counts
 * @param suggestion the suggestion made for an empty prompt; else empty
 * @param outgoing what would be sent, or {@code null}
 * @param failure why nothing can be sent, or {@code null}
 */
record Compiled(GenerationRequest request, String suggestion, @Nullable OutgoingRequest outgoing, @Nullable Failure failure) {

	/** Asks the service. Not for the UI thread. */
	static Compiled of(GenerationService service, GenerationRequest asked, @Nullable String passage) {
		GenerationRequest request = asked;
		String suggestion = "";
		try {
			if (asked.prompt().isBlank()) {
				suggestion = service.suggest(asked, passage).strip();
				request = withPrompt(asked, suggestion);
			}
			if (request.prompt().isBlank()) {
				return new Compiled(request, "", null, Failure.about(FailureKind.INVALID_REQUEST, Messages.Compiled_noPrompt, "prompt"));
			}
			return new Compiled(request, suggestion, service.compile(request), null);
		} catch (GenerationException e) {
			return new Compiled(request, suggestion, null, e.failure());
		} catch (RuntimeException e) {
			return new Compiled(request, suggestion, null, Background.failure(e));
		}
	}

	/** Sends it. Not for the UI thread. */
	GenerationJob submit(GenerationService service) throws GenerationException {
		OutgoingRequest sent = outgoing;
		Failure problem = failure;
		if (sent == null) {
			throw new GenerationException(problem != null ? problem : Failure.of(FailureKind.INTERNAL, Messages.Compiled_noPrompt));
		}
		return service.submit(request, sent);
	}

	private static GenerationRequest withPrompt(GenerationRequest r, String prompt) {
		return new GenerationRequest(r.book(), r.profile(), r.purpose(), prompt, r.negativePrompt(), r.size(), r.count(), r.options(), r.context());
	}
}
