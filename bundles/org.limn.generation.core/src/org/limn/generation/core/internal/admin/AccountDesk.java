/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.net.ProxySelector;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.AccountConnections;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.ConnectionRules;
import org.limn.generation.core.internal.connection.OpenedAccount;
import org.limn.generation.core.internal.connection.Origin;
import org.limn.generation.core.internal.connection.Traces;
import org.limn.generation.provider.ProviderAccount;

/** Hands out accounts with their secrets and connection rules. */
public final class AccountDesk implements AccountSource {

	private final Accounts accounts;
	private final AdHocAccounts adHoc;
	private final Secrets secrets;
	private final ConnectionRules rules;
	private final Supplier<ProxySelector> proxies;
	private final Traces traces;

	AccountDesk(Accounts accounts, AdHocAccounts adHoc, Secrets secrets, ConnectionRules rules, Supplier<ProxySelector> proxies, Traces traces) {
		this.accounts = accounts;
		this.adHoc = adHoc;
		this.secrets = secrets;
		this.rules = rules;
		this.proxies = proxies;
		this.traces = traces;
	}

	@Override
	public ProviderAccount account(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException {
		AccountSettings settings = settings(outgoing, choice);
		return opened(settings, choice instanceof ProfileChoice.AdHoc ? adHoc.secrets(settings) : secrets.open(settings));
	}

	@Override
	public AccountLimits limits(String accountId) {
		try {
			return accounts.all().stream().filter(a -> a.id().equals(accountId)).map(Account::limits).findFirst().orElse(AccountLimits.NONE);
		} catch (GenerationException e) {
			// A broken file refuses every request by itself; what runs goes on with the usual limits.
			return AccountLimits.NONE;
		}
	}

	/**
	 * The settings of the account that a request was frozen for.
	 *
	 * @param outgoing the frozen request
	 * @param choice the choice
	 * @return the settings; the host is still the one that was shown
	 * @throws GenerationException {@code NOT_CONFIGURED} or {@code FORBIDDEN} when it may not be used now
	 */
	AccountSettings settings(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException {
		AccountSettings settings = switch (choice) {
		case ProfileChoice.Named named -> accounts.usable(outgoing.accountId());
		case ProfileChoice.AdHoc hoc -> adHoc.settings(hoc);
		};
		accounts.requireAllowed(settings);
		String host = host(settings);
		if (!settings.provider().id().equals(outgoing.providerId()) || !Objects.equals(host, outgoing.host())) {
			String words = NLS.bind(Messages.AccountDesk_otherHost, settings.name(), host == null ? Messages.AccountDesk_thisComputer : host);
			throw new GenerationException(Failure.about(FailureKind.NOT_CONFIGURED, words, "account")); //$NON-NLS-1$
		}
		return settings;
	}

	/**
	 * An account with its secrets, for a question outside a job.
	 *
	 * @param settings a stored account
	 * @return the account
	 * @throws GenerationException when a stored secret cannot be opened
	 */
	public ProviderAccount opened(AccountSettings settings) throws GenerationException {
		return opened(settings, secrets.open(settings));
	}

	/**
	 * An account whose secrets are opened only when the provider asks for one, for what mostly needs none. One that cannot be opened is not there.
	 *
	 * @param settings the settings
	 * @param choice the choice they come from
	 * @return the account
	 */
	public ProviderAccount lazily(AccountSettings settings, ProfileChoice choice) {
		return opened(settings, settingId -> {
			try {
				return of(choice instanceof ProfileChoice.AdHoc ? adHoc.secrets(settings) : secrets.open(settings), settingId);
			} catch (GenerationException e) {
				return null;
			}
		});
	}

	/**
	 * The host of an account as it stands in a frozen request.
	 *
	 * @param settings the account
	 * @return the host, or {@code null} when nothing leaves this process
	 */
	public static @Nullable String host(AccountSettings settings) {
		return settings.origin().isPresent() ? settings.origin().map(Origin::label).get() : null;
	}

	private ProviderAccount opened(AccountSettings settings, Map<String, char[]> opened) {
		return opened(settings, settingId -> of(opened, settingId));
	}

	private ProviderAccount opened(AccountSettings settings, OpenedAccount.SecretSource source) {
		return new OpenedAccount(settings, source, new AccountConnections(settings, rules, proxies.get(), traces.of(settings)));
	}

	private static char @Nullable [] of(Map<String, char[]> secrets, String settingId) {
		return secrets.containsKey(settingId) ? secrets.get(settingId) : null;
	}
}
