/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.AnswerException;
import org.limn.provider.http.ImageJson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A workflow in ComfyUI's API format with places in it: a text that is exactly {@code %seed%} stands for the seed, as a number; inside a longer text a place
 * stands for its words. Read with at most {@value ImageJson#MAXIMUM_DEPTH} levels.
 *
 * @param nodes the nodes by their ids
 * @param label what the person knows it as
 */
record Workflow(ObjectNode nodes, String label) {

	/**
	 * Where a place is.
	 *
	 * @param node the class of the node
	 * @param input the name of its input
	 */
	record Place(String node, String input) {
	}

	static final String PROMPT = "prompt"; //$NON-NLS-1$
	static final String NEGATIVE = "negative"; //$NON-NLS-1$
	static final String MODEL = "model"; //$NON-NLS-1$
	static final String WIDTH = "width"; //$NON-NLS-1$
	static final String HEIGHT = "height"; //$NON-NLS-1$
	static final String COUNT = "count"; //$NON-NLS-1$
	static final String SEED = "seed"; //$NON-NLS-1$
	static final String STEPS = "steps"; //$NON-NLS-1$
	static final String CFG = "cfg"; //$NON-NLS-1$
	static final String SAMPLER = "sampler"; //$NON-NLS-1$
	static final String SCHEDULER = "scheduler"; //$NON-NLS-1$
	static final String DENOISE = "denoise"; //$NON-NLS-1$
	/** The beginning of the call's id: makes a name of its own for each picture, so that a server does not take it for one it has. */
	static final String CALL = "call"; //$NON-NLS-1$
	/** With a number from 1 behind it. */
	static final String IMAGE = "image"; //$NON-NLS-1$

	private static final Pattern PLACE = Pattern
			.compile("%(prompt|negative|model|width|height|count|seed|steps|cfg|sampler|scheduler|denoise|call|image[1-9]\\d?)%"); //$NON-NLS-1$

	/**
	 * Reads a workflow.
	 *
	 * @param json its text
	 * @param label what the person knows it as
	 * @return the workflow
	 * @throws ProviderException {@code NOT_CONFIGURED} when it is none, or has no place for the prompt
	 */
	static Workflow of(String json, String label) throws ProviderException {
		try {
			JsonNode tree = ImageJson.tree(json.getBytes(StandardCharsets.UTF_8));
			if (tree.path("nodes").isArray()) { //$NON-NLS-1$
				throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_editor, label));
			}
			if (tree instanceof ObjectNode nodes && !nodes.isEmpty() && nodes.properties().stream().allMatch(n -> isNode(n.getValue()))) {
				Workflow workflow = new Workflow(nodes, label);
				if (!workflow.names().contains(PROMPT)) {
					throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_noPrompt, label));
				}
				return workflow;
			}
		} catch (AnswerException e) {
			// said below
			throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_none, label));
		}
		throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_none, label));
	}

	private static boolean isNode(JsonNode node) {
		return node.path("class_type").isTextual() && node.path("inputs").isObject(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The names of all its places. */
	Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = PLACE.matcher(nodes.toString());
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	/** How many reference images it needs. */
	int images() {
		return (int) names().stream().filter(name -> name.startsWith(IMAGE)).count();
	}

	/** The node and input that are wholly a place. */
	Optional<Place> place(String name) {
		for (JsonNode node : nodes) {
			for (Map.Entry<String, JsonNode> input : node.path("inputs").properties()) { //$NON-NLS-1$
				if (input.getValue().asText("").equals('%' + name + '%')) { //$NON-NLS-1$
					return Optional.of(new Place(node.path("class_type").asText(""), input.getKey())); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The workflow as it is sent.
	 *
	 * @param values a value for each name
	 * @return a copy with values in the places
	 */
	ObjectNode filled(Map<String, JsonNode> values) {
		ObjectNode copy = nodes.deepCopy();
		copy.forEach(node -> {
			if (node.path("inputs") instanceof ObjectNode inputs) { //$NON-NLS-1$
				fill(inputs, values);
			}
		});
		return copy;
	}

	private static void fill(ObjectNode object, Map<String, JsonNode> values) {
		for (Map.Entry<String, JsonNode> field : object.properties()) {
			field.setValue(filled(field.getValue(), values));
		}
	}

	private static JsonNode filled(JsonNode value, Map<String, JsonNode> values) {
		switch (value) {
		case ObjectNode object -> fill(object, values);
		case ArrayNode array -> {
			for (int i = 0; i < array.size(); i++) {
				array.set(i, filled(array.path(i), values));
			}
		}
		default -> {
			return value.isTextual() ? filled(value.asText(""), values) : value; //$NON-NLS-1$
		}
		}
		return value;
	}

	private static JsonNode filled(String text, Map<String, JsonNode> values) {
		Matcher matcher = PLACE.matcher(text);
		JsonNode whole = matcher.matches() ? values.get(matcher.group(1)) : null;
		// in one pass: what a prompt says is never a place
		return whole != null ? whole
				: TextNode.valueOf(matcher.reset()
						.replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), TextNode.valueOf(place.group())).asText("")))); //$NON-NLS-1$
	}
}
