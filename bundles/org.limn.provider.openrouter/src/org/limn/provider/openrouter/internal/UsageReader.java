/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.Usage;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call used and what it cost, in both protocols. */
final class UsageReader {

	private static final double MOST = 100_000;

	private UsageReader() {
	}

	static void read(JsonNode tree, ImageSink sink) {
		JsonNode usage = tree.path("usage"); //$NON-NLS-1$
		if (usage.isObject() && !usage.isEmpty()) {
			sink.usage(new Usage(tokens(usage, "prompt_tokens"), 0, tokens(usage, "completion_tokens"), 0, cost(usage.path("cost")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** In credits, each a US dollar; {@code null} when not said, or no amount. */
	private static @Nullable Cost cost(JsonNode said) {
		double amount = said.isNumber() ? said.asDouble() : -1;
		return amount >= 0 && amount < MOST ? Cost.usd(BigDecimal.valueOf(amount).toPlainString()) : null;
	}

	private static long tokens(JsonNode usage, String name) {
		return Math.max(0, usage.path(name).asLong());
	}
}
