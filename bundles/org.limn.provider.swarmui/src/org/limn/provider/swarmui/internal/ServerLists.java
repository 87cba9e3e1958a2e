/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.SamplingChoices;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server has. Costs nothing. */
record ServerLists(AccountServer server) {

	private static final int DEPTH = 10;

	/** Ids of the models, with the names to show. */
	Map<String, String> models() throws ProviderException {
		JsonBody body = new JsonBody();
		body.fields().put("path", "").put("depth", DEPTH).put("subtype", "Stable-Diffusion"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		return models(ask("ListModels", body, "files")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Samplers and schedulers. */
	SamplingChoices choices() throws ProviderException {
		JsonNode parameters = ask("ListT2IParams", new JsonBody(), "list"); //$NON-NLS-1$ //$NON-NLS-2$
		return new SamplingChoices(values(parameters, Models.SAMPLER), values(parameters, Models.SCHEDULER));
	}

	/** Reads a list of models. */
	static Map<String, String> models(JsonNode files) {
		Map<String, String> models = new LinkedHashMap<>();
		for (JsonNode file : files) {
			String name = file.path("name").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
			String title = file.path("title").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
			if (!name.isBlank()) {
				models.putIfAbsent(name, title.isBlank() ? name : title);
			}
		}
		return models;
	}

	/** Reads the values of one parameter. */
	static List<String> values(JsonNode parameters, String id) {
		List<String> values = new ArrayList<>();
		for (JsonNode parameter : parameters) {
			if (parameter.path("id").asText("").equals(id)) { //$NON-NLS-1$ //$NON-NLS-2$
				parameter.path("values").forEach(value -> values.add(value.asText(""))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return values.stream().filter(value -> !value.isBlank()).distinct().toList();
	}

	private JsonNode ask(String route, JsonBody body, String list) throws ProviderException {
		try {
			JsonNode answer = Session.begin(new Dialogue(server), server).ask(route, body).path(list);
			if (answer.isArray()) {
				return answer;
			}
		} catch (ProviderException e) {
			throw e.failure().kind() == FailureKind.PROTOCOL ? noApi() : e;
		}
		throw noApi();
	}

	private ProviderException noApi() {
		return new ProviderException(FailureKind.PROTOCOL, NLS.bind(Messages.ServerLists_noApi, server), new Evidence.ErrorInAnswer(true));
	}
}
