/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Asks a server for its models that draw. Costs nothing.
 *
 * @param account the account
 */
record ModelList(OpenRouterAccount account) {

	private static final int LONGEST_ID = 200;

	/** The ids, in the server's order; what was said of each is remembered. */
	List<String> ask(KnownModels known) throws ProviderException {
		List<SeedModel> models = read(new Dialogue(account.server()).ask(HttpCall.get(account.server().address(account.api().list()))));
		known.learn(account, models);
		return models.stream().map(SeedModel::id).toList();
	}

	/** Reads a list. */
	static List<SeedModel> read(JsonNode answer) throws ProviderException {
		if (!answer.path("data").isArray()) { //$NON-NLS-1$
			throw UnusableAnswer.missing("data"); //$NON-NLS-1$
		}
		List<SeedModel> models = new ArrayList<>();
		Set<String> ids = new TreeSet<>();
		for (JsonNode row : answer.path("data")) { //$NON-NLS-1$
			String id = row.path("id").asText(); //$NON-NLS-1$
			JsonNode outputs = row.path("architecture").path("output_modalities"); //$NON-NLS-1$ //$NON-NLS-2$
			boolean draws = outputs.isEmpty() || Capabilities.words(outputs).contains("image"); //$NON-NLS-1$
			if (draws && !id.isBlank() && id.length() <= LONGEST_ID && ids.add(id)) {
				String name = row.path("name").asText(); //$NON-NLS-1$
				models.add(new SeedModel(id, name.isBlank() ? id : name, row, false));
			}
		}
		return models;
	}
}
