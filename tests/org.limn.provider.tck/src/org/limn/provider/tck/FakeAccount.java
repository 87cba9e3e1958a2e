/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.Secret;

/**
 * An account made up for a test.
 *
 * @since 1.0
 */
public final class FakeAccount implements ProviderAccount {

	private final String id;
	private final Map<String, @Nullable String> settings = new HashMap<>();
	private final Map<String, @Nullable String> secrets = new HashMap<>();
	private final List<Secret> given = new CopyOnWriteArrayList<>();
	private final FakeConnections connections = new FakeConnections(Deadlines.DEFAULT);

	/**
	 * An account without settings.
	 *
	 * @param id its id
	 */
	public FakeAccount(String id) {
		this.id = id;
	}

	/**
	 * Gives it a setting.
	 *
	 * @param settingId the id
	 * @param value the value
	 * @return this
	 */
	public FakeAccount with(String settingId, String value) {
		settings.put(settingId, value);
		return this;
	}

	/**
	 * Gives it a secret; {@link Canary#KEY} unless another one is needed.
	 *
	 * @param settingId the id
	 * @param value the secret
	 * @return this
	 */
	public FakeAccount withSecret(String settingId, String value) {
		secrets.put(settingId, value);
		return this;
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public @Nullable String setting(String settingId) {
		return settings.get(settingId);
	}

	@Override
	public @Nullable Secret secret(String settingId) {
		String value = secrets.get(settingId);
		if (value == null) {
			return null;
		}
		Secret secret = new Secret(value.toCharArray());
		given.add(secret);
		return secret;
	}

	@Override
	public FakeConnections connections() {
		return connections;
	}

	/**
	 * The secrets that were handed out and not closed again.
	 *
	 * @return how many
	 */
	public long openSecrets() {
		return given.stream().filter(s -> s.reveal().chars().anyMatch(c -> c != 0)).count();
	}
}
