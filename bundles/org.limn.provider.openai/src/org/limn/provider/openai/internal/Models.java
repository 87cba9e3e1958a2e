/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SeedModel;

/** What a model can do for an account: what the table knows, as far as the account's server and settings let it. */
record Models(OpenAiAccount account) {

	private static final int PROMPT_LIMIT = 32_000;
	private static final int MOST_IMAGES = 10;
	/** As much of an image as fits into JSON, where 20 MiB of base64 is the most. */
	private static final ReferenceRule REFERENCES = new ReferenceRule(16, 15L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	ImageModel model(String id) {
		Optional<SeedModel> known = ModelTable.find(id);
		return known.isPresent() ? known(known.get()) : unknown(id);
	}

	private ImageModel known(SeedModel entry) {
		boolean streams = account.streaming() && entry.facts().path("stream").asBoolean(); //$NON-NLS-1$
		int most = streams ? 1 : imagesPerCall(entry.facts().path("n").asInt(1)); //$NON-NLS-1$
		Price price = account.host() == OpenAiAccount.Host.OPENAI ? entry.price() : new Price.Unknown();
		return new ImageModel(entry.id(), entry.name(), entry.sizes(), most, entry.facts().path("promptLimit").asInt(PROMPT_LIMIT), //$NON-NLS-1$
				account.dialect().negativePrompt(), account.dialect().edits() ? entry.references(REFERENCES) : ReferenceRule.NONE, options(entry, streams), streams, price, ""); //$NON-NLS-1$
	}

	/** A model of which nothing is known but that a server of this kind has it. */
	private ImageModel unknown(String id) {
		List<OptionDescriptor> options = new ArrayList<>();
		if (azure()) {
			// the name of a deployment does not say which model it is
			options.add(OptionDescriptor.choice("quality", Messages.Models_quality, null, "low", "medium", "high", "auto")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		} else {
			options.add(text("quality", Messages.Models_quality)); //$NON-NLS-1$
		}
		options.add(OptionDescriptor.choice("output_format", Messages.Models_format, null, formats(List.of("png", "jpeg", "webp")).toArray(String[]::new))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		addSampling(options);
		boolean streams = account.streaming();
		if (streams) {
			options.add(previews());
		}
		return new ImageModel(id, id, new SizeRule.Any(), streams ? 1 : imagesPerCall(MOST_IMAGES), PROMPT_LIMIT, account.dialect().negativePrompt(),
				account.dialect().edits() ? REFERENCES : ReferenceRule.NONE, options, streams, new Price.Unknown(), ""); //$NON-NLS-1$
	}

	private List<OptionDescriptor> options(SeedModel entry, boolean streams) {
		List<OptionDescriptor> options = new ArrayList<>();
		quality(options, entry.words("quality")); //$NON-NLS-1$
		addChoice(options, "style", Messages.Models_style, entry.words("style")); //$NON-NLS-1$ //$NON-NLS-2$
		if (entry.facts().path("transparent").asBoolean()) { //$NON-NLS-1$
			addChoice(options, "background", Messages.Models_background, List.of("auto", "opaque", "transparent")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		// an animation cannot be streamed
		List<String> formats = formats(entry.words("formats")).stream().filter(f -> !streams || !f.equals("gif")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
		addChoice(options, "output_format", Messages.Models_format, formats); //$NON-NLS-1$
		if (!formats.isEmpty()) {
			options.add(OptionDescriptor.integer("output_compression", Messages.Models_compression, 0, 100, 100L).withHelp(Messages.Models_compression_help)); //$NON-NLS-1$
		}
		if (!formats.isEmpty() && !azure()) {
			addChoice(options, "moderation", Messages.Models_moderation, List.of("auto", "low")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (!azure() && entry.facts().path("complexity").asBoolean()) { //$NON-NLS-1$
			options.add(OptionDescriptor.choice("complexity", Messages.Models_complexity, null, "low", "medium", "high") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
					.withHelp(Messages.Models_complexity_help));
		}
		if (formats.contains("gif")) { //$NON-NLS-1$
			options.add(OptionDescriptor.integer("frame_count", Messages.Models_frames, 2, 16, 9L).withHelp(Messages.Models_gifOnly)); //$NON-NLS-1$
			options.add(OptionDescriptor.integer("frame_duration_ms", Messages.Models_frameDuration, 20, 655_350, 200L).withHelp(Messages.Models_gifOnly)); //$NON-NLS-1$
		}
		if (account.dialect().edits()) {
			List<String> fidelity = entry.words("inputFidelity"); //$NON-NLS-1$
			if (!fidelity.isEmpty()) {
				options.add(OptionDescriptor.choice("input_fidelity", Messages.Models_fidelity, null, fidelity.toArray(String[]::new)) //$NON-NLS-1$
						.withHelp(Messages.Models_fidelity_help));
			}
		}
		addSampling(options);
		if (streams) {
			options.add(previews());
		}
		return options;
	}

	private void addSampling(List<OptionDescriptor> options) {
		if (account.dialect().seed()) {
			options.add(new OptionDescriptor("seed", Messages.Models_seed, Type.SEED, List.of(), 0.0, (double) Integer.MAX_VALUE, null, "")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (!account.dialect().steps().isEmpty()) {
			options.add(new OptionDescriptor("steps", Messages.Models_steps, Type.INTEGER, List.of(), 1.0, 150.0, null, "")); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** Azure draws in high quality unless told otherwise; the others decide by themselves. */
	private void quality(List<OptionDescriptor> options, List<String> values) {
		if (azure() && values.contains("high")) { //$NON-NLS-1$
			options.add(OptionDescriptor.choice("quality", Messages.Models_quality, "high", values.toArray(String[]::new))); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			addChoice(options, "quality", Messages.Models_quality, values); //$NON-NLS-1$
		}
	}

	/** Azure has two formats only. */
	private List<String> formats(List<String> all) {
		return azure() ? all.stream().filter(List.of("png", "jpeg")::contains).toList() : all; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private boolean azure() {
		return account.host() == OpenAiAccount.Host.AZURE;
	}

	private int imagesPerCall(int model) {
		return account.imagesPerCall() == 0 ? model : Math.min(model, account.imagesPerCall());
	}

	private static OptionDescriptor previews() {
		return OptionDescriptor.integer("partial_images", Messages.Models_previews, 0, 3, 2L).withHelp(Messages.Models_previews_help); //$NON-NLS-1$
	}

	private static OptionDescriptor text(String id, String name) {
		return new OptionDescriptor(id, name, Type.TEXT, List.of(), null, null, null, Messages.Models_text_help);
	}

	private static void addChoice(List<OptionDescriptor> options, String id, String name, List<String> values) {
		if (!values.isEmpty()) {
			options.add(OptionDescriptor.choice(id, name, values.getFirst(), values.toArray(String[]::new)));
		}
	}
}
