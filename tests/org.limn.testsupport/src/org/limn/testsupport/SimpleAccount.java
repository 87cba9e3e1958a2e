/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.Secret;

/**
 * An account out of two maps.
 *
 * @param id its id
 * @param settings values by setting
 * @param secrets secrets by setting
 * @param connections the connection rules
 * @since 1.0
 */
public record SimpleAccount(String id, Map<String, String> settings, Map<String, String> secrets, ConnectionPolicy connections) implements ProviderAccount {

	/** Copies the maps. */
	public SimpleAccount {
		settings = Map.copyOf(settings);
		secrets = Map.copyOf(secrets);
	}

	@Override
	public @Nullable String setting(String settingId) {
		return settings.containsKey(settingId) ? settings.getOrDefault(settingId, "") : null; //$NON-NLS-1$
	}

	@Override
	public @Nullable Secret secret(String settingId) {
		return secrets.containsKey(settingId) ? new Secret(secrets.getOrDefault(settingId, "").toCharArray()) : null; //$NON-NLS-1$
	}
}
