/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as maps, lists, strings, numbers and booleans, and back. */
final class JsonValues {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private JsonValues() {
	}

	/** An object as an ordered map; members that are null are left out. */
	static Map<String, Object> map(JsonNode object) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			Object value = value(member.getValue());
			if (value != null) {
				map.put(member.getKey(), value);
			}
		}
		return map;
	}

	private static @Nullable Object value(JsonNode node) {
		if (node.isObject()) {
			return map(node);
		}
		if (node.isArray()) {
			List<Object> list = new ArrayList<>();
			for (JsonNode element : node) {
				Object value = value(element);
				if (value != null) {
					list.add(value);
				}
			}
			return list;
		}
		if (node.isNumber()) {
			return node.numberValue();
		}
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		return node.isTextual() ? node.textValue() : null;
	}

	/** A map as an object. What JSON does not know becomes its text. */
	static ObjectNode object(Map<?, ?> map) {
		ObjectNode object = NODES.objectNode();
		map.forEach((key, value) -> object.set(String.valueOf(key), node(value)));
		return object;
	}

	private static JsonNode node(@Nullable Object value) {
		return switch (value) {
		case null -> NODES.nullNode();
		case Map<?, ?> map -> object(map);
		case Iterable<?> list -> array(list);
		case Boolean b -> NODES.booleanNode(b);
		case Integer n -> NODES.numberNode(n);
		case Long n -> NODES.numberNode(n);
		case Double n when Double.isFinite(n) -> NODES.numberNode(n);
		case Float n when Float.isFinite(n) -> NODES.numberNode(n);
		case BigDecimal n -> NODES.numberNode(n);
		case BigInteger n -> NODES.numberNode(n);
		case Short n -> NODES.numberNode(n);
		case Byte n -> NODES.numberNode(n);
		default -> NODES.textNode(value.toString());
		};
	}

	/** A list as an array. */
	static ArrayNode array(Iterable<?> list) {
		ArrayNode array = NODES.arrayNode();
		list.forEach(value -> array.add(node(value)));
		return array;
	}
}
