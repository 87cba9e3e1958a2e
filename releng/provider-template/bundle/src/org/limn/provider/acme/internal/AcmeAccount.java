/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import java.net.URI;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the key is in its headers.
 *
 * @param server the server
 * @param safety the provider's own filter
 */
record AcmeAccount(AccountServer server, String safety) {

	static AcmeAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		URI base = settings.address("baseUrl", "https://api.acme.example/v1"); //$NON-NLS-1$ //$NON-NLS-2$
		Credential credential = Credential.bearer(settings.key("apiKey", "ACME_API_KEY")); //$NON-NLS-1$ //$NON-NLS-2$
		ErrorRules rules = ErrorRules.load(AcmeAccount.class, "error-rules.json", "acme", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		return new AcmeAccount(AccountServer.of(base, credential, rules, account.connections()), settings.choice("safety", "usual")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
