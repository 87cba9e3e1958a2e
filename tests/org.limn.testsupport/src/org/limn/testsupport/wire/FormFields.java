/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.limn.testsupport.Received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields of a form as an object that a schema can be held against: a form has only texts, so that numbers and the like are read as the schema has them;
 * fields that come more than once, or whose name ends in brackets, are arrays; files are texts.
 *
 * @param document the document of the schema
 * @param schema the schema of the object
 */
record FormFields(SchemaDocument document, JsonNode schema) {

	private static final String BRACKETS = "[]"; //$NON-NLS-1$

	/** What stands for the bytes of a file. */
	private static final String FILE = "(bytes)"; //$NON-NLS-1$

	private record Field(String name, String text, boolean file) {
	}

	JsonNode ofParts(List<Received.Part> parts) {
		return object(parts.stream().map(part -> new Field(part.name(), part.fileName() == null ? part.text() : FILE, part.fileName() != null)).toList());
	}

	JsonNode ofPairs(String text) {
		List<Field> fields = new ArrayList<>();
		for (String pair : text.split("&")) { //$NON-NLS-1$
			String[] both = pair.split("=", 2); //$NON-NLS-1$
			fields.add(new Field(decoded(both[0]), decoded(both.length > 1 ? both[1] : ""), false)); //$NON-NLS-1$
		}
		return object(fields);
	}

	private ObjectNode object(List<Field> fields) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		for (Field field : fields) {
			String name = field.name().endsWith(BRACKETS) ? field.name().substring(0, field.name().length() - BRACKETS.length()) : field.name();
			JsonNode property = document.part(schema, "properties", name); //$NON-NLS-1$
			boolean several = fields.stream().filter(other -> other.name().equals(field.name())).count() > 1;
			boolean array = document.types(property).contains("array"); //$NON-NLS-1$
			if (several || !name.equals(field.name()) || array && !document.types(property).contains("string")) { //$NON-NLS-1$
				object.withArray(name).add(value(field, document.part(property, "items"))); //$NON-NLS-1$
			} else {
				object.set(name, value(field, property));
			}
		}
		return object;
	}

	private JsonNode value(Field field, JsonNode property) {
		return field.file() ? JsonNodeFactory.instance.textNode(field.text()) : value(field.text(), document.types(property));
	}

	/**
	 * A text as the first type that it fits.
	 *
	 * @param text the text
	 * @param types what is allowed
	 * @return the value; the text itself when it fits none
	 */
	static JsonNode value(String text, Set<String> types) {
		boolean plain = types.contains("string") || types.isEmpty(); //$NON-NLS-1$
		try {
			JsonNode read = plain ? JsonNodeFactory.instance.missingNode() : new ObjectMapper().readTree(text);
			boolean fits = types.stream().anyMatch(type -> switch (type) {
			case "integer", "number" -> read.isNumber(); //$NON-NLS-1$ //$NON-NLS-2$
			case "boolean" -> read.isBoolean(); //$NON-NLS-1$
			case "object" -> read.isObject(); //$NON-NLS-1$
			case "array" -> read.isArray(); //$NON-NLS-1$
			default -> false;
			});
			return fits ? read : JsonNodeFactory.instance.textNode(text);
		} catch (JsonProcessingException e) {
			// a text after all, which the schema will refuse
			return JsonNodeFactory.instance.textNode(text);
		}
	}

	static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}
}
