/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import java.util.List;

import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

/** What Acme's models can do. The dialog is drawn from this, and what is not declared here is refused before anything is sent. */
final class AcmeModels {

	/** The table beside this class: what is known before anybody is asked. */
	static final SeedModels SEED = SeedModels.load(AcmeModels.class, "models.json"); //$NON-NLS-1$

	private static final int PROMPT_LIMIT = 4000;
	private static final ReferenceRule REFERENCES = new ReferenceRule(4, 10L << 20, 2048, List.of("image/png", "image/jpeg")); //$NON-NLS-1$ //$NON-NLS-2$

	private AcmeModels() {
	}

	/** A model by its id; of one that is not in the table nothing is known but that somebody named it. */
	static ImageModel model(String id) {
		return SEED.find(id).map(AcmeModels::known).orElseGet(() -> model(id, id, new SizeRule.Any(), 1, ReferenceRule.NONE, new Price.Unknown()));
	}

	private static ImageModel known(SeedModel row) {
		return model(row.id(), row.name(), row.sizes(), row.facts().path("count").asInt(1), row.references(REFERENCES), row.price()); //$NON-NLS-1$
	}

	private static ImageModel model(String id, String name, SizeRule sizes, int count, ReferenceRule references, Price price) {
		return new ImageModel(id, name, sizes, count, PROMPT_LIMIT, true, references, options(), false, price, ""); //$NON-NLS-1$
	}

	private static List<OptionDescriptor> options() {
		return List.of(OptionDescriptor.choice("style", Messages.AcmeModels_style, "plain", "plain", "ink", "oil"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				new OptionDescriptor("seed", Messages.AcmeModels_seed, Type.SEED, List.of(), 0.0, (double) Integer.MAX_VALUE, null, "")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
