/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the token is in its headers.
 *
 * @param router who passes calls on to the services
 * @param hub who knows the models
 * @param work how to read the words of a job that failed
 * @param service the service that shall draw, or empty for any
 */
record HuggingFaceAccount(AccountServer router, AccountServer hub, ErrorRules work, Optional<Service> service) {

	static HuggingFaceAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential token = Credential.bearer(settings.key("apiKey", "HF_TOKEN")); //$NON-NLS-1$ //$NON-NLS-2$
		ErrorRules rules = rules("huggingface", token); //$NON-NLS-1$
		URI drawing = settings.address("routerUrl", "https://router.huggingface.co"); //$NON-NLS-1$ //$NON-NLS-2$
		URI models = settings.address("hubUrl", "https://huggingface.co"); //$NON-NLS-1$ //$NON-NLS-2$
		// the services keep their pictures in many places; they are read over https only, and without the token
		AccountServer router = AccountServer.of(drawing, token.and("X-HF-Bill-To", settings.text("billTo", "")), rules, account.connections()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.fetchingFrom(Set.of("*")); //$NON-NLS-1$
		AccountServer hub = AccountServer.of(models, token, rules, account.connections());
		return new HuggingFaceAccount(router, hub, rules("work", token), Service.of(settings.choice("provider", "auto"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static ErrorRules rules(String group, Credential token) {
		return ErrorRules.load(HuggingFaceAccount.class, "error-rules.json", group, token.redaction()); //$NON-NLS-1$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return router.toString();
	}
}
