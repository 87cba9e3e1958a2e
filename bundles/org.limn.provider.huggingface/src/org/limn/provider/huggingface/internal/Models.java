/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

/** What a model can do: what the service takes that draws it, or, as long as that is open, what any of them takes. */
final class Models {

	/** Models that several services have served for long. The Hub has thousands. */
	static final List<String> USUAL = List.of("black-forest-labs/FLUX.1-schnell", "black-forest-labs/FLUX.1-dev", "stabilityai/stable-diffusion-xl-base-1.0", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"stabilityai/stable-diffusion-3.5-large"); //$NON-NLS-1$

	private static final SizeRule SIZES = new SizeRule.Range(64, 4096, 8, 1, Long.MAX_VALUE, 100, true);
	private static final int PROMPT_LIMIT = 10_000;

	private Models() {
	}

	static ImageModel model(String id, HuggingFaceAccount account) {
		Optional<Service> certain = ModelName.of(id).service().or(account::service);
		List<Service> services = certain.map(List::of).orElseGet(() -> Arrays.asList(Service.values()));
		int references = services.stream().mapToInt(Service::references).max().orElse(0);
		ReferenceRule rule = references == 0 ? ReferenceRule.NONE : new ReferenceRule(references, 4L << 20, 1024, List.of("image/jpeg", "image/png")); //$NON-NLS-1$ //$NON-NLS-2$
		return new ImageModel(id, id, SIZES, 1, PROMPT_LIMIT, services.stream().anyMatch(Service::negativePrompt), rule, options(services), false, new Price.Unknown(), ""); //$NON-NLS-1$
	}

	private static List<OptionDescriptor> options(List<Service> services) {
		List<OptionDescriptor> options = new ArrayList<>();
		if (services.stream().anyMatch(s -> !s.steps().isEmpty())) {
			options.add(number(Service.STEPS, Messages.Models_steps, Type.INTEGER, 1, 100, Messages.Models_notAll));
		}
		if (services.stream().anyMatch(s -> !s.guidance().isEmpty())) {
			options.add(number(Service.GUIDANCE, Messages.Models_guidance, Type.DECIMAL, 0, 30, Messages.Models_guidance_help));
		}
		if (services.stream().anyMatch(Service::seed)) {
			options.add(number(Service.SEED, Messages.Models_seed, Type.SEED, 0, Integer.MAX_VALUE, "")); //$NON-NLS-1$
		}
		return options;
	}

	private static OptionDescriptor number(String id, String name, Type type, double least, double greatest, String help) {
		return new OptionDescriptor(id, name, type, List.of(), least, greatest, null, help);
	}
}
