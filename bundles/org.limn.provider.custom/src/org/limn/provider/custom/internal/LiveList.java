/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The list of models that the server itself has.
 *
 * @param path where to ask
 * @param items where the list stands in the answer
 * @param id where the id stands in an element; the element itself when empty
 * @param name where the name stands in an element
 */
record LiveList(PlaceholderText path, JsonPointer items, JsonPointer id, JsonPointer name) {

	private static final int MOST = 2000;

	static LiveList read(Part part) throws DescriptionException {
		part.only("path items id name"); //$NON-NLS-1$
		JsonPointer id = part.at("id").pointer(); //$NON-NLS-1$
		JsonPointer name = part.pointer("name"); //$NON-NLS-1$
		return new LiveList(AddressRule.path(part.at("path"), Set.of()), part.at("items").pointer(), id, name == null ? id : name); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Asks the server.
	 *
	 * @param server the server
	 * @return names by id, in order
	 * @throws ProviderException when there is no such list
	 */
	Map<String, String> names(AccountServer server) throws ProviderException {
		return names(new Dialogue(server).ask(HttpCall.get(AddressRule.address(server, path, Map.of()))));
	}

	/** Reads the answer. */
	Map<String, String> names(JsonNode answer) throws ProviderException {
		JsonNode list = answer.at(items);
		if (!list.isArray()) {
			throw new ProviderException(FailureKind.PROTOCOL, NLS.bind(Messages.LiveList_noList, items), new Evidence.ErrorInAnswer(true));
		}
		Map<String, String> names = new LinkedHashMap<>();
		for (JsonNode item : list) {
			String key = item.at(id).asText();
			String shown = item.at(name).asText();
			if (!key.isBlank() && names.size() < MOST) {
				names.putIfAbsent(key.strip(), shown.isBlank() ? key.strip() : shown.strip());
			}
		}
		return names;
	}
}
