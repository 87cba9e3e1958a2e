/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.provider.http.AnswerException;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.RetryAfter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An error as OpenRouter tells it: its own words are general, and what the upstream provider said stands in {@code metadata}. The words of the prompt that it
 * quotes there are left out, because they could be taken for those of the error.
 *
 * @see <a href="https://openrouter.ai/docs/api/reference/errors-and-debugging">Errors</a>
 */
final class UpstreamError {

	/** In the code, that a filter was at work. */
	private static final String FLAGGED = " flagged"; //$NON-NLS-1$

	private UpstreamError() {
	}

	/** Reads the body of an answer, or its beginning. */
	static ProviderError of(String body) {
		JsonNode tree = json(body);
		return tree.isObject() ? of(tree) : ProviderError.of(body);
	}

	/** Reads an error out of an answer. */
	static ProviderError of(JsonNode tree) {
		ProviderError general = ProviderError.of(tree);
		JsonNode metadata = tree.path("error").path("metadata"); //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode availability = tree.path("error").path("availability"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!metadata.isObject() && !availability.isObject()) {
			return general;
		}
		List<String> reasons = Capabilities.words(metadata.path("reasons")); //$NON-NLS-1$
		boolean flagged = !reasons.isEmpty() || metadata.has("flagged_input"); //$NON-NLS-1$
		String code = (general.code() + ' ' + availability.path("code").asText("")).strip() + (flagged ? FLAGGED : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		@Nullable String stage = flagged ? "input" : general.stage(); //$NON-NLS-1$
		String raw = metadata.path("raw").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		return new ProviderError(words(general.message(), metadata.path("provider_name").asText(""), said(raw)), code, //$NON-NLS-1$ //$NON-NLS-2$
				metadata.path("error_type").asText(general.type()), general.param(), stage, reasons, general.message() + '\n' + raw, //$NON-NLS-1$
				general.retryAfter().or(() -> RetryAfter.of(availability)));
	}

	private static String words(String general, String provider, String said) {
		if (said.isBlank()) {
			return general;
		}
		return general + " (" + (provider.isBlank() ? "" : provider + ": ") + said + ')'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What the upstream provider said, which is often JSON in a text. */
	private static String said(String raw) {
		JsonNode tree = json(raw);
		if (!tree.isObject()) {
			return raw;
		}
		JsonNode error = tree.path("error").isObject() ? tree.path("error") : tree; //$NON-NLS-1$ //$NON-NLS-2$
		return Stream.of("message", "detail", "status", "error").map(error::path).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst().orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	private static JsonNode json(String text) {
		try {
			return text.stripLeading().startsWith("{") ? ImageJson.tree(text.getBytes(StandardCharsets.UTF_8)) : MissingNode.getInstance(); //$NON-NLS-1$
		} catch (AnswerException e) {
			// no JSON after all: the text itself is all there is
			return MissingNode.getInstance();
		}
	}
}
