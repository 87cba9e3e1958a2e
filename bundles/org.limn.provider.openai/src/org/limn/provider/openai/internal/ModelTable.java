/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.Optional;

import org.limn.provider.http.SeedModel;
import org.limn.provider.http.SeedModels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The models of OpenAI that are known, and what can be said of others of the family. */
final class ModelTable {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(ModelTable.class, "models.json"); //$NON-NLS-1$
	/** What a model of the family that came after this table is taken to be like. */
	private static final String NEWEST = "gpt-image-2.5-sunburst"; //$NON-NLS-1$

	private ModelTable() {
	}

	/** A model by its id, also with a date behind it, also one of the family that is not in the table. */
	static Optional<SeedModel> find(String id) {
		Optional<SeedModel> known = SEED.find(id.replaceFirst("-\\d{4}-\\d{2}-\\d{2}$", "")); //$NON-NLS-1$ //$NON-NLS-2$
		if (known.isPresent() || !isFamily(id)) {
			return known.map(k -> new SeedModel(id, k.id().equals(id) ? k.name() : id, k.facts(), k.retired()));
		}
		return SEED.find(NEWEST).map(newest -> new SeedModel(id, id, withoutPrice(newest.facts()), false));
	}

	/** Whether an id is one of a model of OpenAI's that draws. */
	static boolean isFamily(String id) {
		return id.startsWith("gpt-image-") || id.startsWith("chatgpt-image-"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static JsonNode withoutPrice(JsonNode facts) {
		ObjectNode copy = facts.deepCopy();
		copy.remove("price"); //$NON-NLS-1$
		return copy;
	}
}
