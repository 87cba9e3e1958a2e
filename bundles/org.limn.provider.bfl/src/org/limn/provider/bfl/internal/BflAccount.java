/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

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
 * @param server the service; its answers may lead the key to other hosts below {@code bfl.ai}, because each region keeps its own work
 * @param tolerance how much the content filters let pass, from 0, or -1 for the service's own measure
 */
record BflAccount(AccountServer server, int tolerance) {

	private static final String DOMAIN = "bfl.ai"; //$NON-NLS-1$
	private static final String TOLERANCE = "safetyTolerance"; //$NON-NLS-1$
	private static final int MOST_TOLERANT = 6;

	static BflAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential credential = Credential.header("x-key", "", settings.key("apiKey", "BFL_API_KEY")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		ErrorRules rules = ErrorRules.load(BflAccount.class, "error-rules.json", "bfl", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		Set<String> hosts = new HashSet<>(settings.hosts("resultHosts")); //$NON-NLS-1$
		hosts.add(DOMAIN);
		AccountServer server = AccountServer.of(settings.address("baseUrl", "https://api.bfl.ai"), credential, rules, account.connections()).trusting(DOMAIN) //$NON-NLS-1$ //$NON-NLS-2$
				.fetchingFrom(hosts);
		boolean usual = settings.text(TOLERANCE, "").isEmpty(); //$NON-NLS-1$
		return new BflAccount(server, usual ? -1 : settings.number(TOLERANCE, Messages.BflAccount_tolerance, 0, 0, MOST_TOLERANT));
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
