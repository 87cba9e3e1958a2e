/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.util.List;
import java.util.Optional;

import org.limn.provider.http.LearnedModels;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

/**
 * What is known of models: what the last list of a server said, else the table beside this class, whose rows are like those of the list. What neither has is taken
 * to be able to do anything the protocol has, so that a call made with the list is never refused without it. Any thread.
 */
final class KnownModels {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(KnownModels.class, "models.json"); //$NON-NLS-1$

	private final LearnedModels<SeedModel> learned = new LearnedModels<>();

	/** Remembers a list. */
	void learn(OpenRouterAccount account, List<SeedModel> models) {
		models.forEach(model -> learned.learn(account.id(), account.server(), key(account, model.id()), model));
	}

	/** A model by its id. */
	Optional<SeedModel> find(OpenRouterAccount account, String id) {
		return learned.find(account.id(), account.server(), key(account, id)).or(() -> SEED.find(id));
	}

	/** Each protocol has a list of its own, which says other things. */
	private static String key(OpenRouterAccount account, String id) {
		return account.api() + " " + id; //$NON-NLS-1$
	}
}
