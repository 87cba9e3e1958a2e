/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

/** What models can do, by the table beside this class; of others only what all of them share. */
final class Models {

	/** The table. */
	static final SeedModels SEED = SeedModels.load(Models.class, "models.json"); //$NON-NLS-1$
	/** The option that says how far to leave the reference image. */
	static final String STRENGTH = "strength"; //$NON-NLS-1$
	/** Its preset: the service wants one with each reference image, and has none. */
	static final Double USUAL_STRENGTH = Double.valueOf(0.6);

	private static final int PROMPT_LIMIT = 10_000;
	private static final double GREATEST_SEED = 4_294_967_294.0;
	/** A request is at most 10 MiB. */
	private static final ReferenceRule REFERENCES = new ReferenceRule(1, 9L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<String> RATIOS = List.of("1:1", "2:3", "3:2", "4:5", "5:4", "9:16", "16:9", "9:21", "21:9"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
	private static final List<String> FORMATS = List.of("png", "jpeg", "webp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private Models() {
	}

	static ImageModel model(String id) {
		Optional<SeedModel> known = SEED.find(id);
		return known.isPresent() ? known(known.get()) : model(id, id, true, ReferenceRule.NONE, shared(FORMATS), new Price.Unknown());
	}

	private static ImageModel known(SeedModel entry) {
		List<OptionDescriptor> options = shared(entry.words("formats")); //$NON-NLS-1$
		List<String> styles = entry.words("styles"); //$NON-NLS-1$
		if (!styles.isEmpty()) {
			options.add(OptionDescriptor.choice("style_preset", Messages.Models_style, null, styles.toArray(String[]::new))); //$NON-NLS-1$
		}
		if (entry.facts().path("guidance").asBoolean()) { //$NON-NLS-1$
			options.add(new OptionDescriptor("cfg_scale", Messages.Models_guidance, Type.DECIMAL, List.of(), 1.0, 10.0, null, Messages.Models_guidance_help)); //$NON-NLS-1$
		}
		ReferenceRule references = entry.references(REFERENCES);
		if (references.maximum() > 0) {
			options.add(new OptionDescriptor(STRENGTH, Messages.Models_strength, Type.DECIMAL, List.of(), 0.0, 1.0, USUAL_STRENGTH, Messages.Models_strength_help));
		}
		return model(entry.id(), entry.name(), entry.facts().path("negativePrompt").asBoolean(), references, options, entry.price()); //$NON-NLS-1$
	}

	/** Each draws one picture a call, in one of the ratios. */
	private static ImageModel model(String id, String name, boolean negativePrompt, ReferenceRule references, List<OptionDescriptor> options, Price price) {
		List<ImageSize> sizes = new ArrayList<>(RATIOS.stream().map(ImageSize::parse).flatMap(Optional::stream).toList());
		sizes.add(ImageSize.AUTO);
		return new ImageModel(id, name, new SizeRule.Listed(sizes), 1, PROMPT_LIMIT, negativePrompt, references, options, false, price, ""); //$NON-NLS-1$
	}

	private static List<OptionDescriptor> shared(List<String> formats) {
		List<OptionDescriptor> options = new ArrayList<>();
		options.add(OptionDescriptor.choice("output_format", Messages.Models_format, formats.getFirst(), formats.toArray(String[]::new))); //$NON-NLS-1$
		// 0 is the service's word for any
		options.add(new OptionDescriptor("seed", Messages.Models_seed, Type.SEED, List.of(), 1.0, GREATEST_SEED, null, "")); //$NON-NLS-1$ //$NON-NLS-2$
		return options;
	}
}
