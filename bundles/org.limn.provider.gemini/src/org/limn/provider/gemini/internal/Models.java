/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

/** What models can do: by the table beside this class, or for others what the newest can. */
final class Models {

	/** The table. */
	static final SeedModels SEED = SeedModels.load(Models.class, "models.json"); //$NON-NLS-1$

	private static final int PROMPT_LIMIT = 32_000;
	private static final int MOST_REFERENCES = 14;
	/** The whole request is at most 20 MB, of which base64 takes a quarter. */
	private static final long REFERENCE_BYTES = 14L << 20;
	private static final List<String> RATIOS = List.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:4", "4:1", "1:8", "8:1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$
	private static final List<String> RESOLUTIONS = List.of("512", "1K", "2K", "4K"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private Models() {
	}

	static ImageModel model(String typed) {
		String id = plain(typed);
		Optional<SeedModel> known = SEED.find(id).filter(entry -> entry.facts().has("ratios")); //$NON-NLS-1$
		return known.isPresent() ? known(known.get()) : unknown(id);
	}

	/** Google's lists say {@code models/} in front. */
	static String plain(String id) {
		return id.startsWith("models/") ? id.substring("models/".length()) : id; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static ImageModel known(SeedModel entry) {
		List<String> resolutions = entry.words("imageSizes"); //$NON-NLS-1$
		List<OptionDescriptor> options = new ArrayList<>();
		if (!resolutions.isEmpty()) {
			options.add(OptionDescriptor.choice("imageSize", Messages.Models_imageSize, resolutions.getFirst(), resolutions.toArray(String[]::new)) //$NON-NLS-1$
					.withHelp(Messages.Models_imageSize_help));
		}
		return model(entry.id(), entry.name(), sizes(entry.words("ratios")), entry.facts().path("references").asInt(), options, entry.price()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Nothing is preset, so that nothing is sent that the model may lack. */
	private static ImageModel unknown(String id) {
		OptionDescriptor imageSize = OptionDescriptor.choice("imageSize", Messages.Models_imageSize, null, RESOLUTIONS.toArray(String[]::new)) //$NON-NLS-1$
				.withHelp(Messages.Models_imageSize_help);
		return model(id, SEED.find(id).map(SeedModel::name).orElse(id), sizes(RATIOS), MOST_REFERENCES, List.of(imageSize), new Price.Unknown());
	}

	/** Each draws one picture a call. */
	private static ImageModel model(String id, String name, SizeRule sizes, int references, List<OptionDescriptor> options, Price price) {
		ReferenceRule rule = new ReferenceRule(references, REFERENCE_BYTES / references, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new ImageModel(id, name, sizes, 1, PROMPT_LIMIT, false, rule, options, false, price, ""); //$NON-NLS-1$
	}

	/** The ratios, and the one of the first reference image or of the prompt's words. */
	private static SizeRule sizes(List<String> ratios) {
		List<ImageSize> sizes = new ArrayList<>(ratios.stream().map(ImageSize::parse).flatMap(Optional::stream).toList());
		sizes.add(ImageSize.AUTO);
		return new SizeRule.Listed(sizes);
	}
}
