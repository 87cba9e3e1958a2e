/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the password is in its headers.
 *
 * @param server the server
 * @param imagesPerCall how many pictures it draws at once
 */
record SdWebUiAccount(AccountServer server, int imagesPerCall) {

	private static final int MOST_IMAGES = 8;
	/** What the server's framework says of an address it does not have. */
	private static final String NO_ROUTE = "Not Found"; //$NON-NLS-1$

	static SdWebUiAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential credential = settings.signIn("user", "password", "header"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ErrorRules rules = ErrorRules.load(SdWebUiAccount.class, "error-rules.json", "sdwebui", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		AccountServer server = AccountServer.of(settings.address("baseUrl", "http://127.0.0.1:7860"), credential, rules, account.connections()); //$NON-NLS-1$ //$NON-NLS-2$
		return new SdWebUiAccount(server, settings.number("imagesPerCall", Messages.SdWebUiAccount_imagesPerCall, 1, 1, MOST_IMAGES)); //$NON-NLS-1$
	}

	/** Says of a server without its API what to do about it. */
	ProviderException explained(ProviderException e) {
		boolean apiOff = e.evidence() instanceof Evidence.Status status && status.status() == 404 && e.failure().message().strip().endsWith(NO_ROUTE);
		return apiOff ? new ProviderException(Failure.of(FailureKind.NOT_FOUND, NLS.bind(Messages.SdWebUiAccount_apiOff, server)), e.evidence(), null) : e;
	}
}
