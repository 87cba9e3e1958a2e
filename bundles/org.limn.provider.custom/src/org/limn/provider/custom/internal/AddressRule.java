/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where to ask: a path below the account's address, or an address that stands in the answer to the submission. The latter is followed at the account's own server
 * only.
 *
 * @param role what it is for; names the address in the ticket
 * @param path the path, or {@code null}
 * @param from where the address stands, or {@code null}
 */
record AddressRule(String role, @Nullable PlaceholderText path, @Nullable JsonPointer from) {

	/** What a path may have in it before work was accepted. */
	static final Set<String> NAMES = Set.of("model", "call"); //$NON-NLS-1$ //$NON-NLS-2$
	/** The id of accepted work. */
	private static final String ID = "id"; //$NON-NLS-1$

	/** Reads where to ask about accepted work; {@code null} when the field is missing. */
	static @Nullable AddressRule ofWork(Part queue, String role) throws DescriptionException {
		Optional<Part> part = queue.find(role);
		return part.isEmpty() ? null : ofWork(role, part.get());
	}

	private static AddressRule ofWork(String role, Part part) throws DescriptionException {
		if (part.node().isObject()) {
			return new AddressRule(role, null, part.only("from").at("from").pointer()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Set<String> names = new HashSet<>(NAMES);
		names.add(ID);
		return new AddressRule(role, path(part, names), null);
	}

	/** Reads a path. */
	static PlaceholderText path(Part part, Set<String> names) throws DescriptionException {
		String text = part.text();
		PlaceholderText path = new Placeholders(names).read(part);
		try {
			URI sample = new URI("http://h" + path.filled(name -> "x")); //$NON-NLS-1$ //$NON-NLS-2$
			if (text.startsWith("/") && sample.getRawFragment() == null && "h".equals(sample.getRawAuthority())) { //$NON-NLS-1$ //$NON-NLS-2$
				return path;
			}
		} catch (URISyntaxException e) {
			// the same as a path that begins with something else
			throw part.wrong(Messages.AddressRule_noPath);
		}
		throw part.wrong(Messages.AddressRule_noPath);
	}

	/** The address of a path. */
	static URI address(AccountServer server, PlaceholderText path, Map<String, Object> values) {
		return server.address(String.valueOf(path.filled(name -> AccountServer.encode(String.valueOf(values.get(name))))));
	}

	/**
	 * The address as the answer to the submission has it.
	 *
	 * @param accepted the answer
	 * @return the address; empty when it is a path
	 * @throws ProviderException when it is not there
	 */
	Optional<String> in(JsonNode accepted) throws ProviderException {
		JsonPointer pointer = from;
		if (pointer == null) {
			return Optional.empty();
		}
		String text = accepted.at(pointer).asText();
		if (text.isBlank()) {
			throw UnusableAnswer.missing(pointer.toString());
		}
		return Optional.of(text);
	}

	/**
	 * The address for accepted work.
	 *
	 * @param server the server
	 * @param ticket the work
	 * @param values of the call
	 * @return the address
	 * @throws ProviderException when it leads elsewhere
	 */
	URI of(AccountServer server, Ticket ticket, Map<String, Object> values) throws ProviderException {
		PlaceholderText below = path;
		if (below == null) {
			return server.follow(ticket.data().getOrDefault(role, "")); //$NON-NLS-1$
		}
		Map<String, Object> known = new HashMap<>(values);
		known.put(ID, ticket.id());
		return address(server, below, known);
	}
}
