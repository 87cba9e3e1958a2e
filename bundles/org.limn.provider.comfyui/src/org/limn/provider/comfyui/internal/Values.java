/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What stands in the places of a workflow. */
final class Values {

	static final long STEPS = 20;
	static final double CFG = 7;
	static final double DENOISE = 0.75;

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private Values() {
	}

	/** The seed of a call: without one a new one, because a server that is asked the same twice draws nothing. */
	static long seed(ImageCall call) {
		return call.options().get(Workflow.SEED) instanceof Long seed ? seed : ThreadLocalRandom.current().nextLong(Models.GREATEST_SEED);
	}

	/**
	 * A value for each place.
	 *
	 * @param call the call
	 * @param seed its seed
	 * @param images names of the reference images at the server, in order
	 * @return values by name
	 */
	static Map<String, JsonNode> of(ImageCall call, long seed, List<String> images) {
		Map<String, JsonNode> values = new HashMap<>();
		values.put(Workflow.PROMPT, JSON.textNode(call.prompt()));
		values.put(Workflow.NEGATIVE, JSON.textNode(call.negativePrompt()));
		values.put(Workflow.MODEL, JSON.textNode(call.model().id()));
		values.put(Workflow.COUNT, JSON.numberNode(call.count()));
		values.put(Workflow.SEED, JSON.numberNode(seed));
		values.put(Workflow.CALL, JSON.textNode(call.id().toString().substring(0, 8)));
		if (call.size() instanceof ImageSize.Pixels pixels) {
			values.put(Workflow.WIDTH, JSON.numberNode(pixels.width()));
			values.put(Workflow.HEIGHT, JSON.numberNode(pixels.height()));
		}
		values.put(Workflow.STEPS, JSON.numberNode(call.options().get(Workflow.STEPS) instanceof Long steps ? steps : STEPS));
		values.put(Workflow.CFG, decimal(call, Workflow.CFG, CFG));
		values.put(Workflow.DENOISE, decimal(call, Workflow.DENOISE, DENOISE));
		values.put(Workflow.SAMPLER, word(call, Workflow.SAMPLER, "euler")); //$NON-NLS-1$
		values.put(Workflow.SCHEDULER, word(call, Workflow.SCHEDULER, "normal")); //$NON-NLS-1$
		for (int i = 0; i < images.size(); i++) {
			values.put(Workflow.IMAGE + (i + 1), JSON.textNode(images.get(i)));
		}
		return values;
	}

	private static JsonNode decimal(ImageCall call, String option, double otherwise) {
		return JSON.numberNode(call.options().get(option) instanceof Double number ? number : otherwise);
	}

	private static JsonNode word(ImageCall call, String option, String otherwise) {
		return JSON.textNode(call.options().get(option) instanceof String word && !word.isBlank() ? word : otherwise);
	}
}
