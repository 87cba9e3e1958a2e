/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What shows a server who asks: headers, and how to hide them in words. Sent to the account's own server only, see {@link AccountServer}. Its text form is
 * empty. Kept no longer than one operation.
 *
 * @param headers names and values, in order
 * @param redaction hides them
 * @since 1.0
 */
public record Credential(Map<String, String> headers, Redaction redaction) {

	private static final String AUTHORIZATION = "Authorization"; //$NON-NLS-1$

	/** Copies the headers, in order. */
	public Credential {
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
	}

	/**
	 * None, for a server that asks for none.
	 *
	 * @return the credential
	 */
	public static Credential none() {
		return new Credential(Map.of(), new Redaction());
	}

	/**
	 * {@code Authorization: Bearer KEY}.
	 *
	 * @param key the key; none is sent when it is empty
	 * @return the credential
	 */
	public static Credential bearer(String key) {
		return header(AUTHORIZATION, "Bearer ", key); //$NON-NLS-1$
	}

	/**
	 * The key in a header of the provider's own.
	 *
	 * @param name the header
	 * @param prefix what stands before the key, as in {@code "Key "}; may be empty
	 * @param key the key; none is sent when it is empty
	 * @return the credential
	 */
	public static Credential header(String name, String prefix, String key) {
		return key.isEmpty() ? none() : new Credential(Map.of(name, prefix + key), new Redaction(key));
	}

	/**
	 * {@code Authorization: Basic …} (RFC 7617).
	 *
	 * @param user the user
	 * @param password the password
	 * @return the credential; none when both are empty
	 */
	public static Credential basic(String user, String password) {
		if (user.isEmpty() && password.isEmpty()) {
			return none();
		}
		String both = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
		return new Credential(Map.of(AUTHORIZATION, "Basic " + both), new Redaction(password, both)); //$NON-NLS-1$
	}

	/**
	 * The same with another header for the same server, as the name of an organization.
	 *
	 * @param name the header
	 * @param value its value, no secret; left out when blank
	 * @return a copy
	 */
	public Credential and(String name, String value) {
		if (value.isBlank()) {
			return this;
		}
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.put(name, value.strip());
		return new Credential(more, redaction);
	}

	/** Empty, always. */
	@Override
	public String toString() {
		return ""; //$NON-NLS-1$
	}
}
