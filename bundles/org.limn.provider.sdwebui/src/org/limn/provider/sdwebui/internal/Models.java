/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SamplingChoices;

/**
 * What a model can do. The server says nothing of it, so that all are alike: what a model does not draw well is not refused.
 *
 * @param imagesPerCall how many pictures the server draws at once
 * @param choices what the server lets choose from
 */
record Models(int imagesPerCall, SamplingChoices choices) {

	static final String SAMPLER = "sampler_name"; //$NON-NLS-1$
	static final String SCHEDULER = "scheduler"; //$NON-NLS-1$
	static final String STEPS = "steps"; //$NON-NLS-1$
	static final String CFG_SCALE = "cfg_scale"; //$NON-NLS-1$
	static final String DISTILLED = "distilled_cfg_scale"; //$NON-NLS-1$
	static final String DENOISING = "denoising_strength"; //$NON-NLS-1$
	static final String CLIP_SKIP = "clip_skip"; //$NON-NLS-1$
	static final String SEED = "seed"; //$NON-NLS-1$

	private static final int PROMPT_LIMIT = 20_000;
	private static final double GREATEST_SEED = 4_294_967_295.0;
	/** Edges are multiples of 8; above that a graphics card decides. */
	private static final SizeRule SIZES = new SizeRule.Range(64, 2048, 8, 64 * 64, 2048 * 2048, 32, false);
	private static final ReferenceRule REFERENCES = new ReferenceRule(1, 20L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	ImageModel model(String id, String name) {
		return new ImageModel(id, name, SIZES, imagesPerCall, PROMPT_LIMIT, true, REFERENCES, options(), true, new Price.Free(), ""); //$NON-NLS-1$
	}

	private List<OptionDescriptor> options() {
		List<OptionDescriptor> options = new ArrayList<>();
		options.add(SamplingChoices.option(SAMPLER, Messages.Models_sampler, choices.samplers(), Messages.Models_typed_help));
		if (choices.samplers().isEmpty() || !choices.schedulers().isEmpty()) {
			options.add(SamplingChoices.option(SCHEDULER, Messages.Models_scheduler, choices.schedulers(), Messages.Models_typed_help));
		}
		options.add(OptionDescriptor.integer(STEPS, Messages.Models_steps, 1, 150, 30L));
		options.add(decimal(CFG_SCALE, Messages.Models_cfgScale, 30, 7.0).withHelp(Messages.Models_cfgScale_help));
		options.add(decimal(DISTILLED, Messages.Models_distilled, 30, null).withHelp(Messages.Models_distilled_help));
		options.add(decimal(DENOISING, Messages.Models_denoising, 1, 0.75).withHelp(Messages.Models_denoising_help));
		options.add(OptionDescriptor.integer(CLIP_SKIP, Messages.Models_clipSkip, 1, 12, null).withHelp(Messages.Models_clipSkip_help));
		options.add(new OptionDescriptor(SEED, Messages.Models_seed, Type.SEED, List.of(), 0.0, GREATEST_SEED, null, "")); //$NON-NLS-1$
		return options;
	}

	/** One of the server's own names: to be chosen where they are known, else typed. */
	private static OptionDescriptor decimal(String id, String label, double greatest, @Nullable Double preset) {
		return new OptionDescriptor(id, label, Type.DECIMAL, List.of(), 0.0, greatest, preset, ""); //$NON-NLS-1$
	}
}
