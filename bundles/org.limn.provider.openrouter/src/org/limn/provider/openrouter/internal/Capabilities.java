/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.SizeRule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a list of models says that one of them can do: {@code supported_parameters}, each an enumeration, a range or just there.
 *
 * @param facts the row of the list
 * @see <a href="https://openrouter.ai/docs/guides/overview/multimodal/image-generation">Image generation</a>
 */
record Capabilities(JsonNode facts) {

	private static final int MOST_WORDS = 40;
	private static final int LONGEST_WORD = 40;

	/** Whether a parameter may be sent. */
	boolean has(String parameter) {
		return parameters().has(parameter);
	}

	/** The values of a parameter that is an enumeration. */
	List<String> values(String parameter) {
		return words(parameters().path(parameter).path("values")); //$NON-NLS-1$
	}

	/** The greatest value of a parameter that is a range. */
	int greatest(String parameter, int otherwise, int limit) {
		int greatest = parameters().path(parameter).path("max").asInt(otherwise); //$NON-NLS-1$
		return Math.max(0, Math.min(limit, greatest));
	}

	/** Whether it looks at pictures. */
	boolean seesPictures() {
		return words(facts.path("architecture").path("input_modalities")).contains("image"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Whether it answers with words too. */
	boolean writes() {
		JsonNode outputs = facts.path("architecture").path("output_modalities"); //$NON-NLS-1$ //$NON-NLS-2$
		return outputs.isEmpty() || words(outputs).contains("text"); //$NON-NLS-1$
	}

	/** Its ratios, or pixels where they may be sent; it can always be left to the model. Ratios with fractions are not offered. */
	SizeRule sizes() {
		List<ImageSize> sizes = new ArrayList<>(values("aspect_ratio").stream().map(ImageSize::parse).flatMap(Optional::stream).distinct().toList()); //$NON-NLS-1$
		if (sizes.isEmpty() && has("size")) { //$NON-NLS-1$
			return new SizeRule.Any();
		}
		if (!sizes.contains(ImageSize.AUTO)) {
			sizes.add(ImageSize.AUTO);
		}
		return new SizeRule.Listed(sizes);
	}

	private JsonNode parameters() {
		return facts.path("supported_parameters"); //$NON-NLS-1$
	}

	/** The words of a list, as many as a person could choose from. */
	static List<String> words(JsonNode list) {
		List<String> words = new ArrayList<>();
		for (JsonNode word : list) {
			String text = word.asText();
			if (!text.isBlank() && text.length() <= LONGEST_WORD && !words.contains(text) && words.size() < MOST_WORDS) {
				words.add(text);
			}
		}
		return words;
	}
}
