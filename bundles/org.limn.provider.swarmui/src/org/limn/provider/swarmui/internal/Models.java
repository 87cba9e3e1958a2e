/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.util.ArrayList;
import java.util.List;

import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Choice;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SamplingChoices;

/**
 * What a model can do. The server says little of it, so that all are alike: what a model does not draw well is not refused.
 *
 * @param imagesPerCall how many pictures a call asks for at most
 * @param choices what the server lets choose from
 */
record Models(int imagesPerCall, SamplingChoices choices) {

	static final String SAMPLER = "sampler"; //$NON-NLS-1$
	static final String SCHEDULER = "scheduler"; //$NON-NLS-1$
	static final String STEPS = "steps"; //$NON-NLS-1$
	static final String CFG_SCALE = "cfgscale"; //$NON-NLS-1$
	static final String SEED = "seed"; //$NON-NLS-1$
	static final String CREATIVITY = "initimagecreativity"; //$NON-NLS-1$
	/** Not the server's: what the reference images are for. */
	static final String USE = "referenceuse"; //$NON-NLS-1$
	/** The picture begins with the reference image. */
	static final String START = "start"; //$NON-NLS-1$
	/** The model sees the reference images. */
	static final String PROMPT = "prompt"; //$NON-NLS-1$

	private static final int PROMPT_LIMIT = 20_000;
	private static final double GREATEST_SEED = 2_147_483_647.0;
	private static final SizeRule SIZES = new SizeRule.Range(64, 4096, 8, 64 * 64, 4096 * 4096, 64, false);
	private static final ReferenceRule REFERENCES = new ReferenceRule(4, 20L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	ImageModel model(String id, String name) {
		return new ImageModel(id, name, SIZES, imagesPerCall, PROMPT_LIMIT, true, REFERENCES, options(), true, new Price.Free(), ""); //$NON-NLS-1$
	}

	private List<OptionDescriptor> options() {
		List<OptionDescriptor> options = new ArrayList<>();
		options.add(SamplingChoices.option(SAMPLER, Messages.Models_sampler, choices.samplers(), Messages.Models_typed_help));
		options.add(SamplingChoices.option(SCHEDULER, Messages.Models_scheduler, choices.schedulers(), Messages.Models_typed_help));
		options.add(OptionDescriptor.integer(STEPS, Messages.Models_steps, 1, 200, 20L));
		options.add(decimal(CFG_SCALE, Messages.Models_cfgScale, 100, 7).withHelp(Messages.Models_cfgScale_help));
		options.add(new OptionDescriptor(USE, Messages.Models_use, Type.CHOICE, List.of(new Choice(START, Messages.Models_use_start), new Choice(PROMPT, Messages.Models_use_prompt)),
				null, null, START, Messages.Models_use_help));
		options.add(decimal(CREATIVITY, Messages.Models_creativity, 1, 0.6).withHelp(Messages.Models_creativity_help));
		options.add(new OptionDescriptor(SEED, Messages.Models_seed, Type.SEED, List.of(), 0.0, GREATEST_SEED, null, "")); //$NON-NLS-1$
		return options;
	}

	/** One of the server's own names: to be chosen where they are known, else typed. */
	private static OptionDescriptor decimal(String id, String label, double greatest, double preset) {
		return new OptionDescriptor(id, label, Type.DECIMAL, List.of(), 0.0, greatest, preset, ""); //$NON-NLS-1$
	}
}
