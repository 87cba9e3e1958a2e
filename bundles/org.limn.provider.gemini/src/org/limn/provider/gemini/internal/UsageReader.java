/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.Usage;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call used, in tokens. Google does not say what it cost. */
final class UsageReader {

	private UsageReader() {
	}

	static void read(JsonNode usage, ImageSink sink) {
		long imageIn = tokens(Field.of(usage, "promptTokensDetails"), "IMAGE"); //$NON-NLS-1$ //$NON-NLS-2$
		long prompt = count(Field.of(usage, "promptTokenCount")); //$NON-NLS-1$
		JsonNode made = Field.of(usage, "candidatesTokensDetails"); //$NON-NLS-1$
		long imageOut = made.isEmpty() ? count(Field.of(usage, "candidatesTokenCount")) : tokens(made, "IMAGE"); //$NON-NLS-1$ //$NON-NLS-2$
		if (prompt > 0 || imageOut > 0) {
			sink.usage(new Usage(Math.max(0, prompt - imageIn), imageIn, imageOut, 0, null));
		}
	}

	private static long tokens(JsonNode details, String modality) {
		for (JsonNode detail : details) {
			if (detail.path("modality").asText().equals(modality)) { //$NON-NLS-1$
				return count(Field.of(detail, "tokenCount")); //$NON-NLS-1$
			}
		}
		return 0;
	}

	private static long count(JsonNode number) {
		return Math.max(0, number.asLong());
	}
}
