/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The small part of JSON that the journal needs. What is written by hand stays readable by later versions, whatever becomes of the Java types. */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private Json() {
	}

	static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	static ArrayNode array(Stream<? extends JsonNode> nodes) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		nodes.forEach(array::add);
		return array;
	}

	static String text(JsonNode node) {
		return node.toString();
	}

	static JsonNode parse(String text) {
		try {
			return MAPPER.readTree(text);
		} catch (JsonProcessingException e) {
			throw new JournalException(Messages.Database_damaged, e);
		}
	}

	static Stream<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	static @Nullable String optional(JsonNode object, String key) {
		return Optional.ofNullable(object.get(key)).filter(n -> !n.isNull()).map(JsonNode::asText).orElse(null);
	}

	static ObjectNode values(Map<String, ?> values) {
		ObjectNode object = object();
		// In order of the keys: the same request is the same text.
		new TreeMap<>(values).forEach((key, value) -> object.putPOJO(key, value));
		return object;
	}

	/** Values of options: text, truth, whole and decimal numbers, in the Java types of the SPI. */
	static Map<String, Object> values(JsonNode object) {
		Map<String, Object> values = new LinkedHashMap<>();
		object.properties().forEach(e -> values.put(e.getKey(), value(e.getValue())));
		return values;
	}

	private static Object value(JsonNode node) {
		if (node.isBoolean()) {
			return Boolean.valueOf(node.booleanValue());
		}
		if (node.isIntegralNumber()) {
			return Long.valueOf(node.longValue());
		}
		return node.isNumber() ? Double.valueOf(node.doubleValue()) : node.asText();
	}

	static Map<String, String> texts(JsonNode object) {
		Map<String, String> values = new LinkedHashMap<>();
		object.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
		return values;
	}
}
