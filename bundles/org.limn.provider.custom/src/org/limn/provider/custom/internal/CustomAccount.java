/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;

/**
 * An account's settings, understood. The address is the account's own, whatever the description says, so that the key goes nowhere else. Kept no longer than one
 * operation.
 *
 * @param server the server
 * @param description what is known of it
 */
record CustomAccount(AccountServer server, Description description) {

	/** The setting that holds the description. */
	static final String DESCRIPTION = "description"; //$NON-NLS-1$
	private static final String KEY = "apiKey"; //$NON-NLS-1$

	static CustomAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Description description = description(settings.text(DESCRIPTION, "")); //$NON-NLS-1$
		KeyRule rule = description.key();
		String key = rule.header().isEmpty() ? "" : rule.required() ? settings.key(KEY, "LIMN_CUSTOM_KEY") : settings.secret(KEY); //$NON-NLS-1$ //$NON-NLS-2$
		Credential credential = rule.credential(key);
		AccountServer server = AccountServer.of(settings.address("baseUrl", ""), credential, description.errors().rules(credential.redaction()), //$NON-NLS-1$ //$NON-NLS-2$
				account.connections());
		return new CustomAccount(server.fetchingFrom(description.resultHosts()), description);
	}

	private static Description description(String text) throws ProviderException {
		try {
			return Description.read(text);
		} catch (DescriptionException e) {
			throw AccountSettings.notConfigured(NLS.bind(Messages.CustomAccount_description, e.getMessage()));
		}
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
