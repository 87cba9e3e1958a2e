/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.Redaction;

import com.fasterxml.jackson.databind.JsonNode;

/** What Azure's filter says of pictures that it kept back although the call went well. */
final class ContentFilter {

	private ContentFilter() {
	}

	/**
	 * Looks why there is no picture.
	 *
	 * @param tree the answer
	 * @throws ProviderException when the filter kept one back, naming for what
	 */
	static void check(JsonNode tree) throws ProviderException {
		Set<String> input = new TreeSet<>();
		Set<String> output = new TreeSet<>();
		for (JsonNode item : tree.path("data")) { //$NON-NLS-1$
			collect(item.path("prompt_filter_results"), input); //$NON-NLS-1$
			collect(item.path("content_filter_results"), output); //$NON-NLS-1$
		}
		if (!input.isEmpty() || !output.isEmpty()) {
			String words = new Redaction().clean(String.join(", ", output.isEmpty() ? input : output)); //$NON-NLS-1$
			String stage = output.isEmpty() ? "input" : "output"; //$NON-NLS-1$ //$NON-NLS-2$
			throw new ProviderException(Failure.about(FailureKind.CONTENT_BLOCKED, NLS.bind(Messages.ContentFilter_keptBack, words), stage), new Evidence.ErrorInAnswer(false), null);
		}
	}

	private static void collect(JsonNode results, Set<String> filtered) {
		results.properties().stream().filter(result -> result.getValue().path("filtered").asBoolean()).forEach(result -> filtered.add(result.getKey())); //$NON-NLS-1$
	}
}
