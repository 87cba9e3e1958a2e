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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.provider.http.Credential;

/**
 * How it is shown who asks. The key itself is the account's; a description only says which header it goes into. There is no way to put it into an address.
 *
 * @param header the header; empty when there is no key
 * @param prefix what stands before the key
 * @param required whether nothing works without it
 * @param others headers that every request has, no secrets
 */
record KeyRule(String header, String prefix, boolean required, Map<String, String> others) {

	private static final int MOST_HEADERS = 20;
	private static final int LONGEST_VALUE = 500;
	/** Those that the connection sets itself. */
	private static final Set<String> OF_THE_CONNECTION = Set
			.of("host connection content-length content-type expect upgrade transfer-encoding te trailer keep-alive proxy-authorization".split(" ")); //$NON-NLS-1$ //$NON-NLS-2$
	/** Those in which keys stand, and which a file that is passed on must not hold. */
	private static final Set<String> SECRET = Set.of("authorization cookie x-api-key api-key x-key x-auth-token".split(" ")); //$NON-NLS-1$ //$NON-NLS-2$

	/** Copies the map. */
	KeyRule {
		others = Map.copyOf(others);
	}

	static KeyRule read(Part root) throws DescriptionException {
		Map<String, String> others = new LinkedHashMap<>();
		Optional<Part> headers = root.find("headers"); //$NON-NLS-1$
		if (headers.isPresent()) {
			others(headers.get().object(), others);
		}
		Optional<Part> key = root.find("key"); //$NON-NLS-1$
		if (key.isEmpty()) {
			return new KeyRule("", "", false, others); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (key.get().node().has("query")) { //$NON-NLS-1$
			throw key.get().wrong(Messages.KeyRule_query);
		}
		Part rule = key.get().only("header prefix optional"); //$NON-NLS-1$
		Part header = rule.at("header"); //$NON-NLS-1$
		String prefix = rule.find("prefix").map(p -> p.node().asText()).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (!isValue(prefix)) {
			throw rule.at("prefix").wrong(Messages.KeyRule_value); //$NON-NLS-1$
		}
		return new KeyRule(name(header, header.text()), prefix, !rule.flag("optional", false), others); //$NON-NLS-1$
	}

	/** The credential of a key; without one when it is empty. */
	Credential credential(String key) {
		Credential credential = header.isEmpty() ? Credential.none() : Credential.header(header, prefix, key);
		for (Map.Entry<String, String> other : others.entrySet()) {
			credential = credential.and(other.getKey(), other.getValue());
		}
		return credential;
	}

	private static void others(Part headers, Map<String, String> others) throws DescriptionException {
		if (headers.names().size() > MOST_HEADERS) {
			throw headers.wrong(NLS.bind(Messages.KeyRule_tooMany, Integer.valueOf(MOST_HEADERS)));
		}
		for (String name : headers.names()) {
			Part value = headers.at(name);
			if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
				throw value.wrong(Messages.KeyRule_secret);
			}
			if (!isValue(value.text())) {
				throw value.wrong(Messages.KeyRule_value);
			}
			others.put(name(value, name), value.text());
		}
	}

	private static String name(Part part, String name) throws DescriptionException {
		boolean token = !name.isEmpty() && name.length() <= 100 && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_');
		if (!token || OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
			throw part.wrong(NLS.bind(Messages.KeyRule_header, name));
		}
		return name;
	}

	private static boolean isValue(String text) {
		return text.length() <= LONGEST_VALUE && text.chars().allMatch(c -> c >= ' ' && c < 127);
	}
}
