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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.ValidatorTypeCode;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;

/** A document with schemas: OpenAPI 3.1 or 3.0, or JSON Schema 2020-12. One thread. */
final class SchemaDocument {

	private static final String REFERENCE = "$ref"; //$NON-NLS-1$
	private static final String DISCRIMINATOR = "discriminator"; //$NON-NLS-1$

	private final JsonNode document;
	private final String address;
	private final JsonSchemaFactory factory;
	private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(Boolean.TRUE).build();
	private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

	/**
	 * @param file the document
	 */
	SchemaDocument(Path file) {
		address = "https://contracts.example/" + file.getFileName(); //$NON-NLS-1$
		try {
			document = new ObjectMapper().readTree(Files.readString(file));
			// alternatives say themselves which of them is meant, where published documents have discriminators that fit none
			document.findParents(DISCRIMINATOR).forEach(schema -> ((ObjectNode) schema).remove(DISCRIMINATOR));
			String text = document.toString();
			JsonMetaSchema language = language(document.path("openapi").asText()); //$NON-NLS-1$
			factory = JsonSchemaFactory.getInstance(VersionFlag.V202012,
					builder -> builder.metaSchema(language).defaultMetaSchemaIri(language.getIri()).schemaLoaders(loaders -> loaders.schemas(Map.of(address, text))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static JsonMetaSchema language(String version) {
		if (version.startsWith("3.0")) { //$NON-NLS-1$
			// the older language has no word for fields that are not named, without which a misspelt one would pass
			return JsonMetaSchema.builder(OpenApi30.getInstance()).keyword(ValidatorTypeCode.UNEVALUATED_PROPERTIES).build();
		}
		return version.isEmpty() ? JsonMetaSchema.getV202012() : OpenApi31.getInstance();
	}

	/** The whole document. */
	JsonNode root() {
		return document;
	}

	/** What a node stands for: itself, or what it refers to. */
	JsonNode resolved(JsonNode node) {
		JsonNode found = node;
		while (found.has(REFERENCE)) {
			found = document.at(found.path(REFERENCE).asText().substring(1));
		}
		return found;
	}

	/**
	 * What is wrong with a value.
	 *
	 * @param schema a schema of this document
	 * @param value the value
	 * @return a sentence for each fault; empty when there is none
	 */
	List<String> faults(JsonNode schema, JsonNode value) {
		return schemas.computeIfAbsent(schema, s -> factory.getSchema(absolute(s), config)).validate(value).stream().map(ValidationMessage::getMessage).toList();
	}

	/**
	 * What is wrong with an object, for which fields that the schema does not name are wrong unless it says that others are allowed.
	 *
	 * @param schema a schema of this document
	 * @param value the value
	 * @return a sentence for each fault; empty when there is none
	 */
	List<String> faultsAndUnnamed(JsonNode schema, JsonNode value) {
		List<String> faults = faults(schema, value);
		// what a schema refuses has no names for it: they would all be reported
		if (!faults.isEmpty() || !value.isObject() || !namesFields(resolved(schema))) {
			return faults;
		}
		ObjectNode closed = JsonNodeFactory.instance.objectNode();
		closed.putArray("allOf").add(schema); //$NON-NLS-1$
		closed.put("unevaluatedProperties", false); //$NON-NLS-1$
		return faults(closed, value);
	}

	/** A schema that names no field at all describes an object in words. */
	private static boolean namesFields(JsonNode schema) {
		return schema.has("properties") || schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/**
	 * The types that a value may have.
	 *
	 * @param schema a schema of this document
	 * @return the types in the order in which they are named
	 */
	Set<String> types(JsonNode schema) {
		JsonNode found = resolved(schema);
		Set<String> types = new LinkedHashSet<>();
		JsonNode type = found.path("type"); //$NON-NLS-1$
		if (type.isArray()) {
			type.forEach(t -> types.add(t.asText()));
		} else if (type.isTextual()) {
			types.add(type.asText());
		}
		for (String combination : List.of("allOf", "anyOf", "oneOf")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			found.path(combination).forEach(part -> types.addAll(types(part)));
		}
		return types;
	}

	/**
	 * The schema of a field of an object, or of the entries of an array.
	 *
	 * @param schema a schema of this document
	 * @param path {@code properties} and a name, or {@code items}
	 * @return the schema, or a missing node
	 */
	JsonNode part(JsonNode schema, String... path) {
		JsonNode found = resolved(schema);
		JsonNode part = found;
		for (String step : path) {
			part = part.path(step);
		}
		for (String combination : List.of("allOf", "anyOf", "oneOf")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (JsonNode each : found.path(combination)) {
				part = part.isMissingNode() ? part(each, path) : part;
			}
		}
		return part;
	}

	/** A copy that can stand outside of the document. */
	private JsonNode absolute(JsonNode schema) {
		JsonNode copy = schema.deepCopy();
		for (JsonNode each : copy.findParents(REFERENCE)) {
			String reference = each.path(REFERENCE).asText();
			if (reference.startsWith("#")) { //$NON-NLS-1$
				((ObjectNode) each).put(REFERENCE, address + reference);
			}
		}
		return copy;
	}
}
