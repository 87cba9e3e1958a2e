/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;

/**
 * An account seen through what its provider declares: values with defaults, host, what is missing.
 *
 * @param id the account's id
 * @param name its name
 * @param provider its provider
 * @param values what was set; secrets in it are not looked at
 * @param limits how it may be used
 * @param traced whether what goes over its wire is written down
 */
public record AccountSettings(String id, String name, ProviderDescriptor provider, Map<String, String> values, AccountLimits limits, boolean traced) {

	/**
	 * An account of which nothing is written down.
	 *
	 * @param id the account's id
	 * @param name its name
	 * @param provider its provider
	 * @param values what was set
	 * @param limits how it may be used
	 */
	public AccountSettings(String id, String name, ProviderDescriptor provider, Map<String, String> values, AccountLimits limits) {
		this(id, name, provider, values, limits, false);
	}

	/**
	 * Of a stored account.
	 *
	 * @param account the account
	 * @param provider its provider
	 * @return its settings
	 */
	public static AccountSettings of(Account account, ProviderDescriptor provider) {
		return new AccountSettings(account.id(), account.name(), provider, account.settings(), account.limits(), account.traced());
	}

	/**
	 * A setting's value.
	 *
	 * @param settingId the setting
	 * @return what was set, else the declared default, else {@code null}; {@code null} for secrets and for what is not declared
	 */
	public @Nullable String value(String settingId) {
		for (ProviderSetting setting : provider.settings()) {
			if (setting.id().equals(settingId) && !setting.secret()) {
				String value = values.getOrDefault(settingId, "").strip(); //$NON-NLS-1$
				return value.isEmpty() ? setting.defaultValue() : value;
			}
		}
		return null;
	}

	/**
	 * Where it goes: the first of its addresses that is set, as one for a gateway that stands before the usual one.
	 *
	 * @return the origin, or empty when there is none or it is no address
	 */
	public Optional<Origin> origin() {
		return addresses().map(ProviderSetting::id).map(this::value).filter(Objects::nonNull).findFirst().flatMap(Origin::of);
	}

	/**
	 * Whether it works without a network.
	 *
	 * @return {@code true} when its host is this computer, or its provider has no address at all
	 */
	public boolean local() {
		return addresses().findAny().isEmpty() || origin().filter(Origin::local).isPresent();
	}

	/**
	 * Required settings without a value; secrets are not looked at.
	 *
	 * @return the settings
	 */
	public List<ProviderSetting> missing() {
		List<ProviderSetting> missing = new ArrayList<>();
		for (ProviderSetting setting : provider.settings()) {
			if (setting.required() && !setting.secret() && value(setting.id()) == null) {
				missing.add(setting);
			}
		}
		return missing;
	}

	/** The id alone: somebody may have written a key into the file of accounts. */
	@Override
	public String toString() {
		return id;
	}

	private Stream<ProviderSetting> addresses() {
		return provider.settings().stream().filter(s -> s.type() == ProviderSetting.Type.URL);
	}
}
