/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.ProviderError;

/**
 * An account's settings, understood. Kept no longer than one operation, because the key is in its headers.
 *
 * @param server the server
 */
record StabilityAccount(AccountServer server) {

	private static final Pattern FIELD = Pattern.compile("([a-z_]{2,30}): "); //$NON-NLS-1$

	static StabilityAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		URI base = settings.address("baseUrl", "https://api.stability.ai"); //$NON-NLS-1$ //$NON-NLS-2$
		boolean official = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT).endsWith(".stability.ai"); //$NON-NLS-1$
		Credential credential = Credential.bearer(official ? settings.key("apiKey", "STABILITY_API_KEY") : settings.secret("apiKey")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ErrorRules rules = ErrorRules.load(StabilityAccount.class, "error-rules.json", "stability", credential.redaction()).reading(StabilityAccount::error); //$NON-NLS-1$ //$NON-NLS-2$
		return new StabilityAccount(AccountServer.of(base, credential, rules, account.connections()));
	}

	/** An error names the field in front of its words. */
	private static ProviderError error(String body) {
		ProviderError error = ProviderError.of(body);
		Matcher field = FIELD.matcher(error.message());
		return field.lookingAt() ? new ProviderError(error.message(), error.code(), error.type(), field.group(1), error.stage(), error.categories(), error.text(), error.retryAfter())
				: error;
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
