/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;

/** Secrets in memory, until the process ends. */
public final class MemorySecretStore implements SecretStore {

	private final Map<String, Map<String, char[]>> secrets = new HashMap<>();

	@Override
	public synchronized Set<String> keys(String accountId) {
		return new TreeSet<>(secrets.getOrDefault(accountId, Map.of()).keySet());
	}

	@Override
	public synchronized char @Nullable [] get(String accountId, String key) {
		Map<String, char[]> own = secrets.getOrDefault(accountId, Map.of());
		return own.containsKey(key) ? own.get(key).clone() : null;
	}

	@Override
	public synchronized void put(String accountId, String key, char[] secret) {
		remove(accountId, key);
		secrets.computeIfAbsent(accountId, a -> new HashMap<>()).put(key, secret.clone());
	}

	@Override
	public synchronized void remove(String accountId, @Nullable String key) {
		Map<String, char[]> own = secrets.getOrDefault(accountId, Map.of());
		own.forEach((k, secret) -> {
			if (key == null || k.equals(key)) {
				Arrays.fill(secret, '\0');
			}
		});
		if (key == null) {
			secrets.remove(accountId);
		} else if (!own.isEmpty()) {
			own.remove(key);
		}
	}

	@Override
	public String toString() {
		return ""; //$NON-NLS-1$
	}
}
