/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.net.URI;
import java.util.Locale;

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
 * @param filter how strict the content filters are, in Google's word; empty to leave them as Google has them
 * @param people who may be drawn, in Google's word; empty to leave it to Google
 */
record GeminiAccount(AccountServer server, String filter, String people) {

	private static final String UNTOUCHED = "default"; //$NON-NLS-1$

	static GeminiAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		URI base = settings.address("baseUrl", "https://generativelanguage.googleapis.com/v1beta"); //$NON-NLS-1$ //$NON-NLS-2$
		String host = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
		String key = host.endsWith(".googleapis.com") ? settings.key("apiKey", "GEMINI_API_KEY") : settings.secret("apiKey"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		// never in the address, where it would land in logs
		Credential credential = Credential.header("x-goog-api-key", "", key); //$NON-NLS-1$ //$NON-NLS-2$
		ErrorRules rules = ErrorRules.load(GeminiAccount.class, "error-rules.json", "gemini", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		return new GeminiAccount(AccountServer.of(base, credential, rules, account.connections()), word(settings, "filter"), word(settings, "people")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}

	private static String word(AccountSettings settings, String setting) {
		String word = settings.choice(setting, UNTOUCHED);
		return word.equals(UNTOUCHED) ? "" : word.toUpperCase(Locale.ROOT); //$NON-NLS-1$
	}
}
