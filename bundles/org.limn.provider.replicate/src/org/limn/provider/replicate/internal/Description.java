/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

/**
 * A model as its author describes it. There is no rule for the names of fields, only habits: the usual ones are known here, all others become options.
 *
 * @param id as it was asked for
 * @param name as shown
 * @param version the version to run, or empty for a model that the service keeps itself
 * @param input what it takes
 */
record Description(String id, String name, String version, InputSchema input) {

	private static final List<String> COUNTS = List.of("num_outputs", "number_of_images", "num_images"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<String> REFERENCES = List.of("input_images", "image_input", "reference_images", "images", "image_urls", "input_image", "image", "image_prompt"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	private static final Set<String> ELSEWHERE = Set.of("prompt", "negative_prompt", "mask", "width", "height", "disable_safety_checker", "safety_tolerance", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"safety_filter_level", "moderation"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final ReferenceRule RULE = new ReferenceRule(8, 10L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int PROMPT_LIMIT = 20_000;
	private static final int MOST_IMAGES = 10;
	private static final int MOST_SIZES = 200;

	/** A row of the table: always a model that the service keeps itself. */
	static Description of(SeedModel known) {
		return new Description(known.id(), known.name(), "", InputSchema.at(known.facts(), "/input")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	ImageModel model() {
		List<OptionDescriptor> options = new ArrayList<>(input.options(elsewhere()));
		options.add(ExtraInput.option());
		int most = countField().map(field -> Math.clamp(input.maximum(field, 4), 1, MOST_IMAGES)).orElse(1);
		return new ImageModel(id, name, sizes(), most, PROMPT_LIMIT, input.has("negative_prompt"), references(), options, false, new Price.Unknown(), ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The field for the number of pictures. */
	Optional<String> countField() {
		return input.first(COUNTS);
	}

	/** The field for reference images. */
	Optional<String> referenceField() {
		return input.first(REFERENCES);
	}

	/** Whether it draws nothing without a reference image. */
	boolean needsReference() {
		return REFERENCES.stream().anyMatch(input::requires);
	}

	private Set<String> elsewhere() {
		Set<String> fields = new HashSet<>(ELSEWHERE);
		fields.addAll(COUNTS);
		fields.addAll(REFERENCES);
		if (ratios().isPresent()) {
			fields.add("aspect_ratio"); //$NON-NLS-1$
			if (!resolutions().isEmpty()) {
				fields.add("resolution"); //$NON-NLS-1$
			}
		} else if (!listed().isEmpty()) {
			fields.add("size"); //$NON-NLS-1$
		}
		return fields;
	}

	private SizeRule sizes() {
		return ratios().or(this::sizeList).or(this::edges).orElseGet(() -> new SizeRule.Listed(List.of(ImageSize.AUTO)));
	}

	private Optional<SizeRule> ratios() {
		return input.ratios("aspect_ratio", "resolution"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private List<String> resolutions() {
		return input.words("resolution").stream().filter(word -> ImageSize.parse("1:1@" + word).isPresent()).toList(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private List<ImageSize> listed() {
		return input.words("size").stream().flatMap(word -> ImageSize.parse(word).stream()).filter(ImageSize.Pixels.class::isInstance).toList(); //$NON-NLS-1$
	}

	private Optional<SizeRule> sizeList() {
		return listed().isEmpty() ? Optional.empty() : withAuto(listed());
	}

	/** Width and height in fields of their own: within bounds, or among a few. */
	private Optional<SizeRule> edges() {
		if (!input.has("width") || !input.has("height")) { //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.empty();
		}
		Set<ImageSize> sizes = new LinkedHashSet<>();
		for (String width : input.words("width")) { //$NON-NLS-1$
			input.words("height").stream().flatMap(height -> ImageSize.parse(width + 'x' + height).stream()).limit(MOST_SIZES).forEach(sizes::add); //$NON-NLS-1$
		}
		if (!sizes.isEmpty()) {
			return withAuto(sizes.stream().limit(MOST_SIZES).toList());
		}
		int most = Math.clamp(Math.min(input.maximum("width", 2048), input.maximum("height", 2048)), 64, 8192); //$NON-NLS-1$ //$NON-NLS-2$
		return Optional.of(new SizeRule.Range(64, most, 8, 4096, (long) most * most, 16, true));
	}

	private static Optional<SizeRule> withAuto(List<ImageSize> sizes) {
		List<ImageSize> all = new ArrayList<>(sizes);
		all.add(ImageSize.AUTO);
		return Optional.of(new SizeRule.Listed(all));
	}

	private ReferenceRule references() {
		return referenceField().map(field -> input.isList(field) ? Math.clamp(input.maximum(field, RULE.maximum()), 1, 16) : 1)
				.map(most -> new ReferenceRule(most, RULE.maximumBytes(), RULE.maximumEdge(), RULE.mediaTypes())).orElse(ReferenceRule.NONE);
	}
}
