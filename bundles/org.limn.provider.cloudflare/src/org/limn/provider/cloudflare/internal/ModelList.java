/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.SeedModel;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Cloudflare tells of its models. Costs nothing.
 *
 * @param account the account
 */
record ModelList(CloudflareAccount account) {

	private static final int PAGE = 50;
	private static final int MOST_PAGES = 20;

	/** The ids of all models that draw. */
	List<String> ids() throws ProviderException {
		Dialogue dialogue = new Dialogue(account.server());
		List<String> ids = new ArrayList<>();
		for (int page = 1; page <= MOST_PAGES; page++) {
			JsonNode listed = page(dialogue, page, PAGE);
			listed.forEach(model -> ids.add(model.path("name").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$
			if (listed.size() < PAGE) {
				break;
			}
		}
		ids.removeIf(String::isBlank);
		return ids;
	}

	/** Asks for as little as shows that token and account fit. */
	void check() throws ProviderException {
		page(new Dialogue(account.server()), 1, 1);
	}

	/**
	 * What a model's input has, from the table or, for a model that is not in it, from Cloudflare.
	 *
	 * @param id the model
	 * @param dialogue wherein to ask
	 */
	ModelInput input(String id, Dialogue dialogue) throws ProviderException {
		Optional<SeedModel> known = Models.SEED.find(id);
		if (known.isPresent()) {
			return ModelInput.of(known.get());
		}
		HttpCall question = HttpCall.get(account.models("schema?model=" + AccountServer.encode(id))); //$NON-NLS-1$
		return dialogue.prepare(question, answer -> ModelInput.of(told(answer, "/result/input"))); //$NON-NLS-1$
	}

	private JsonNode page(Dialogue dialogue, int page, int size) throws ProviderException {
		String question = "search?task=Text-to-Image&per_page=" + size + "&page=" + page; //$NON-NLS-1$ //$NON-NLS-2$
		return dialogue.ask(HttpCall.get(account.models(question)), answer -> told(answer, "/result")); //$NON-NLS-1$
	}

	/** What an answer tells in a place; errors come with the status of success too. */
	private JsonNode told(HttpAnswer answer, String place) throws IOException, ProviderException {
		JsonNode tree = ImageJson.tree(answer.bytes(Dialogue.LONGEST));
		if (ProviderError.isIn(tree)) {
			throw account.server().rules().failure(ProviderError.of(tree), null, true);
		}
		JsonNode found = tree.at(place);
		if (!found.isContainerNode()) {
			throw UnusableAnswer.missing(place);
		}
		return found;
	}
}
