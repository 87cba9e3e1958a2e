/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.Secret;

/** An account as a provider sees it, for one operation. Its text form says nothing but the id. */
public final class OpenedAccount implements ProviderAccount {

	private final AccountSettings settings;
	private final SecretSource secrets;
	private final ConnectionPolicy connections;

	/** Gives the secrets for exactly the account's host. */
	@FunctionalInterface
	public interface SecretSource {
		/**
		 * @param settingId the secret setting
		 * @return the secret, or {@code null} when there is none
		 */
		char @Nullable [] secret(String settingId);
	}

	/**
	 * @param settings the settings
	 * @param secrets where its secrets come from
	 * @param connections the rules
	 */
	public OpenedAccount(AccountSettings settings, SecretSource secrets, ConnectionPolicy connections) {
		this.settings = settings;
		this.secrets = secrets;
		this.connections = connections;
	}

	@Override
	public String id() {
		return settings.id();
	}

	@Override
	public @Nullable String setting(String settingId) {
		return settings.value(settingId);
	}

	@Override
	public @Nullable Secret secret(String settingId) {
		char[] secret = secrets.secret(settingId);
		return secret == null ? null : new Secret(secret);
	}

	@Override
	public ConnectionPolicy connections() {
		return connections;
	}

	@Override
	public String toString() {
		return settings.id();
	}
}
