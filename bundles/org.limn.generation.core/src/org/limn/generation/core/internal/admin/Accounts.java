/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.admin.SecretState;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.catalog.Catalog;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.SettingValue;

/** The accounts of the file, and whether they can be used: installed, enabled, configured, allowed. Offline is not looked at. */
public final class Accounts {

	private final JsonFile<List<Account>> file;
	private final Catalog catalog;
	private final Secrets secrets;
	private final MasterRule rule;

	Accounts(JsonFile<List<Account>> file, Catalog catalog, Secrets secrets, MasterRule rule) {
		this.file = file;
		this.catalog = catalog;
		this.secrets = secrets;
		this.rule = rule;
	}

	/**
	 * All accounts.
	 *
	 * @return by name
	 * @throws GenerationException when the file is broken
	 */
	public List<Account> all() throws GenerationException {
		return file.read();
	}

	/**
	 * The provider of an id.
	 *
	 * @param providerId the id
	 * @return its description
	 * @throws GenerationException {@code NOT_CONFIGURED} naming what is installed
	 */
	public ProviderDescriptor provider(String providerId) throws GenerationException {
		Optional<ProviderDescriptor> provider = catalog.descriptor(providerId);
		if (provider.isEmpty()) {
			String installed = catalog.descriptors().stream().map(ProviderDescriptor::id).collect(Collectors.joining(", ")); //$NON-NLS-1$
			throw problem(NLS.bind(Messages.Accounts_noProvider, providerId, installed.isEmpty() ? Messages.Accounts_none : installed), "provider"); //$NON-NLS-1$
		}
		return provider.get();
	}

	/**
	 * An account that exists and whose provider is installed.
	 *
	 * @param accountId its id
	 * @return the account
	 * @throws GenerationException {@code NOT_CONFIGURED} when not
	 */
	public AccountSettings known(String accountId) throws GenerationException {
		Account account = account(accountId);
		return AccountSettings.of(account, provider(account.providerId()));
	}

	/**
	 * An account that may be used.
	 *
	 * @param accountId its id
	 * @return the account
	 * @throws GenerationException {@code NOT_CONFIGURED} or {@code FORBIDDEN}, saying why not and where to mend it
	 */
	public AccountSettings usable(String accountId) throws GenerationException {
		Account account = account(accountId);
		AccountSettings settings = AccountSettings.of(account, provider(account.providerId()));
		if (!account.enabled()) {
			throw problem(NLS.bind(Messages.Accounts_disabled, account.name()), "account"); //$NON-NLS-1$
		}
		requireAllowed(settings);
		requireConfigured(settings);
		for (ProviderSetting setting : settings.provider().settings()) {
			if (setting.required() && setting.secret() && secrets.state(settings, setting) == SecretState.NONE) {
				String words = secrets.boundElsewhere(settings, setting) ? Messages.Accounts_secretElsewhere : Messages.Accounts_lacks;
				throw problem(NLS.bind(words, account.name(), setting.name()), setting.id());
			}
		}
		return settings;
	}

	/**
	 * Refuses settings that are missing or wrong; secrets are not looked at.
	 *
	 * @param settings the account's settings
	 * @throws GenerationException {@code NOT_CONFIGURED} naming the setting
	 */
	static void requireConfigured(AccountSettings settings) throws GenerationException {
		for (ProviderSetting setting : settings.missing()) {
			throw problem(NLS.bind(Messages.Accounts_lacks, settings.name(), setting.name()), setting.id());
		}
		for (ProviderSetting setting : settings.provider().settings()) {
			String value = settings.value(setting.id());
			Optional<String> wrong = value == null ? Optional.empty() : SettingValue.problem(setting, value);
			if (wrong.isPresent()) {
				throw problem(NLS.bind(Messages.Accounts_wrong, settings.name(), wrong.get()), setting.id());
			}
		}
	}

	/**
	 * Refuses what policy, environment or the switch forbid.
	 *
	 * @param settings the account
	 * @throws GenerationException {@code FORBIDDEN}
	 */
	public void requireAllowed(AccountSettings settings) throws GenerationException {
		Optional<Failure> refusal = rule.refusal(settings.provider().id(), settings.origin());
		if (refusal.isPresent()) {
			throw new GenerationException(refusal.get());
		}
	}

	private Account account(String accountId) throws GenerationException {
		return all().stream().filter(a -> a.id().equals(accountId)).findFirst()
				.orElseThrow(() -> problem(NLS.bind(Messages.Accounts_unknown, accountId), "account")); //$NON-NLS-1$
	}

	private static GenerationException problem(String words, String subject) {
		return new GenerationException(Failure.about(FailureKind.NOT_CONFIGURED, words, subject));
	}
}
