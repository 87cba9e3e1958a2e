/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.net.ProxySelector;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import javax.net.ssl.SSLContext;

import org.limn.generation.FailureKind;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/** Stands for an account where there is none: what must be set has a value that means nothing, and no connection is allowed. */
public final class NoAccount implements ConnectionPolicy {

	private static final String NOTHING = "none"; //$NON-NLS-1$

	private NoAccount() {
	}

	/**
	 * For asking a provider what it knows by itself.
	 *
	 * @param provider the provider
	 * @return its settings as declared
	 */
	public static AccountSettings settings(ProviderDescriptor provider) {
		Map<String, String> values = new HashMap<>();
		for (ProviderSetting setting : provider.settings()) {
			if (setting.required() && setting.defaultValue() == null && !setting.secret()) {
				values.put(setting.id(), placeholder(setting));
			}
		}
		return new AccountSettings("", provider.name(), provider, values, AccountLimits.NONE); //$NON-NLS-1$
	}

	/**
	 * The account of such settings.
	 *
	 * @param settings the settings
	 * @return the account, as a provider sees it
	 */
	public static ProviderAccount of(AccountSettings settings) {
		return new OpenedAccount(settings, secret -> NOTHING.toCharArray(), new NoAccount());
	}

	private static String placeholder(ProviderSetting setting) {
		return switch (setting.type()) {
		case URL -> "https://none.invalid"; //$NON-NLS-1$
		case BOOLEAN -> "false"; //$NON-NLS-1$
		case INTEGER -> "1"; //$NON-NLS-1$
		case CHOICE -> setting.choices().isEmpty() ? NOTHING : setting.choices().getFirst();
		case TEXT, SECRET, DOCUMENT -> NOTHING;
		};
	}

	@Override
	public void check(URI address) throws ProviderException {
		throw new ProviderException(FailureKind.FORBIDDEN, Messages.NoAccount_noConnection, new Evidence.Refused());
	}

	@Override
	public ProxySelector proxies() {
		return ProxySelector.of(null);
	}

	/** Never asked for: no connection gets that far. */
	@Override
	public SSLContext sslContext() {
		throw new IllegalStateException(Messages.NoAccount_noConnection);
	}

	@Override
	public Deadlines deadlines() {
		return Deadlines.DEFAULT;
	}
}
