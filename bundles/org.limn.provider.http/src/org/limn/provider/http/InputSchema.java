/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Choice;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.SizeRule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a model takes, as its provider describes it in JSON Schema: from it the dialog gets its options. Read with care, because it comes from outside: words are
 * cleaned and cut, there is an end to fields and choices, and what cannot be understood is not offered. Lists and objects are not offered either.
 *
 * @param document the document in which references are looked up
 * @param schema the schema of the input, an object
 * @since 1.0
 */
public record InputSchema(JsonNode document, JsonNode schema) {

	/** What a model is taken to have when nothing is known. */
	public static final InputSchema NONE = new InputSchema(MissingNode.getInstance(), MissingNode.getInstance());

	private static final String REFERENCE = "$ref"; //$NON-NLS-1$
	private static final String ENUM = "enum"; //$NON-NLS-1$
	private static final String DEFAULT = "default"; //$NON-NLS-1$
	private static final int MOST_STEPS = 16;
	private static final int MOST_FIELDS = 80;
	private static final int MOST_CHOICES = 200;
	private static final int LONGEST_NAME = 60;
	private static final int LONGEST_WORD = 120;
	private static final int LONGEST_HELP = 300;

	/**
	 * The schema at a place of a document.
	 *
	 * @param document the document
	 * @param pointer the place, as {@code /components/schemas/Input}
	 * @return the schema, perhaps without a field
	 */
	public static InputSchema at(JsonNode document, String pointer) {
		return new InputSchema(document, document.at(pointer));
	}

	/**
	 * Whether there is nothing in it.
	 *
	 * @return {@code true} when no field is described
	 */
	public boolean isEmpty() {
		return properties().isEmpty();
	}

	/**
	 * Whether a field is described.
	 *
	 * @param field its name
	 * @return {@code true} when it is
	 */
	public boolean has(String field) {
		return properties().has(field);
	}

	/**
	 * The first of some fields that is described.
	 *
	 * @param fields their names
	 * @return the name, or empty
	 */
	public Optional<String> first(List<String> fields) {
		return fields.stream().filter(this::has).findFirst();
	}

	/**
	 * Whether a field must be sent.
	 *
	 * @param field its name
	 * @return {@code true} when it must
	 */
	public boolean requires(String field) {
		for (JsonNode required : resolved(schema).path("required")) { //$NON-NLS-1$
			if (required.asText().equals(field)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a field is a list.
	 *
	 * @param field its name
	 * @return {@code true} when it is
	 */
	public boolean isList(String field) {
		return type(property(field)).equals("array"); //$NON-NLS-1$
	}

	/**
	 * The values that a field takes, where only some are possible.
	 *
	 * @param field its name
	 * @return the values as texts, perhaps none
	 */
	public List<String> words(String field) {
		Set<String> words = new LinkedHashSet<>();
		for (JsonNode word : property(field).path(ENUM)) {
			if (word.isValueNode() && !word.isNull() && words.size() < MOST_CHOICES && word.asText().length() <= LONGEST_WORD) {
				words.add(word.asText());
			}
		}
		return List.copyOf(words);
	}

	/**
	 * The greatest number that a field takes.
	 *
	 * @param field its name
	 * @param otherwise what it is when that is not said
	 * @return the number
	 */
	public int maximum(String field, int otherwise) {
		return property(field).path(isList(field) ? "maxItems" : "maximum").asInt(otherwise); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The sizes of a model that draws ratios.
	 *
	 * @param ratio the field with words as {@code 16:9}, among others as {@code auto}
	 * @param resolution the field with words as {@code 2K}; each ratio is offered in each of them
	 * @return the sizes, or empty when no word is a ratio
	 */
	public Optional<SizeRule> ratios(String ratio, String resolution) {
		List<String> resolutions = words(resolution).stream().filter(word -> ImageSize.parse("1:1@" + word).isPresent()).toList(); //$NON-NLS-1$
		List<ImageSize> sizes = words(ratio).stream().filter(word -> word.contains(":")).flatMap( //$NON-NLS-1$
				word -> resolutions.isEmpty() ? Stream.of(word) : resolutions.stream().map(how -> word + '@' + how)).flatMap(text -> ImageSize.parse(text).stream()).distinct()
				.toList();
		return sizes.isEmpty() ? Optional.empty() : Optional.of(new SizeRule.Listed(requires(ratio) ? sizes : Stream.concat(sizes.stream(), Stream.of(ImageSize.AUTO)).toList()));
	}

	/**
	 * Fills the fields of {@link #ratios}.
	 *
	 * @param input the request
	 * @param size the size
	 * @param ratio the field for the ratio
	 * @param resolution the field for the resolution
	 */
	public void put(ObjectNode input, ImageSize.Ratio size, String ratio, String resolution) {
		input.put(ratio, size.horizontal() + ":" + size.vertical()); //$NON-NLS-1$
		// in the provider's own spelling
		String wanted = String.valueOf(size.resolution());
		words(resolution).stream().filter(wanted::equalsIgnoreCase).findFirst().ifPresent(word -> input.put(resolution, word));
	}

	/**
	 * The options: every field that has a control, in the provider's order.
	 *
	 * @param without fields that are filled from elsewhere
	 * @return the options; the seed is one of them when the field {@code seed} is described
	 */
	public List<OptionDescriptor> options(Set<String> without) {
		List<String> fields = new ArrayList<>();
		properties().fieldNames().forEachRemaining(fields::add);
		fields.sort(Comparator.comparingInt(this::order));
		return fields.stream().limit(MOST_FIELDS).filter(field -> !without.contains(field)).flatMap(field -> option(field).stream()).toList();
	}

	/**
	 * A value of an option as the field wants it: options that are chosen are words, and the field may want a number.
	 *
	 * @param field its name
	 * @param value the value
	 * @return the value to send
	 */
	public Object value(String field, Object value) {
		if (value instanceof String word) {
			for (JsonNode possible : property(field).path(ENUM)) {
				if (possible.isNumber() && possible.asText().equals(word)) {
					return possible.isIntegralNumber() ? (Object) Long.valueOf(possible.asLong()) : Double.valueOf(possible.asDouble());
				}
			}
		}
		return value;
	}

	private Optional<OptionDescriptor> option(String field) {
		JsonNode property = property(field);
		String format = property.path("format").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		// neither a file nor a key can be typed into a form
		boolean noText = format.equals("uri") || format.equals("password") || field.endsWith("api_key"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		List<String> words = words(field);
		if (!words.isEmpty()) {
			return Optional.of(described(field, property, Type.CHOICE, words));
		}
		return switch (type(property)) {
		case "boolean" -> Optional.of(described(field, property, Type.BOOLEAN, words)); //$NON-NLS-1$
		case "integer" -> Optional.of(described(field, property, field.equals("seed") ? Type.SEED : Type.INTEGER, words)); //$NON-NLS-1$ //$NON-NLS-2$
		case "number" -> Optional.of(described(field, property, Type.DECIMAL, words)); //$NON-NLS-1$
		case "string" -> noText ? Optional.empty() : Optional.of(described(field, property, Type.TEXT, words)); //$NON-NLS-1$
		default -> Optional.empty();
		};
	}

	private static OptionDescriptor described(String field, JsonNode property, Type type, List<String> words) {
		boolean number = type != Type.CHOICE && type != Type.BOOLEAN && type != Type.TEXT;
		@Nullable Double least = number ? bound(property, "minimum", type == Type.SEED ? 0.0 : null) : null; //$NON-NLS-1$
		@Nullable Double greatest = number ? bound(property, "maximum", type == Type.SEED ? (double) Integer.MAX_VALUE : null) : null; //$NON-NLS-1$
		if (least != null && greatest != null && least > greatest) {
			least = null;
			greatest = null;
		}
		OptionDescriptor option = new OptionDescriptor(field, name(field, property), type, words.stream().map(word -> new Choice(word, word)).toList(), least, greatest, null,
				clean(property.path("description").asText(""), LONGEST_HELP)); //$NON-NLS-1$ //$NON-NLS-2$
		Optional<Object> preset = type == Type.SEED || !property.path(DEFAULT).isValueNode() ? Optional.empty() : option.parse(whole(property.path(DEFAULT), type));
		return preset.isEmpty() ? option
				: new OptionDescriptor(option.id(), option.name(), type, option.choices(), option.minimum(), option.maximum(), preset.get(), option.help());
	}

	/** A default as text; whole numbers are sometimes written as {@code 4.0}. */
	private static String whole(JsonNode preset, Type type) {
		return type == Type.INTEGER && preset.isNumber() && preset.asDouble() == preset.asLong() ? Long.toString(preset.asLong()) : preset.asText();
	}

	private static @Nullable Double bound(JsonNode property, String name, @Nullable Double otherwise) {
		JsonNode bound = property.path(name);
		return bound.isNumber() && Double.isFinite(bound.asDouble()) ? Double.valueOf(bound.asDouble()) : otherwise;
	}

	private static String name(String field, JsonNode property) {
		String title = clean(property.path("title").asText(""), LONGEST_NAME); //$NON-NLS-1$ //$NON-NLS-2$
		String words = title.isEmpty() ? clean(field.replace('_', ' '), LONGEST_NAME) : title;
		return words.isEmpty() ? field : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private static String clean(String text, int longest) {
		String clean = new Redaction().clean(text.length() > LONGEST_HELP * 2 ? text.substring(0, LONGEST_HELP * 2) : text);
		return clean.length() <= longest ? clean : clean.substring(0, longest - 1).strip() + '\u2026';
	}

	private int order(String field) {
		return properties().path(field).path("x-order").asInt(Integer.MAX_VALUE); //$NON-NLS-1$
	}

	private JsonNode properties() {
		return resolved(schema).path("properties"); //$NON-NLS-1$
	}

	/** A field with what it refers to: its own words win, as its default does over that of a shared list of values. */
	private JsonNode property(String field) {
		JsonNode own = properties().path(field);
		JsonNode meant = resolved(own);
		if (meant == own || !own.isObject() || !meant.isObject()) {
			return meant;
		}
		ObjectNode both = JsonNodeFactory.instance.objectNode();
		meant.properties().forEach(p -> both.set(p.getKey(), p.getValue()));
		own.properties().stream().filter(p -> List.of(DEFAULT, "title", "description").contains(p.getKey())).forEach(p -> both.set(p.getKey(), p.getValue())); //$NON-NLS-1$ //$NON-NLS-2$
		return both;
	}

	/** Follows references, and of several possibilities takes the one with a list of values, else the first that is not nothing. */
	private JsonNode resolved(JsonNode node) {
		JsonNode at = node;
		for (int steps = 0; steps < MOST_STEPS; steps++) {
			JsonNode next = next(at);
			if (next == at) {
				return at;
			}
			at = next;
		}
		return MissingNode.getInstance();
	}

	private JsonNode next(JsonNode at) {
		String reference = at.path(REFERENCE).asText();
		if (reference.startsWith("#/")) { //$NON-NLS-1$
			return document.at(reference.substring(1));
		}
		if (at.has(ENUM) || at.has("properties")) { //$NON-NLS-1$
			return at;
		}
		JsonNode first = at;
		for (String several : List.of("allOf", "anyOf", "oneOf")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (JsonNode possible : at.path(several)) {
				if (possible.has(ENUM)) {
					return possible;
				}
				first = first == at && !possible.path("type").asText().equals("null") ? possible : first; //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return first;
	}

	private static String type(JsonNode property) {
		JsonNode type = property.path("type"); //$NON-NLS-1$
		return type.isArray() ? type.path(0).asText() : type.asText();
	}
}
