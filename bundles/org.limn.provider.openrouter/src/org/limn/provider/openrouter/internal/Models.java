/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

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

/**
 * What a model can do by the account's protocol.
 *
 * @param account the account
 * @param known what lists said
 */
record Models(OpenRouterAccount account, KnownModels known) {

	private static final int PROMPT_LIMIT = 32_000;
	private static final int MOST_REFERENCES = 16;
	private static final List<String> QUALITIES = List.of("auto", "low", "medium", "high", "xhigh", "max"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	private static final List<String> FORMATS = List.of("png", "jpeg", "webp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<String> BACKGROUNDS = List.of("auto", "transparent", "opaque"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<String> CHAT_RATIOS = List.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$

	ImageModel model(String id) {
		Optional<SeedModel> entry = known.find(account, id);
		return switch (account.api()) {
		case CHAT -> chat(id, entry);
		case IMAGES -> entry.isPresent() ? listed(entry.get()) : unknown(id);
		};
	}

	private ImageModel listed(SeedModel entry) {
		Capabilities can = new Capabilities(entry.facts());
		boolean streams = account.streaming() && entry.facts().path("supports_streaming").asBoolean(); //$NON-NLS-1$
		int references = can.has("input_references") || can.seesPictures() ? can.greatest("input_references", MOST_REFERENCES, MOST_REFERENCES) : 0; //$NON-NLS-1$ //$NON-NLS-2$
		List<OptionDescriptor> options = new ArrayList<>();
		addChoice(options, "resolution", Messages.Models_resolution, Messages.Models_resolution_help, can.values("resolution")); //$NON-NLS-1$ //$NON-NLS-2$
		addChoice(options, "quality", Messages.Models_quality, "", can.values("quality")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		// a drawing in SVG is a document that may carry scripts
		addChoice(options, "output_format", Messages.Models_format, "", can.values("output_format").stream().filter(FORMATS::contains).toList()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		addChoice(options, "background", Messages.Models_background, "", can.values("background")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (can.has("output_compression")) { //$NON-NLS-1$
			options.add(compression());
		}
		if (can.has("seed")) { //$NON-NLS-1$
			options.add(seed());
		}
		return new ImageModel(entry.id(), entry.name(), can.sizes(), streams ? 1 : Math.max(1, can.greatest("n", 1, account.imagesPerCall())), PROMPT_LIMIT, false, //$NON-NLS-1$
				references(references), options, streams, new Price.Unknown(), ""); //$NON-NLS-1$
	}

	/** A model of which nothing is known takes what the protocol has; the server refuses what it lacks. */
	private ImageModel unknown(String id) {
		List<OptionDescriptor> options = new ArrayList<>();
		addChoice(options, "resolution", Messages.Models_resolution, Messages.Models_resolution_help, List.of("512", "1K", "2K", "4K")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		addChoice(options, "quality", Messages.Models_quality, "", QUALITIES); //$NON-NLS-1$ //$NON-NLS-2$
		addChoice(options, "output_format", Messages.Models_format, "", FORMATS); //$NON-NLS-1$ //$NON-NLS-2$
		addChoice(options, "background", Messages.Models_background, "", BACKGROUNDS); //$NON-NLS-1$ //$NON-NLS-2$
		options.add(compression());
		options.add(seed());
		return new ImageModel(id, id, new SizeRule.Any(), account.streaming() ? 1 : account.imagesPerCall(), PROMPT_LIMIT, false, references(MOST_REFERENCES), options,
				account.streaming(), new Price.Unknown(), ""); //$NON-NLS-1$
	}

	/** By chat a model draws one picture; what it takes besides ratio and resolution no list says. */
	private ImageModel chat(String id, Optional<SeedModel> entry) {
		List<OptionDescriptor> options = new ArrayList<>();
		addChoice(options, "resolution", Messages.Models_resolution, Messages.Models_resolution_help, List.of("1K", "2K", "4K")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		options.add(seed());
		boolean sees = entry.isEmpty() || new Capabilities(entry.get().facts()).seesPictures();
		List<ImageSize> sizes = CHAT_RATIOS.stream().map(ImageSize::parse).flatMap(Optional::stream).toList();
		return new ImageModel(id, entry.map(SeedModel::name).orElse(id), new SizeRule.Listed(sizes), 1, PROMPT_LIMIT, false, references(sees ? MOST_REFERENCES : 0),
				options, false, new Price.Unknown(), ""); //$NON-NLS-1$
	}

	private static ReferenceRule references(int most) {
		return most == 0 ? ReferenceRule.NONE : new ReferenceRule(most, 8L << 20, 2048, FORMATS.stream().map(format -> "image/" + format).toList()); //$NON-NLS-1$
	}

	private static OptionDescriptor seed() {
		return new OptionDescriptor("seed", Messages.Models_seed, Type.SEED, List.of(), 0.0, (double) Integer.MAX_VALUE, null, ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static OptionDescriptor compression() {
		return OptionDescriptor.integer("output_compression", Messages.Models_compression, 0, 100, null).withHelp(Messages.Models_compression_help); //$NON-NLS-1$
	}

	/** None is preset: what is not chosen is not sent. */
	private static void addChoice(List<OptionDescriptor> options, String id, String name, String help, List<String> values) {
		if (!values.isEmpty()) {
			options.add(OptionDescriptor.choice(id, name, null, values.toArray(String[]::new)).withHelp(help));
		}
	}
}
