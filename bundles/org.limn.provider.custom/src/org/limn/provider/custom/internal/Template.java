/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A document with placeholders. It is filled as a tree: a value becomes one text, number or switch, whatever its letters are, and can add nothing else. What has
 * no value is left out, with the object or list that would be empty because of it.
 */
sealed interface Template {

	/** How a placeholder of a reference image begins. */
	String REFERENCE = "reference."; //$NON-NLS-1$

	/**
	 * What to fill in.
	 *
	 * @param values by placeholder
	 * @param references the reference images
	 * @param reference the one whose turn it is, or {@code null} outside of lists
	 * @param body where images are added
	 */
	record Filling(Map<String, Object> values, List<ReferenceImage> references, @Nullable ReferenceImage reference, JsonBody body) {

		private Filling of(ReferenceImage image) {
			return new Filling(values, references, image, body);
		}

		private @Nullable Object value(String name) {
			if (!name.startsWith(REFERENCE)) {
				return values.get(name);
			}
			ReferenceImage turn = reference;
			ReferenceImage image = turn != null ? turn : references.isEmpty() ? null : references.getFirst();
			return image == null ? null : switch (name.substring(REFERENCE.length())) {
			case "base64" -> body.base64(image); //$NON-NLS-1$
			case "dataUrl" -> body.dataAddress(image); //$NON-NLS-1$
			case "name" -> image.name(); //$NON-NLS-1$
			default -> image.mediaType();
			};
		}
	}

	/**
	 * Fills it.
	 *
	 * @param filling what with
	 * @return the document, or {@code null} when there is nothing to say
	 */
	@Nullable JsonNode fill(Filling filling);

	/** Whether it has something of a reference image in it. */
	boolean mentionsReferences();

	/**
	 * Reads one.
	 *
	 * @param part where it stands
	 * @param placeholders which there may be
	 * @return the template
	 * @throws DescriptionException when a placeholder is not known, or a number none that JSON has
	 */
	static Template read(Part part, Placeholders placeholders) throws DescriptionException {
		if (part.node().isObject()) {
			Map<String, Template> fields = new LinkedHashMap<>();
			for (String name : part.names()) {
				fields.put(name, read(part.at(name), placeholders));
			}
			return new Fields(fields);
		}
		if (part.node().isArray()) {
			List<Template> items = new ArrayList<>();
			for (Part element : part.elements(Integer.MAX_VALUE)) {
				items.add(read(element, placeholders));
			}
			return new Items(items);
		}
		if (part.node().isDouble() && !Double.isFinite(part.node().asDouble())) {
			throw part.wrong(Messages.Template_number);
		}
		return part.node().isTextual() ? new Words(placeholders.read(part)) : new Fixed(part.node());
	}

	/** The value of a placeholder or an option as JSON. */
	private static @Nullable JsonNode json(@Nullable Object value) {
		return switch (value) {
		case Boolean flag -> BooleanNode.valueOf(flag);
		case Double number -> DoubleNode.valueOf(number);
		case Number number -> LongNode.valueOf(number.longValue());
		case null -> null;
		default -> TextNode.valueOf(value.toString());
		};
	}

	/** A number, a switch, or nothing at all. */
	record Fixed(JsonNode node) implements Template {
		@Override
		public @Nullable JsonNode fill(Filling filling) {
			return node;
		}

		@Override
		public boolean mentionsReferences() {
			return false;
		}
	}

	/** A text. */
	record Words(PlaceholderText text) implements Template {
		@Override
		public @Nullable JsonNode fill(Filling filling) {
			return json(text.filled(filling::value));
		}

		@Override
		public boolean mentionsReferences() {
			return text.mentions(REFERENCE);
		}
	}

	/** An object. */
	record Fields(Map<String, Template> fields) implements Template {
		@Override
		public @Nullable JsonNode fill(Filling filling) {
			ObjectNode object = JsonNodeFactory.instance.objectNode();
			fields.forEach((name, template) -> {
				JsonNode value = template.fill(filling);
				if (value != null) {
					object.set(name, value);
				}
			});
			return object.isEmpty() && !fields.isEmpty() ? null : object;
		}

		@Override
		public boolean mentionsReferences() {
			return fields.values().stream().anyMatch(Template::mentionsReferences);
		}
	}

	/** A list. An element with something of a reference image in it is there once for each. */
	record Items(List<Template> items) implements Template {
		@Override
		public @Nullable JsonNode fill(Filling filling) {
			ArrayNode list = JsonNodeFactory.instance.arrayNode();
			for (Template item : items) {
				boolean each = filling.reference() == null && item.mentionsReferences();
				for (Filling turn : each ? filling.references().stream().map(filling::of).toList() : List.of(filling)) {
					JsonNode value = item.fill(turn);
					if (value != null) {
						list.add(value);
					}
				}
			}
			return list.isEmpty() && !items.isEmpty() ? null : list;
		}

		@Override
		public boolean mentionsReferences() {
			return items.stream().anyMatch(Template::mentionsReferences);
		}
	}
}
