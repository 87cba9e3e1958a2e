/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

import com.fasterxml.jackson.databind.JsonNode;

/** What Cloudflare's models can do, as far as it is known before anybody is asked. */
final class Models {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(Models.class, "models.json"); //$NON-NLS-1$
	/** How much of a reference image is painted over unless the person says otherwise; Cloudflare's own 1 would leave nothing of it. */
	static final double STRENGTH = 0.6;

	private static final List<String> IMAGES = List.of("image/png", "image/jpeg"); //$NON-NLS-1$ //$NON-NLS-2$
	/** Cloudflare names no limit, but for one model. */
	private static final int PROMPT_LIMIT = 10_000;
	/** What is offered for a model that the table does not have; what of it the model lacks is refused when it is known. */
	private static final ModelInput ANY = new ModelInput(true, Set.of("steps", "seed", "guidance", ModelInput.FORM_IMAGE), Set.of()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private Models() {
	}

	static ImageModel model(String id) {
		return SEED.find(id).map(Models::known).orElseGet(() -> new ImageModel(id, id, new SizeRule.Any(), 1, PROMPT_LIMIT, true, references(ANY), options(ANY, null), false,
				new Price.Unknown(), "")); //$NON-NLS-1$
	}

	private static ImageModel known(SeedModel model) {
		ModelInput input = ModelInput.of(model);
		JsonNode facts = model.facts();
		return new ImageModel(model.id(), model.name(), model.sizes(), 1, facts.path("promptLimit").asInt(PROMPT_LIMIT), input.has("negative_prompt"), references(input), //$NON-NLS-1$ //$NON-NLS-2$
				options(input, facts.path("numbers")), false, model.price(), ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Forms take small pictures only: whatever is larger is scaled down before. */
	private static ReferenceRule references(ModelInput input) {
		return switch (input.references()) {
		case 0 -> ReferenceRule.NONE;
		case 1 -> new ReferenceRule(1, 8L << 20, 1024, IMAGES);
		default -> new ReferenceRule(input.references(), 4L << 20, 512, IMAGES);
		};
	}

	private static List<OptionDescriptor> options(ModelInput input, @Nullable JsonNode numbers) {
		List<OptionDescriptor> options = new ArrayList<>();
		if (!input.steps().isEmpty()) {
			options.add(number("steps", Messages.Models_steps, Type.INTEGER, numbers, 100)); //$NON-NLS-1$
		}
		if (input.has("guidance")) { //$NON-NLS-1$
			options.add(number("guidance", Messages.Models_guidance, Type.DECIMAL, numbers, 30).withHelp(Messages.Models_guidance_help)); //$NON-NLS-1$
		}
		if (input.has("strength")) { //$NON-NLS-1$
			options.add(new OptionDescriptor("strength", Messages.Models_strength, Type.DECIMAL, List.of(), 0.0, 1.0, STRENGTH, Messages.Models_strength_help)); //$NON-NLS-1$
		}
		if (input.has("seed")) { //$NON-NLS-1$
			options.add(new OptionDescriptor("seed", Messages.Models_seed, Type.SEED, List.of(), 0.0, (double) Integer.MAX_VALUE, null, "")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return options;
	}

	/** A number with the bounds and the usual value that the table has. */
	private static OptionDescriptor number(String id, String name, Type type, @Nullable JsonNode numbers, double most) {
		boolean whole = type == Type.INTEGER;
		if (numbers == null || !numbers.has(id)) {
			return new OptionDescriptor(id, name, type, List.of(), whole ? 1.0 : 0.0, most, null, ""); //$NON-NLS-1$
		}
		JsonNode bounds = numbers.path(id);
		@Nullable Object usual = null;
		if (bounds.has(2)) {
			usual = whole ? (Object) Long.valueOf(bounds.path(2).asLong()) : Double.valueOf(bounds.path(2).asDouble());
		}
		return new OptionDescriptor(id, name, type, List.of(), bounds.path(0).asDouble(), bounds.path(1).asDouble(), usual, ""); //$NON-NLS-1$
	}
}
