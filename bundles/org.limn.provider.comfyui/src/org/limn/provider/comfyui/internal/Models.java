/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SamplingChoices;

/**
 * What can be asked for: that for which the workflow has a place.
 *
 * @param account the account
 * @param choices what the server lets choose from
 */
record Models(ComfyUiAccount account, SamplingChoices choices) {

	/** The id of the only model of a workflow that names its own. */
	static final String OWN = "workflow"; //$NON-NLS-1$
	/** The greatest number that every JSON reader keeps as it is. */
	static final long GREATEST_SEED = (1L << 53) - 1;

	private static final int PROMPT_LIMIT = 20_000;
	private static final SizeRule SIZES = new SizeRule.Range(64, 4096, 8, 64 * 64, 4096 * 4096, 64, false);

	/** The model of a workflow that names its own, or empty when it has to be told which. */
	List<ImageModel> own() {
		return account.workflows().names().contains(Workflow.MODEL) ? List.of() : List.of(described(OWN, Messages.Models_own));
	}

	ImageModel model(String id) throws ProviderException {
		List<ImageModel> own = own();
		if (own.isEmpty()) {
			return described(id, id);
		}
		if (!id.equals(OWN)) {
			throw new ProviderException(FailureKind.NOT_FOUND, NLS.bind(Messages.Models_noModel, OWN), new Evidence.Refused());
		}
		return own.getFirst();
	}

	private ImageModel described(String id, String name) {
		Set<String> shared = account.workflows().shared();
		boolean sized = shared.contains(Workflow.WIDTH) && shared.contains(Workflow.HEIGHT);
		int images = account.workflows().images();
		ReferenceRule references = images == 0 ? ReferenceRule.NONE : new ReferenceRule(images, 50L << 20, 4096, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new ImageModel(id, name, sized ? SIZES : new SizeRule.Listed(List.of(ImageSize.AUTO)), shared.contains(Workflow.COUNT) ? account.imagesPerCall() : 1,
				PROMPT_LIMIT, account.workflows().names().contains(Workflow.NEGATIVE), references, options(account.workflows().names()), true, new Price.Free(), ""); //$NON-NLS-1$
	}

	private List<OptionDescriptor> options(Set<String> places) {
		List<OptionDescriptor> options = new ArrayList<>();
		options.add(SamplingChoices.option(Workflow.SAMPLER, Messages.Models_sampler, choices.samplers(), Messages.Models_typed_help));
		options.add(SamplingChoices.option(Workflow.SCHEDULER, Messages.Models_scheduler, choices.schedulers(), Messages.Models_typed_help));
		options.add(OptionDescriptor.integer(Workflow.STEPS, Messages.Models_steps, 1, 200, Values.STEPS));
		options.add(decimal(Workflow.CFG, Messages.Models_cfg, 100, Values.CFG).withHelp(Messages.Models_cfg_help));
		options.add(decimal(Workflow.DENOISE, Messages.Models_denoise, 1, Values.DENOISE).withHelp(Messages.Models_denoise_help));
		options.add(new OptionDescriptor(Workflow.SEED, Messages.Models_seed, Type.SEED, List.of(), 0.0, (double) GREATEST_SEED, null, "")); //$NON-NLS-1$
		options.removeIf(option -> !places.contains(option.id()));
		return options;
	}

	/** One of the server's own names: to be chosen where they are known, else typed. */
	private static OptionDescriptor decimal(String id, String label, double greatest, double preset) {
		return new OptionDescriptor(id, label, Type.DECIMAL, List.of(), 0.0, greatest, preset, ""); //$NON-NLS-1$
	}
}
