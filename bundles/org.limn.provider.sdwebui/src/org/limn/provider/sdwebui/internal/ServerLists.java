/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.SamplingChoices;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server has. Costs nothing. */
record ServerLists(SdWebUiAccount account) {

	/** Ids of the models, with the names to show. */
	Map<String, String> models() throws ProviderException {
		return models(list("/sdapi/v1/sd-models")); //$NON-NLS-1$
	}

	/** Samplers, and schedulers where there are any. */
	SamplingChoices choices() throws ProviderException {
		return new SamplingChoices(names(list("/sdapi/v1/samplers"), "name"), schedulers()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Reads a list of models. */
	static Map<String, String> models(JsonNode list) {
		Map<String, String> models = new LinkedHashMap<>();
		for (JsonNode model : list) {
			String title = model.path("title").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
			String name = model.path("model_name").asText(title); //$NON-NLS-1$
			if (!name.isBlank()) {
				models.putIfAbsent(name, title.isBlank() ? name : title);
			}
		}
		return models;
	}

	/** Reads names out of a list, each once. */
	static List<String> names(JsonNode list, String field) {
		List<String> names = new ArrayList<>();
		list.forEach(entry -> names.add(entry.path(field).asText(""))); //$NON-NLS-1$
		return names.stream().filter(name -> !name.isBlank()).distinct().toList();
	}

	private List<String> schedulers() throws ProviderException {
		try {
			JsonNode list = list("/sdapi/v1/schedulers"); //$NON-NLS-1$
			List<String> labels = names(list, "label"); //$NON-NLS-1$
			return labels.isEmpty() ? names(list, "name") : labels; //$NON-NLS-1$
		} catch (ProviderException e) {
			if (e.failure().kind() == FailureKind.NOT_FOUND) {
				// servers before 1.9 have the scheduler in the name of the sampler
				return List.of();
			}
			throw e;
		}
	}

	private JsonNode list(String operation) throws ProviderException {
		try {
			JsonNode list = new Dialogue(account.server()).ask(HttpCall.get(account.server().address(operation)));
			if (list.isArray()) {
				return list;
			}
		} catch (ProviderException e) {
			throw e.failure().kind() == FailureKind.PROTOCOL ? noApi() : account.explained(e);
		}
		throw noApi();
	}

	private ProviderException noApi() {
		return new ProviderException(FailureKind.PROTOCOL, NLS.bind(Messages.ServerLists_noApi, account.server()), new Evidence.ErrorInAnswer(true));
	}
}
