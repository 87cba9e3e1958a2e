/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The Hub, which knows the models and who serves them. Costs nothing.
 *
 * @param account the account
 */
record Hub(HuggingFaceAccount account) {

	private static final String DRAW = "text-to-image"; //$NON-NLS-1$
	private static final String REDRAW = "image-to-image"; //$NON-NLS-1$
	private static final int MOST = 50;

	/** The names of models that draw, the ones most talked of first. */
	Set<String> models(String search) throws ProviderException {
		Set<String> names = new LinkedHashSet<>();
		for (String task : List.of(DRAW, REDRAW)) {
			for (JsonNode model : list(task, MOST, search)) {
				names.add(model.path("id").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		names.removeIf(String::isBlank);
		return names;
	}

	/** Asks for as little as shows that the token is one. */
	void check() throws ProviderException {
		list(DRAW, 1, ""); //$NON-NLS-1$
	}

	/**
	 * Who draws a call.
	 *
	 * @param call the call
	 * @param dialogue wherein to ask
	 * @throws ProviderException when nobody serves the model, or nobody who serves it takes what the call asks for; nothing was sent then
	 */
	Offer offer(ImageCall call, Dialogue dialogue) throws ProviderException {
		ModelName name = ModelName.of(call.model().id());
		String question = "/api/models/" + AccountServer.encode(name.repository()) + "?expand%5B%5D=inferenceProviderMapping"; //$NON-NLS-1$ //$NON-NLS-2$
		return choose(call, Offer.of(dialogue.prepare(HttpCall.get(account.hub().address(question))).path("inferenceProviderMapping"))); //$NON-NLS-1$
	}

	/** Of some offers the first that does. */
	Offer choose(ImageCall call, List<Offer> offers) throws ProviderException {
		ModelName name = ModelName.of(call.model().id());
		String task = call.references().isEmpty() ? DRAW : REDRAW;
		Optional<Service> wanted = name.service().or(account::service);
		List<Offer> possible = offers.stream().filter(o -> o.task().equals(task) && (wanted.isEmpty() || wanted.get() == o.service())).toList();
		if (possible.isEmpty()) {
			String message = NLS.bind(task.equals(DRAW) ? Messages.Hub_nobody : Messages.Hub_nobodyRedraws, name.repository(), wanted.map(Service::id).orElse(Messages.Hub_anybody));
			throw new ProviderException(FailureKind.NOT_FOUND, message, new Evidence.Refused());
		}
		return possible.stream().filter(o -> o.service().takes(call)).findFirst()
				.orElseThrow(() -> CallCheck.unsupported("options", NLS.bind(Messages.Hub_notTaken, name.repository(), possible.getFirst().service().id()))); //$NON-NLS-1$
	}

	private JsonNode list(String task, int most, String search) throws ProviderException {
		String service = account.service().map(Service::id).orElse("all"); //$NON-NLS-1$
		String question = "/api/models?pipeline_tag=" + task + "&inference_provider=" + service + "&sort=trendingScore&limit=" + most //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ (search.isBlank() ? "" : "&search=" + AccountServer.encode(search)); //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode models = new Dialogue(account.hub()).ask(HttpCall.get(account.hub().address(question)));
		if (!models.isArray()) {
			throw UnusableAnswer.missing("models"); //$NON-NLS-1$
		}
		return models;
	}
}
