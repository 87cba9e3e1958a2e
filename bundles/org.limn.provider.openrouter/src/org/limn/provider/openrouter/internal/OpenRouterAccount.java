/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.net.URI;
import java.util.List;
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
 * @param id the account's id
 * @param server the server
 * @param api by which of its protocols pictures are asked for
 * @param words whether a chat may answer with words besides the picture
 * @param streaming whether to ask for pictures in the making
 * @param imagesPerCall how many pictures a call may ask for
 * @param only the upstream providers that may be used, in order of their names; empty for any
 */
record OpenRouterAccount(String id, AccountServer server, Api api, boolean words, boolean streaming, int imagesPerCall, List<String> only) {

	/** The protocols. */
	enum Api {
		/** {@code POST /images}. */
		IMAGES("/images/models"), //$NON-NLS-1$
		/** {@code POST /chat/completions}. */
		CHAT("/models?output_modalities=image"); //$NON-NLS-1$

		private final String list;

		Api(String list) {
			this.list = list;
		}

		/** Where its models are listed. */
		String list() {
			return list;
		}
	}

	private static final int MOST_IMAGES = 10;

	static OpenRouterAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		URI base = settings.address("baseUrl", "https://openrouter.ai/api/v1"); //$NON-NLS-1$ //$NON-NLS-2$
		Credential credential = Credential.bearer(isOfficial(base) ? settings.key("apiKey", "OPENROUTER_API_KEY") : settings.secret("apiKey")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ErrorRules rules = ErrorRules.load(OpenRouterAccount.class, "error-rules.json", "openrouter", credential.redaction()).reading(UpstreamError::of); //$NON-NLS-1$ //$NON-NLS-2$
		AccountServer server = AccountServer.of(base, credential, rules, account.connections()).fetchingFrom(settings.hosts("resultHosts")); //$NON-NLS-1$
		Api api = settings.choice("api", "images").equals("chat") ? Api.CHAT : Api.IMAGES; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new OpenRouterAccount(account.id(), server, api, settings.flag("chatText", true), api == Api.IMAGES && settings.flag("streaming", false), //$NON-NLS-1$ //$NON-NLS-2$
				settings.number("imagesPerCall", Messages.OpenRouterAccount_imagesPerCall, 1, 1, MOST_IMAGES), settings.hosts("only").stream().sorted().toList()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether it is OpenRouter itself. */
	boolean official() {
		return isOfficial(server.base());
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}

	private static boolean isOfficial(URI base) {
		String host = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
		return host.equals("openrouter.ai") || host.endsWith(".openrouter.ai"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
