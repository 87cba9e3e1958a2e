/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.limn.testsupport.Received;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A method of an address of an OpenAPI document. */
final class Operation {

	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+\\}"); //$NON-NLS-1$

	private final SchemaDocument document;
	private final String method;
	private final Pattern path;
	private final int weight;
	private final JsonNode node;
	private final List<JsonNode> parameters = new ArrayList<>();

	Operation(SchemaDocument document, String method, String template, JsonNode item) {
		this.document = document;
		this.method = method.toUpperCase(Locale.ROOT);
		this.node = item.path(method);
		List<String> literals = List.of(PARAMETER.split(template, -1));
		// some providers have names with slashes in one parameter; of several that fit, the one that says most is meant
		this.path = Pattern.compile(String.join("[^?]+", literals.stream().map(Pattern::quote).toList())); //$NON-NLS-1$
		this.weight = String.join("", literals).length(); //$NON-NLS-1$
		item.path("parameters").forEach(parameter -> parameters.add(document.resolved(parameter))); //$NON-NLS-1$
		node.path("parameters").forEach(parameter -> parameters.add(document.resolved(parameter))); //$NON-NLS-1$
	}

	boolean fits(String asked, String address) {
		return method.equals(asked) && path.matcher(address).matches();
	}

	/** How much of the address it names itself, letters. */
	int weight() {
		return weight;
	}

	/**
	 * What is wrong with a request.
	 *
	 * @param request the request
	 * @param query its query, by name
	 * @return a sentence for each fault
	 */
	List<String> faults(Received request, Map<String, String> query) {
		List<String> faults = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (JsonNode parameter : parameters) {
			String name = parameter.path("name").asText(); //$NON-NLS-1$
			switch (parameter.path("in").asText()) { //$NON-NLS-1$
			case "query" -> { //$NON-NLS-1$
				known.add(name);
				parameter(parameter, query.getOrDefault(name, ""), query.containsKey(name), faults); //$NON-NLS-1$
			}
			case "header" -> parameter(parameter, request.header(name), request.headers().containsKey(name), faults); //$NON-NLS-1$
			default -> {
				// a part of the address, which is there when the address fits
			}
			}
		}
		query.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> faults.add("the query has an unknown " + name)); //$NON-NLS-1$
		body(request, faults);
		return faults;
	}

	private void parameter(JsonNode parameter, String text, boolean there, List<String> faults) {
		String name = parameter.path("in").asText() + ' ' + parameter.path("name").asText(); //$NON-NLS-1$ //$NON-NLS-2$
		if (!there) {
			if (parameter.path("required").asBoolean()) { //$NON-NLS-1$
				faults.add(name + " is missing"); //$NON-NLS-1$
			}
			return;
		}
		JsonNode schema = parameter.path("schema"); //$NON-NLS-1$
		Set<String> types = document.types(schema);
		if (!types.contains("array") && !schema.isMissingNode()) { //$NON-NLS-1$
			document.faults(schema, FormFields.value(text, types)).forEach(fault -> faults.add(name + fault.substring(fault.indexOf(':'))));
		}
	}

	private void body(Received request, List<String> faults) {
		JsonNode described = document.resolved(node.path("requestBody")); //$NON-NLS-1$
		boolean empty = request.body().length == 0;
		if (described.isMissingNode() || empty) {
			if (!empty) {
				faults.add("there is a body where none is expected"); //$NON-NLS-1$
			} else if (described.path("required").asBoolean()) { //$NON-NLS-1$
				faults.add("the body is missing"); //$NON-NLS-1$
			}
			return;
		}
		String type = request.header("content-type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		JsonNode content = described.path("content"); //$NON-NLS-1$
		for (String known : List.of(type, type.replaceFirst("/.*", "/*"), "*/*")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			if (content.has(known)) {
				content(request, type, content.path(known).path("schema"), faults); //$NON-NLS-1$
				return;
			}
		}
		faults.add("unknown content type " + type); //$NON-NLS-1$
	}

	private void content(Received request, String type, JsonNode schema, List<String> faults) {
		FormFields form = new FormFields(document, schema);
		try {
			if (type.endsWith("json")) { //$NON-NLS-1$
				faults.addAll(document.faultsAndUnnamed(schema, MAPPER.readTree(request.body())));
			} else if (type.equals("multipart/form-data")) { //$NON-NLS-1$
				faults.addAll(document.faultsAndUnnamed(schema, form.ofParts(request.parts())));
			} else if (type.equals("application/x-www-form-urlencoded")) { //$NON-NLS-1$
				faults.addAll(document.faultsAndUnnamed(schema, form.ofPairs(request.text())));
			}
		} catch (IOException e) {
			// part of the report, as every other fault
			faults.add("the body is no JSON: " + e.getMessage()); //$NON-NLS-1$
		}
	}
}
