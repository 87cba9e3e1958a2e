/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Why an answer has no picture: the prompt was blocked, the picture was, an error stands inside the success, or the model used words.
 *
 * @param tree the answer
 * @param server who answered
 */
record NoPicture(JsonNode tree, AccountServer server) {

	/** The code of all that a filter stopped, for the table of errors. */
	private static final String BLOCKED = "blocked"; //$NON-NLS-1$
	private static final Set<String> FILTERS = Set.of("SAFETY", "IMAGE_SAFETY", "PROHIBITED_CONTENT", "IMAGE_PROHIBITED_CONTENT", "RECITATION", "IMAGE_RECITATION", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"BLOCKLIST", "SPII"); //$NON-NLS-1$ //$NON-NLS-2$

	/** The failure; asking again would give the same. */
	ProviderException failure() {
		JsonNode feedback = Field.of(tree, "promptFeedback"); //$NON-NLS-1$
		String blocked = Field.of(feedback, "blockReason").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (!blocked.isBlank()) {
			return blocked("input", words(blocked), Field.of(feedback, "safetyRatings")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (ProviderError.isIn(tree)) {
			return server.rules().failure(ProviderError.of(tree), null, false);
		}
		JsonNode candidate = tree.path("candidates").path(0); //$NON-NLS-1$
		String finish = Field.of(candidate, "finishReason").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		String message = Field.of(candidate, "finishMessage").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (FILTERS.contains(finish)) {
			return blocked("output", message.isBlank() ? words(finish) : message, Field.of(candidate, "safetyRatings")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		String said = said(candidate.path("content").path("parts")); //$NON-NLS-1$ //$NON-NLS-2$
		String why = said.isBlank() ? message : said;
		return why.isBlank() ? UnusableAnswer.noPicture() : UnusableAnswer.words(why, server.credential().redaction());
	}

	private ProviderException blocked(String stage, String message, JsonNode ratings) {
		List<String> categories = new ArrayList<>();
		for (JsonNode rating : ratings) {
			if (rating.path("blocked").asBoolean()) { //$NON-NLS-1$
				categories.add(words(rating.path("category").asText("").replace("HARM_CATEGORY_", ""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
		}
		return server.rules().failure(new ProviderError(message, BLOCKED, "", null, stage, categories, "", Optional.empty()), null, false); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String said(JsonNode parts) {
		StringBuilder said = new StringBuilder();
		for (JsonNode part : parts) {
			if (!part.path("thought").asBoolean()) { //$NON-NLS-1$
				said.append(part.path("text").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return said.toString();
	}

	private static String words(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
