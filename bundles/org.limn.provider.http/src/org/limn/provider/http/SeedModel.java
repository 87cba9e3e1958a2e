/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row of {@link SeedModels}, with readers of the facts that providers share. Others are read from {@link #facts()}.
 *
 * @param id as the provider calls it
 * @param name as shown
 * @param facts what is known of it
 * @param retired whether the provider has switched it off
 * @since 1.0
 */
public record SeedModel(String id, String name, JsonNode facts, boolean retired) {

	/**
	 * A list of words.
	 *
	 * @param fact its name
	 * @return the words, perhaps none
	 */
	public List<String> words(String fact) {
		List<String> words = new ArrayList<>();
		facts.path(fact).forEach(word -> words.add(word.asText()));
		return words;
	}

	/**
	 * The sizes: {@code sizes} is a list as {@code ["1024x1024", "auto"]} or bounds
	 * {@code {minimum, maximum, step, minimumArea, maximumArea, ratio, auto}}; or {@code ratios} is a list as {@code ["16:9"]}, each in every one of
	 * {@code resolutions}, when there are any. Without any of it whatever is asked for.
	 *
	 * @return the rule
	 */
	public SizeRule sizes() {
		JsonNode sizes = facts.path("sizes"); //$NON-NLS-1$
		if (sizes.isObject()) {
			return new SizeRule.Range(sizes.path("minimum").asInt(1), sizes.path("maximum").asInt(Integer.MAX_VALUE), sizes.path("step").asInt(1), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					sizes.path("minimumArea").asLong(1), sizes.path("maximumArea").asLong(Long.MAX_VALUE), sizes.path("ratio").asDouble(100), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					sizes.path("auto").asBoolean()); //$NON-NLS-1$
		}
		List<String> resolutions = words("resolutions"); //$NON-NLS-1$
		Stream<String> ratios = words("ratios").stream() //$NON-NLS-1$
				.flatMap(ratio -> resolutions.isEmpty() ? Stream.of(ratio) : resolutions.stream().map(resolution -> ratio + '@' + resolution));
		List<ImageSize> listed = Stream.concat(words("sizes").stream(), ratios).map(ImageSize::parse).flatMap(Optional::stream).toList(); //$NON-NLS-1$
		return listed.isEmpty() ? new SizeRule.Any() : new SizeRule.Listed(listed);
	}

	/**
	 * The reference images: {@code references} says how many.
	 *
	 * @param usual what else the provider's models take
	 * @return the rule
	 */
	public ReferenceRule references(ReferenceRule usual) {
		int maximum = facts.path("references").asInt(); //$NON-NLS-1$
		return maximum == 0 ? ReferenceRule.NONE : new ReferenceRule(maximum, usual.maximumBytes(), usual.maximumEdge(), usual.mediaTypes());
	}

	/**
	 * The price in US dollars: {@code price} is {@code {image: "0.04"}}, or {@code {image: {low: "0.01", …}, by: "quality"}} where an option decides, or
	 * {@code {megapixel: "0.01"}}, {@code {second: "0.001"}} or {@code {tokens: {textIn, imageIn, imageOut}}} for a million of them. Where several are
	 * possible the dearest is what it may come to.
	 *
	 * @return the price; unknown when there is none
	 */
	public Price price() {
		JsonNode price = facts.path("price"); //$NON-NLS-1$
		if (price.has("tokens")) { //$NON-NLS-1$
			JsonNode tokens = price.path("tokens"); //$NON-NLS-1$
			return new Price.PerMillionTokens(number(tokens, "textIn"), number(tokens, "imageIn"), number(tokens, "imageOut"), "USD"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		if (price.has("image")) { //$NON-NLS-1$
			return perImage(price.path("image"), price.path("by").asText("quality")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (price.has("megapixel")) { //$NON-NLS-1$
			return new Price.PerMegapixel(cost(price.path("megapixel"))); //$NON-NLS-1$
		}
		return price.has("second") ? new Price.PerSecond(cost(price.path("second"))) : new Price.Unknown(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Price perImage(JsonNode image, String option) {
		if (!image.isObject()) {
			return new Price.PerImage(cost(image), "", Map.of()); //$NON-NLS-1$
		}
		Map<String, Cost> byOption = new LinkedHashMap<>();
		image.properties().forEach(p -> byOption.put(p.getKey(), cost(p.getValue())));
		Cost dearest = byOption.values().stream().max(Comparator.comparing(Cost::amount)).orElse(Cost.usd("0")); //$NON-NLS-1$
		return new Price.PerImage(dearest, option, byOption);
	}

	private static Cost cost(JsonNode amount) {
		return Cost.usd(amount.asText());
	}

	private static BigDecimal number(JsonNode node, String name) {
		return new BigDecimal(node.path(name).asText("0")); //$NON-NLS-1$
	}
}
