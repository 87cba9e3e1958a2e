/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.net.URI;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the token is in its headers.
 *
 * @param server Cloudflare's API, where lists and descriptions of models are
 * @param drawing where models are run: the API, or a gateway in front of it
 * @param accountId whose models
 * @param gateway whether there is a gateway
 */
record CloudflareAccount(AccountServer server, AccountServer drawing, String accountId, boolean gateway) {

	static CloudflareAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		String id = settings.required("accountId", Messages.CloudflareAccount_accountId); //$NON-NLS-1$
		if (!id.matches("[0-9a-fA-F]{32}")) { //$NON-NLS-1$
			throw AccountSettings.notConfigured(Messages.CloudflareAccount_noAccountId);
		}
		Credential credential = Credential.bearer(settings.key("apiKey", "CLOUDFLARE_API_TOKEN")); //$NON-NLS-1$ //$NON-NLS-2$
		ErrorRules rules = ErrorRules.load(CloudflareAccount.class, "error-rules.json", "cloudflare", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		URI base = settings.address("baseUrl", "https://api.cloudflare.com/client/v4"); //$NON-NLS-1$ //$NON-NLS-2$
		AccountServer server = AccountServer.of(base, credential, rules, account.connections());
		boolean gateway = !settings.text("gateway", "").isEmpty(); //$NON-NLS-1$ //$NON-NLS-2$
		AccountServer drawing = gateway ? AccountServer.of(settings.address("gateway", ""), credential, rules, account.connections()) : server; //$NON-NLS-1$ //$NON-NLS-2$
		return new CloudflareAccount(server, drawing, id, gateway);
	}

	/** The address that runs a model. */
	URI run(String model) {
		String name = '/' + AccountServer.encode(model);
		return drawing.address(gateway ? name : "/accounts/" + accountId + "/ai/run" + name); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * An address that tells of models.
	 *
	 * @param question {@code search} or {@code schema}, with a query
	 */
	URI models(String question) {
		return server.address("/accounts/" + accountId + "/ai/models/" + question); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
