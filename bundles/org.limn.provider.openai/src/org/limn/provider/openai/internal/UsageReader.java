/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.Usage;
import org.limn.provider.http.HttpAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call used, in OpenAI's words or in those of relays. */
final class UsageReader {

	private UsageReader() {
	}

	static void read(JsonNode tree, @Nullable Cost charged, ImageSink sink) {
		JsonNode usage = tree.path("usage"); //$NON-NLS-1$
		JsonNode given = usage.path("input_tokens_details"); //$NON-NLS-1$
		long input = usage.path("input_tokens").asLong(usage.path("prompt_tokens").asLong()); //$NON-NLS-1$ //$NON-NLS-2$
		long output = usage.path("output_tokens").asLong(usage.path("completion_tokens").asLong()); //$NON-NLS-1$ //$NON-NLS-2$
		long imageIn = given.path("image_tokens").asLong(); //$NON-NLS-1$
		long textIn = given.path("text_tokens").asLong(Math.max(0, input - imageIn)); //$NON-NLS-1$
		if (input > 0 || output > 0 || charged != null) {
			// all that comes out is billed at the price of images, also the words a model thinks in
			sink.usage(new Usage(positive(textIn), positive(imageIn), positive(output), 0, charged));
		}
	}

	/** What a relay says it charged. */
	static @Nullable Cost charged(HttpAnswer answer) {
		String amount = answer.header("x-litellm-response-cost").orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (!amount.matches("\\d{1,6}(\\.\\d{1,20})?([eE]-?\\d{1,2})?")) { //$NON-NLS-1$
			return null;
		}
		return Cost.usd(new BigDecimal(amount).toPlainString());
	}

	private static long positive(long number) {
		return Math.max(0, number);
	}
}
