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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.ProfileChoice;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.SettingValue;

/**
 * Accounts named for one request, as on the command line. They carry no secret themselves: a stored one is used when an account of the same provider has the
 * same host, else only what the environment gives.
 */
public final class AdHocAccounts {

	private final Accounts accounts;
	private final Secrets secrets;

	AdHocAccounts(Accounts accounts, Secrets secrets) {
		this.accounts = accounts;
		this.secrets = secrets;
	}

	/**
	 * The account of a choice.
	 *
	 * @param choice the choice
	 * @return its settings, checked
	 * @throws GenerationException {@code INVALID_REQUEST} for a setting that does not exist, is wrong or secret, saying what is possible;
	 *             {@code NOT_CONFIGURED} when the provider is not installed or a required setting is missing
	 */
	public AccountSettings settings(ProfileChoice.AdHoc choice) throws GenerationException {
		ProviderDescriptor provider = accounts.provider(choice.providerId());
		for (Map.Entry<String, String> entry : choice.settings().entrySet()) {
			require(provider, entry.getKey(), entry.getValue());
		}
		AccountSettings named = new AccountSettings("", provider.name(), provider, choice.settings(), AccountLimits.NONE); //$NON-NLS-1$
		Accounts.requireConfigured(named);
		String id = "adhoc:" + provider.id() + named.origin().map(o -> "@" + o).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new AccountSettings(id, provider.name(), provider, choice.settings(), AccountLimits.NONE);
	}

	/**
	 * The secrets for exactly the host of such an account.
	 *
	 * @param adHoc the account
	 * @return by setting id
	 * @throws GenerationException when a stored one cannot be opened
	 */
	Map<String, char[]> secrets(AccountSettings adHoc) throws GenerationException {
		for (Account account : accounts.all()) {
			AccountSettings stored = AccountSettings.of(account, adHoc.provider());
			if (account.providerId().equals(adHoc.provider().id()) && account.enabled() && stored.origin().equals(adHoc.origin())) {
				return secrets.open(stored);
			}
		}
		return secrets.environmentOnly(adHoc);
	}

	private static void require(ProviderDescriptor provider, String id, String value) throws GenerationException {
		List<ProviderSetting> open = provider.settings().stream().filter(s -> !s.secret()).toList();
		Optional<ProviderSetting> setting = provider.settings().stream().filter(s -> s.id().equals(id)).findFirst();
		if (setting.isEmpty()) {
			String possible = open.stream().map(ProviderSetting::id).collect(Collectors.joining(", ")); //$NON-NLS-1$
			throw invalid(NLS.bind(Messages.AdHocAccounts_unknownSetting,
					new Object[] { provider.name(), id, possible.isEmpty() ? Messages.Accounts_none : possible }), id);
		}
		if (setting.get().secret()) {
			String variable = setting.get().environment();
			throw invalid(variable == null ? NLS.bind(Messages.AdHocAccounts_secret, id) : NLS.bind(Messages.AdHocAccounts_secretVariable, id, variable), id);
		}
		Optional<String> wrong = SettingValue.problem(setting.get(), value);
		if (wrong.isPresent()) {
			throw invalid(wrong.get(), id);
		}
	}

	private static GenerationException invalid(String words, String subject) {
		return new GenerationException(Failure.about(FailureKind.INVALID_REQUEST, words, subject));
	}
}
