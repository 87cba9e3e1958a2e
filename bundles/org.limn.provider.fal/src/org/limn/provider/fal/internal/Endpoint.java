/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.ExtraInput;
import org.limn.provider.http.InputSchema;
import org.limn.provider.http.SeedModel;

import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A model's address at the service and what it takes, whether the table says so or the service itself.
 *
 * @param known id, name, and what the table knows besides the input; nothing for a live one
 * @param input what it takes; {@link InputSchema#NONE} when nobody knows
 */
record Endpoint(SeedModel known, InputSchema input) {

	/** Fields for one reference image or several, the usual first. */
	private static final List<String> REFERENCES = List.of("image_urls", "image_url"); //$NON-NLS-1$ //$NON-NLS-2$
	/** Fields that have their place elsewhere: in the request itself, in the account, or nowhere. */
	private static final Set<String> ELSEWHERE = Set.of("prompt", "negative_prompt", "image_size", "image_url", "image_urls", "num_images", "max_images", "sync_mode", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"enable_safety_checker", "safety_tolerance", "safety_checker_version", "mask_url", "mask_image_url", "request_id", "return_byteplus_urls"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final ReferenceRule RULE = new ReferenceRule(8, 10L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final SizeRule ANY_PIXELS = new SizeRule.Range(64, 4096, 1, 4096, 16_777_216, 16, true);
	private static final int PROMPT_LIMIT = 20_000;
	private static final int MOST_IMAGES = 10;

	/** One that the table has. */
	static Endpoint of(SeedModel known) {
		return new Endpoint(known, InputSchema.at(known.facts(), "/input")); //$NON-NLS-1$
	}

	/** One that the table does not have. */
	static Endpoint live(String id, String name, InputSchema input) {
		return new Endpoint(new SeedModel(id, name.isBlank() ? id : name, MissingNode.getInstance(), false), input);
	}

	ImageModel model() {
		List<OptionDescriptor> options = new ArrayList<>(input.options(elsewhere()));
		options.add(ExtraInput.option());
		int most = input.has("num_images") ? Math.clamp(input.maximum("num_images", 4), 1, MOST_IMAGES) : 1; //$NON-NLS-1$ //$NON-NLS-2$
		return new ImageModel(known.id(), known.name(), sizes(), most, known.facts().path("promptLimit").asInt(PROMPT_LIMIT), input.has("negative_prompt"), references(), //$NON-NLS-1$ //$NON-NLS-2$
				options, false, new Price.Unknown(), ""); //$NON-NLS-1$
	}

	/** Where a request goes: with reference images some models have an address of their own. */
	String path(boolean references) {
		return references ? known.facts().path("edit").asText(known.id()) : known.id(); //$NON-NLS-1$
	}

	/** The field for reference images. */
	String referenceField() {
		return input.first(REFERENCES).orElse(REFERENCES.getFirst());
	}

	/** Whether it draws nothing without a reference image. */
	boolean needsReference() {
		return REFERENCES.stream().anyMatch(input::requires);
	}

	/** Whether its sizes are ratios in a field of their own. */
	boolean hasRatios() {
		return ratios().isPresent();
	}

	private Set<String> elsewhere() {
		Set<String> fields = new HashSet<>(ELSEWHERE);
		if (hasRatios()) {
			fields.addAll(List.of("aspect_ratio", "resolution")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return fields;
	}

	private SizeRule sizes() {
		if (input.isEmpty()) {
			return new SizeRule.Any();
		}
		if (known.facts().has("sizes")) { //$NON-NLS-1$
			return known.sizes();
		}
		return ratios().orElseGet(this::pixels);
	}

	private Optional<SizeRule> ratios() {
		return input.has("image_size") ? Optional.empty() : input.ratios("aspect_ratio", "resolution"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private SizeRule pixels() {
		List<ImageSize> listed = input.words("image_size").stream().flatMap(word -> ImageSize.parse(word).stream()).filter(ImageSize.Pixels.class::isInstance).toList(); //$NON-NLS-1$
		if (!listed.isEmpty()) {
			List<ImageSize> all = new ArrayList<>(listed);
			all.add(ImageSize.AUTO);
			return new SizeRule.Listed(all);
		}
		return input.has("image_size") ? ANY_PIXELS : new SizeRule.Listed(List.of(ImageSize.AUTO)); //$NON-NLS-1$
	}

	private ReferenceRule references() {
		if (known.facts().has("references")) { //$NON-NLS-1$
			return known.references(RULE);
		}
		Optional<String> field = input.first(REFERENCES);
		int most = field.isEmpty() ? 0 : input.isList(field.get()) ? Math.clamp(input.maximum(field.get(), RULE.maximum()), 1, 16) : 1;
		return most == 0 ? ReferenceRule.NONE : new ReferenceRule(most, RULE.maximumBytes(), RULE.maximumEdge(), RULE.mediaTypes());
	}
}
