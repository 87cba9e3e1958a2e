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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

/**
 * What is known of models: what the last list of a server said, else the table beside this class, whose rows are like those of the list. What neither has is taken
 * to be able to do anything the protocol has, so that a call made with the list is never refused without it. Any thread.
 */
final class KnownModels {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(KnownModels.class, "models.json"); //$NON-NLS-1$
	private static final int MOST_PLACES = 8;

	private final Map<String, Map<String, SeedModel>> listed = new ConcurrentHashMap<>();

	/** Remembers a list. */
	void put(String place, List<SeedModel> models) {
		if (listed.size() >= MOST_PLACES && !listed.containsKey(place)) {
			listed.clear();
		}
		listed.put(place, models.stream().collect(Collectors.toMap(SeedModel::id, Function.identity(), (first, second) -> first)));
	}

	/** A model by its id. */
	Optional<SeedModel> find(String place, String id) {
		return Optional.ofNullable(listed.getOrDefault(place, Map.of()).get(id)).or(() -> SEED.find(id));
	}
}
