/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import java.util.List;
import java.util.Set;

import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ReferenceRule;
import org.limn.provider.http.InputSchema;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The models. The service has no list of them, so that the table is all there is; any other id is taken to be a newer FLUX. */
final class Models {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(Models.class, "models.json"); //$NON-NLS-1$

	/** What a model that came after this table is taken to be like. */
	private static final String NEWEST = "flux-2-pro"; //$NON-NLS-1$
	/** What the administrator decides. */
	private static final Set<String> ELSEWHERE = Set.of("safety_tolerance"); //$NON-NLS-1$
	private static final ReferenceRule REFERENCES = new ReferenceRule(8, 10L << 20, 2048, List.of("image/png", "image/jpeg", "image/webp")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int PROMPT_LIMIT = 10_000;

	private Models() {
	}

	/** What is known of a model. */
	static SeedModel known(String id) {
		return SEED.find(id).orElseGet(() -> newer(id, SEED.find(NEWEST).orElseThrow()));
	}

	/** What it takes. */
	static InputSchema input(SeedModel known) {
		return InputSchema.at(known.facts(), "/input"); //$NON-NLS-1$
	}

	static ImageModel model(SeedModel known) {
		return new ImageModel(known.id(), known.name(), known.sizes(), 1, PROMPT_LIMIT, false, known.references(REFERENCES), input(known).options(ELSEWHERE), false,
				known.price(), ""); //$NON-NLS-1$
	}

	private static SeedModel newer(String id, SeedModel newest) {
		ObjectNode facts = newest.facts().deepCopy();
		facts.remove("price"); //$NON-NLS-1$
		return new SeedModel(id, id, facts, false);
	}
}
