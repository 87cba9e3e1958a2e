/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

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
 * @param workflows the workflows
 * @param imagesPerCall how many pictures to draw at once
 */
record ComfyUiAccount(AccountServer server, Workflows workflows, int imagesPerCall) {

	private static final int MOST_IMAGES = 8;

	static ComfyUiAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential credential = settings.signIn("user", "password", "header"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ErrorRules rules = ErrorRules.load(ComfyUiAccount.class, "error-rules.json", "comfyui", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		AccountServer server = AccountServer.of(settings.address("baseUrl", "http://127.0.0.1:8188"), credential, rules, account.connections()); //$NON-NLS-1$ //$NON-NLS-2$
		return new ComfyUiAccount(server, Workflows.of(settings), settings.number("imagesPerCall", Messages.ComfyUiAccount_imagesPerCall, 1, 1, MOST_IMAGES)); //$NON-NLS-1$
	}
}
