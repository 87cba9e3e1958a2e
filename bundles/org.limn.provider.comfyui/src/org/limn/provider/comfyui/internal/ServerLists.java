/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.SamplingChoices;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server has for the places of a workflow. Costs nothing. */
record ServerLists(ComfyUiAccount account) {

	/** Refuses what is no ComfyUI. */
	void check() throws ProviderException {
		if (!ask("/system_stats").path("system").isObject()) { //$NON-NLS-1$ //$NON-NLS-2$
			throw noApi();
		}
	}

	/** The models that the workflow's loader knows; none where the workflow names its own. */
	List<String> models() throws ProviderException {
		return values(Workflow.MODEL);
	}

	/** Samplers and schedulers. */
	SamplingChoices choices() throws ProviderException {
		return new SamplingChoices(values(Workflow.SAMPLER), values(Workflow.SCHEDULER));
	}

	private List<String> values(String name) throws ProviderException {
		Optional<Workflow.Place> place = account.workflows().place(name);
		if (place.isEmpty()) {
			return List.of();
		}
		String node = place.get().node();
		JsonNode info = ask("/object_info/" + AccountServer.encode(node)).path(node); //$NON-NLS-1$
		if (!info.isObject()) {
			throw new ProviderException(FailureKind.NOT_FOUND, NLS.bind(Messages.ServerLists_noNode, node), new Evidence.ErrorInAnswer(true));
		}
		return values(info, place.get().input());
	}

	/** Reads what an input of a node takes: a list, or in newer servers the word COMBO and a list behind it. */
	static List<String> values(JsonNode info, String input) {
		JsonNode required = info.path("input").path("required").path(input); //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode kind = required.isMissingNode() ? info.path("input").path("optional").path(input) : required; //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode list = kind.path(0).isArray() ? kind.path(0) : kind.path(1).path("options"); //$NON-NLS-1$
		List<String> values = new ArrayList<>();
		list.forEach(value -> values.add(value.asText(""))); //$NON-NLS-1$
		return values.stream().filter(value -> !value.isBlank()).distinct().toList();
	}

	private JsonNode ask(String operation) throws ProviderException {
		try {
			return new Dialogue(account.server()).ask(HttpCall.get(account.server().address(operation)));
		} catch (ProviderException e) {
			throw e.failure().kind() == FailureKind.PROTOCOL ? noApi() : e;
		}
	}

	private ProviderException noApi() {
		return new ProviderException(FailureKind.PROTOCOL, NLS.bind(Messages.ServerLists_noApi, account.server()), new Evidence.ErrorInAnswer(true));
	}
}
