/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the answer to the request that draws, by either protocol.
 *
 * @param account the account
 * @param sink where pictures go
 * @param count how many were asked for
 */
record DrawAnswer(OpenRouterAccount account, ImageSink sink, int count) {

	private static final PictureFields IMAGES = PictureFields.of(List.of("/data/*/b64_json"), List.of("/data/*/url")); //$NON-NLS-1$ //$NON-NLS-2$
	/** The last two are of older versions and of other servers. */
	private static final PictureFields CHAT = PictureFields.of(List.of(),
			List.of("/choices/0/message/images/#/image_url/url", "/choices/0/message/images/#/url", "/choices/0/message/content/#/image_url/url")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	int read(HttpAnswer answer) throws IOException, ProviderException {
		return switch (account.api()) {
		// documented: charged when the picture was made, all or nothing
		case IMAGES -> new PictureAnswer(account.server(), sink, count, IMAGES, true).read(answer, (tree, found) -> rest(tree, found, true));
		case CHAT -> new PictureAnswer(account.server(), sink, count, CHAT, false).read(answer, (tree, found) -> {
			rest(tree, found, false);
			if (found == 0) {
				explain(tree.path("choices").path(0)); //$NON-NLS-1$
			}
		});
		};
	}

	private void rest(JsonNode tree, int found, boolean freeErrors) throws ProviderException {
		UsageReader.read(tree, sink);
		if (found == 0 && ProviderError.isIn(tree)) {
			throw account.server().rules().failure(UpstreamError.of(tree), null, freeErrors);
		}
	}

	/** Why a chat brought no picture. */
	private void explain(JsonNode choice) throws ProviderException {
		String refusal = choice.path("message").path("refusal").asText(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String words = words(choice.path("message").path("content")); //$NON-NLS-1$ //$NON-NLS-2$
		if (!refusal.isBlank() || choice.path("finish_reason").asText("").equals("content_filter")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			String why = refusal.isBlank() ? words : refusal;
			throw account.server().rules().failure(new ProviderError(why, "content_filter", "", null, "output", List.of(), "", Optional.empty()), null, false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		if (!words.isBlank() && choice.path("message").path("images").isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
			throw UnusableAnswer.words(words, account.server().credential().redaction());
		}
	}

	private static String words(JsonNode content) {
		if (!content.isArray()) {
			return content.asText(""); //$NON-NLS-1$
		}
		StringBuilder words = new StringBuilder();
		content.forEach(part -> words.append(part.path("text").asText("")).append(' ')); //$NON-NLS-1$ //$NON-NLS-2$
		return words.toString();
	}
}
