/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.util.HashSet;
import java.util.Set;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the key is in its headers.
 *
 * @param id the account's id
 * @param server the service; no answer leads the key to another
 * @param unfiltered whether the administrator switched the safety filters off
 * @param minutes after how long the service gives work up, or 0 for its own limit
 */
record ReplicateAccount(String id, AccountServer server, boolean unfiltered, int minutes) {

	private static final int MOST_MINUTES = 60;

	static ReplicateAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential credential = Credential.bearer(settings.key("apiKey", "REPLICATE_API_TOKEN")); //$NON-NLS-1$ //$NON-NLS-2$
		ErrorRules rules = ErrorRules.load(ReplicateAccount.class, "error-rules.json", "replicate", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		Set<String> hosts = new HashSet<>(settings.hosts("resultHosts")); //$NON-NLS-1$
		hosts.add("replicate.delivery"); //$NON-NLS-1$
		AccountServer server = AccountServer.of(settings.address("baseUrl", "https://api.replicate.com/v1"), credential, rules, account.connections()).fetchingFrom(hosts); //$NON-NLS-1$ //$NON-NLS-2$
		return new ReplicateAccount(account.id(), server, settings.flag("unfiltered", false), //$NON-NLS-1$
				settings.number("maximumMinutes", Messages.ReplicateAccount_minutes, 0, 0, MOST_MINUTES)); //$NON-NLS-1$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
