/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.SizeRule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The models that are known, from a table beside this class. Immutable, read once. */
final class ModelTable {

	/**
	 * A row.
	 *
	 * @param id as the provider calls it
	 * @param name as shown
	 * @param facts what is known of it
	 * @param retired whether OpenAI itself has switched it off
	 */
	record Entry(String id, String name, JsonNode facts, boolean retired) {

		List<String> words(String fact) {
			List<String> words = new ArrayList<>();
			facts.path(fact).forEach(word -> words.add(word.asText()));
			return words;
		}

		SizeRule sizes() {
			JsonNode sizes = facts.path("sizes"); //$NON-NLS-1$
			return sizes.isArray() ? new SizeRule.Listed(words("sizes").stream().map(ImageSize::parse).flatMap(Optional::stream).toList()) : FREE; //$NON-NLS-1$
		}

		Price price() {
			JsonNode tokens = facts.at("/price/tokens"); //$NON-NLS-1$
			if (tokens.isObject()) {
				return new Price.PerMillionTokens(number(tokens, "textIn"), number(tokens, "imageIn"), number(tokens, "imageOut"), "USD"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
			JsonNode image = facts.at("/price/image"); //$NON-NLS-1$
			if (!image.isObject()) {
				return new Price.Unknown();
			}
			Map<String, Cost> byQuality = new LinkedHashMap<>();
			image.properties().forEach(p -> byQuality.put(p.getKey(), Cost.usd(p.getValue().asText())));
			// without a quality the model decides; the dearest is what it may come to
			return new Price.PerImage(Cost.usd(image.path("high").asText("0")), "quality", byQuality); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}

		private static BigDecimal number(JsonNode node, String name) {
			return new BigDecimal(node.path(name).asText("0")); //$NON-NLS-1$
		}
	}

	/** Edges in steps of 16 up to 3840, ratios up to 1:3, 655,360 to 8,294,400 pixels: GPT Image 2 and later. */
	private static final SizeRule FREE = new SizeRule.Range(16, 3840, 16, 655_360, 8_294_400, 3, true);
	/** What a model of the family that came after this table is taken to be like. */
	private static final String NEWEST = "gpt-image-2.5-sunburst"; //$NON-NLS-1$
	private static final Entry EMPTY = new Entry("", "", MissingNode.getInstance(), true); //$NON-NLS-1$ //$NON-NLS-2$
	private static final Map<String, Entry> ENTRIES = load();

	private ModelTable() {
	}

	/** All that OpenAI offers, in order. */
	static List<Entry> offered() {
		return ENTRIES.values().stream().filter(e -> !e.retired()).toList();
	}

	/** A model by its id, also with a date behind it, also one of the family that is not in the table. */
	static Optional<Entry> find(String id) {
		Optional<Entry> known = entry(id.replaceFirst("-\\d{4}-\\d{2}-\\d{2}$", "")); //$NON-NLS-1$ //$NON-NLS-2$
		if (known.isPresent() || !isFamily(id)) {
			return known.map(k -> new Entry(id, k.id().equals(id) ? k.name() : id, k.facts(), k.retired()));
		}
		return entry(NEWEST).map(newest -> new Entry(id, id, withoutPrice(newest.facts()), false));
	}

	/** Whether an id is one of a model of OpenAI's that draws. */
	static boolean isFamily(String id) {
		return id.startsWith("gpt-image-") || id.startsWith("chatgpt-image-"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Optional<Entry> entry(String id) {
		return Optional.ofNullable(ENTRIES.get(id));
	}

	private static JsonNode withoutPrice(JsonNode facts) {
		ObjectNode copy = facts.deepCopy();
		copy.remove("price"); //$NON-NLS-1$
		return copy;
	}

	private static Map<String, Entry> load() {
		Map<String, Entry> entries = new LinkedHashMap<>();
		try (InputStream in = ModelTable.class.getResourceAsStream("models.json")) { //$NON-NLS-1$
			for (JsonNode row : new ObjectMapper().readTree(in).path("models")) { //$NON-NLS-1$
				JsonNode facts = row.has("like") ? entries.getOrDefault(row.path("like").asText(), EMPTY).facts() : row; //$NON-NLS-1$ //$NON-NLS-2$
				String id = row.path("id").asText(); //$NON-NLS-1$
				entries.put(id, new Entry(id, row.path("name").asText(id), facts, row.has("retired"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return entries;
	}
}
