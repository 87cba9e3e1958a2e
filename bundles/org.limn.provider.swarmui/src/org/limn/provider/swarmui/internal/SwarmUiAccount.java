/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the token is in its headers.
 *
 * @param server the server
 * @param imagesPerCall how many pictures a call asks for at most
 */
record SwarmUiAccount(AccountServer server, int imagesPerCall) {

	private static final int MOST_IMAGES = 20;
	private static final int USUAL_IMAGES = 4;

	static SwarmUiAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential credential = Credential.header("Cookie", "swarm_token=", settings.secret("token")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ErrorRules rules = ErrorRules.load(SwarmUiAccount.class, "error-rules.json", "swarmui", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		AccountServer server = AccountServer.of(settings.address("baseUrl", "http://127.0.0.1:7801"), credential, rules, account.connections()); //$NON-NLS-1$ //$NON-NLS-2$
		return new SwarmUiAccount(server, settings.number("imagesPerCall", Messages.SwarmUiAccount_imagesPerCall, USUAL_IMAGES, 1, MOST_IMAGES)); //$NON-NLS-1$
	}
}
