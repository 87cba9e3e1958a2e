/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Checks values against a schema of a published OpenAPI 3.1 document, as far as such documents go: types, enumerations, bounds, required and unknown properties,
 * references and combinations.
 *
 * @since 1.0
 */
public final class ContractSchema {

	private final JsonNode document;

	/**
	 * @param file the OpenAPI document
	 * @throws IOException when it cannot be read
	 */
	public ContractSchema(Path file) throws IOException {
		document = new ObjectMapper().readTree(file.toFile());
	}

	/**
	 * What is wrong with a value.
	 *
	 * @param schema the name of a schema of the components
	 * @param value the value
	 * @return a sentence for each fault; empty when there is none
	 */
	public List<String> faults(String schema, JsonNode value) {
		List<String> faults = new ArrayList<>();
		JsonNode found = document.path("components").path("schemas").path(schema); //$NON-NLS-1$ //$NON-NLS-2$
		if (found.isMissingNode()) {
			throw new IllegalArgumentException("no schema " + schema); //$NON-NLS-1$
		}
		check(found, value, schema, faults);
		return faults;
	}

	private void check(JsonNode schema, JsonNode value, String place, List<String> faults) {
		if (schema.has("$ref")) { //$NON-NLS-1$
			check(document.at(schema.path("$ref").asText().substring(1)), value, place, faults); //$NON-NLS-1$
			return;
		}
		for (JsonNode part : schema.path("allOf")) { //$NON-NLS-1$
			check(part, value, place, faults);
		}
		for (String choice : List.of("anyOf", "oneOf")) { //$NON-NLS-1$ //$NON-NLS-2$
			if (schema.has(choice) && !fitsOne(schema.path(choice), value, place)) {
				faults.add(place + " fits none of " + choice + ": " + value); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		type(schema.path("type"), value, place, faults); //$NON-NLS-1$
		if (schema.has("enum") && !contains(schema.path("enum"), value)) { //$NON-NLS-1$ //$NON-NLS-2$
			faults.add(place + " is none of " + schema.path("enum") + ": " + value); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		bounds(schema, value, place, faults);
		if (value.isObject()) {
			members(schema, value, place, faults);
		}
		if (value.isArray() && schema.has("items")) { //$NON-NLS-1$
			value.forEach(entry -> check(schema.path("items"), entry, place + "[]", faults)); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private boolean fitsOne(JsonNode choices, JsonNode value, String place) {
		for (JsonNode choice : choices) {
			List<String> faults = new ArrayList<>();
			check(choice, value, place, faults);
			if (faults.isEmpty()) {
				return true;
			}
		}
		return false;
	}

	private void members(JsonNode schema, JsonNode value, String place, List<String> faults) {
		schema.path("required").forEach(name -> { //$NON-NLS-1$
			if (!value.has(name.asText())) {
				faults.add(place + " lacks " + name.asText()); //$NON-NLS-1$
			}
		});
		JsonNode known = schema.path("properties"); //$NON-NLS-1$
		value.properties().forEach(member -> {
			JsonNode property = known.path(member.getKey());
			if (!property.isMissingNode()) {
				check(property, member.getValue(), place + '.' + member.getKey(), faults);
			} else if (!known.isMissingNode()) {
				faults.add(place + " has an unknown property " + member.getKey()); //$NON-NLS-1$
			}
		});
	}

	private static void bounds(JsonNode schema, JsonNode value, String place, List<String> faults) {
		if (value.isNumber()) {
			BigDecimal number = value.decimalValue();
			boolean low = schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0; //$NON-NLS-1$ //$NON-NLS-2$
			boolean high = schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0; //$NON-NLS-1$ //$NON-NLS-2$
			if (low || high) {
				faults.add(place + " is out of range: " + value); //$NON-NLS-1$
			}
		}
		if (value.isTextual() && schema.has("maxLength") && value.asText().length() > schema.path("maxLength").asInt()) { //$NON-NLS-1$ //$NON-NLS-2$
			faults.add(place + " is too long"); //$NON-NLS-1$
		}
		if (value.isArray() && schema.has("maxItems") && value.size() > schema.path("maxItems").asInt()) { //$NON-NLS-1$ //$NON-NLS-2$
			faults.add(place + " has too many entries"); //$NON-NLS-1$
		}
	}

	private static void type(JsonNode type, JsonNode value, String place, List<String> faults) {
		if (type.isMissingNode()) {
			return;
		}
		List<String> types = new ArrayList<>();
		if (type.isArray()) {
			type.forEach(t -> types.add(t.asText()));
		} else {
			types.add(type.asText());
		}
		boolean fits = types.stream().anyMatch(t -> switch (t) {
		case "string" -> value.isTextual(); //$NON-NLS-1$
		case "integer" -> value.isIntegralNumber(); //$NON-NLS-1$
		case "number" -> value.isNumber(); //$NON-NLS-1$
		case "boolean" -> value.isBoolean(); //$NON-NLS-1$
		case "object" -> value.isObject(); //$NON-NLS-1$
		case "array" -> value.isArray(); //$NON-NLS-1$
		case "null" -> value.isNull(); //$NON-NLS-1$
		default -> true;
		});
		if (!fits) {
			faults.add(place + " is not " + types + ": " + value); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static boolean contains(JsonNode values, JsonNode value) {
		for (JsonNode each : values) {
			if (each.equals(value)) {
				return true;
			}
		}
		return false;
	}
}
