/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.admin.SecretState;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.Origin;

/**
 * The secrets of accounts: from secure storage, from this session, or from the environment.
 * <p>
 * A secret is kept under the host it was entered for. When the account's address changes, by whatever means, the secret does not follow.
 */
public final class Secrets {

	private final SecretStore store;
	private final MemorySecretStore session = new MemorySecretStore();
	private final Environment environment;

	/**
	 * @param store the secure storage
	 * @param environment the environment variables
	 */
	public Secrets(SecretStore store, Environment environment) {
		this.store = store;
		this.environment = environment;
	}

	SecretState state(AccountSettings account, ProviderSetting setting) {
		String key = key(account, setting);
		if (session.keys(account.id()).contains(key)) {
			return SecretState.SESSION;
		}
		if (store.keys(account.id()).contains(key)) {
			return SecretState.STORED;
		}
		return fromEnvironment(setting) == null ? SecretState.NONE : SecretState.ENVIRONMENT;
	}

	/**
	 * Whether a secret is stored for another host than the account's present one.
	 *
	 * @param account the account
	 * @param setting the secret setting
	 * @return {@code true} when so, and none for the present one
	 */
	boolean boundElsewhere(AccountSettings account, ProviderSetting setting) {
		return state(account, setting) == SecretState.NONE
				&& List.of(session, store).stream().anyMatch(s -> s.keys(account.id()).stream().anyMatch(k -> k.startsWith(setting.id() + "."))); //$NON-NLS-1$
	}

	/**
	 * Stores or clears a secret.
	 *
	 * @param account the account
	 * @param setting the secret setting
	 * @param secret the secret; {@code null} or empty to clear it
	 * @return where it stands now
	 * @throws GenerationException {@code STORAGE} when it cannot be written
	 */
	SecretState put(AccountSettings account, ProviderSetting setting, char @Nullable [] secret) throws GenerationException {
		try {
			String key = key(account, setting);
			if (secret == null || secret.length == 0) {
				clear(account.id(), setting.id(), ""); //$NON-NLS-1$
			} else if (stored(account.id(), key, secret)) {
				session.remove(account.id(), key);
				clear(account.id(), setting.id(), key);
			} else {
				clear(account.id(), setting.id(), ""); //$NON-NLS-1$
				session.put(account.id(), key, secret);
			}
			return state(account, setting);
		} catch (IOException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.Secrets_notWritten, setting.name(), JsonFile.reason(e))), e);
		}
	}

	void removeAll(String accountId) throws GenerationException {
		try {
			session.remove(accountId, null);
			if (!store.keys(accountId).isEmpty()) {
				store.remove(accountId, null);
			}
		} catch (IOException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.Secrets_notWritten, accountId, JsonFile.reason(e))), e);
		}
	}

	/**
	 * The secrets of an account for the host it has now.
	 *
	 * @param account the account
	 * @return by setting id; the caller overwrites them
	 * @throws GenerationException {@code NOT_CONFIGURED} when a stored one cannot be opened
	 */
	Map<String, char[]> open(AccountSettings account) throws GenerationException {
		Map<String, char[]> secrets = new LinkedHashMap<>();
		for (ProviderSetting setting : account.provider().settings()) {
			char[] secret = setting.secret() ? open(account, setting) : null;
			if (secret != null) {
				secrets.put(setting.id(), secret);
			}
		}
		return secrets;
	}

	/**
	 * The secrets that only the environment gives.
	 *
	 * @param account the account
	 * @return by setting id
	 */
	Map<String, char[]> environmentOnly(AccountSettings account) {
		Map<String, char[]> secrets = new LinkedHashMap<>();
		for (ProviderSetting setting : account.provider().settings()) {
			String value = setting.secret() ? fromEnvironment(setting) : null;
			if (value != null) {
				secrets.put(setting.id(), value.toCharArray());
			}
		}
		return secrets;
	}

	private char @Nullable [] open(AccountSettings account, ProviderSetting setting) throws GenerationException {
		try {
			String key = key(account, setting);
			char[] secret = session.get(account.id(), key);
			if (secret == null) {
				secret = store.get(account.id(), key);
			}
			String value = secret == null ? fromEnvironment(setting) : null;
			return value == null ? secret : value.toCharArray();
		} catch (SecretStore.LockedException e) {
			String words = NLS.bind(Messages.Secrets_locked, new Object[] { setting.name(), account.name(), e.getMessage() });
			throw new GenerationException(Failure.about(FailureKind.NOT_CONFIGURED, words, setting.id()), e);
		}
	}

	private boolean stored(String accountId, String key, char[] secret) throws IOException {
		try {
			store.put(accountId, key, secret);
			return true;
		} catch (SecretStore.LockedException e) {
			// No keyring and no master password: the person is told that it lives for this session.
			return false;
		}
	}

	private void clear(String accountId, String settingId, String butKey) throws IOException {
		for (SecretStore each : List.of(session, store)) {
			for (String key : each.keys(accountId)) {
				if (key.startsWith(settingId + ".") && !key.equals(butKey)) { //$NON-NLS-1$
					each.remove(accountId, key);
				}
			}
		}
	}

	private @Nullable String fromEnvironment(ProviderSetting setting) {
		String variable = setting.environment();
		return variable == null ? null : environment.value(variable);
	}

	private static String key(AccountSettings account, ProviderSetting setting) {
		byte[] place = account.origin().map(Origin::toString).orElse("").getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$
		return setting.id() + "." + HexFormat.of().formatHex(Arrays.copyOf(Digest.sha256(place), 8)); //$NON-NLS-1$
	}
}
