/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

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
 * @param host whose server it is
 * @param dialect how it wants what OpenAI does not have
 * @param streaming whether to ask for pictures in the making
 * @param imagesPerCall how many pictures a call may ask for; 0 for what the model can
 * @param responseFormat {@code auto}, {@code always} or {@code never}
 * @param edits how reference images are sent: {@code auto}, {@code form} or {@code json}
 * @param address where its operations stand
 */
record OpenAiAccount(AccountServer server, Host host, Dialect dialect, boolean streaming, int imagesPerCall, String responseFormat, String edits,
		Address address) {

	/** Whose server it is. */
	enum Host {
		/** OpenAI itself. */
		OPENAI("openai"), //$NON-NLS-1$
		/** OpenAI's models at Microsoft. */
		AZURE("azure-openai"), //$NON-NLS-1$
		/** Anybody else's. */
		OTHER("compatible"); //$NON-NLS-1$

		private final String rules;

		Host(String rules) {
			this.rules = rules;
		}

		private static Host of(String name, String server) {
			if (server.equals("azure")) { //$NON-NLS-1$
				return AZURE;
			}
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.equals("openai.com") || lower.endsWith(".openai.com")) { //$NON-NLS-1$ //$NON-NLS-2$
				return OPENAI;
			}
			return lower.endsWith(".openai.azure.com") || lower.endsWith(".services.ai.azure.com") ? AZURE : OTHER; //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static final int MOST_IMAGES = 10;

	static OpenAiAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		URI entered = settings.address("baseUrl", "https://api.openai.com/v1"); //$NON-NLS-1$ //$NON-NLS-2$
		String kind = settings.choice("server", "auto"); //$NON-NLS-1$ //$NON-NLS-2$
		Host host = Host.of(String.valueOf(entered.getHost()), kind);
		Address address = host == Host.AZURE ? Address.azure(entered) : Address.plain(entered);
		String key = host == Host.OTHER ? settings.secret("apiKey") : settings.key("apiKey", "OPENAI_API_KEY"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Credential credential = (host == Host.AZURE ? Credential.header("api-key", "", key) : Credential.bearer(key)) //$NON-NLS-1$ //$NON-NLS-2$
				.and("OpenAI-Organization", settings.text("organization", "")).and("OpenAI-Project", settings.text("project", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		ErrorRules rules = ErrorRules.load(OpenAiAccount.class, "error-rules.json", host.rules, credential.redaction()); //$NON-NLS-1$
		AccountServer server = AccountServer.of(address.base(), credential, rules, account.connections()).fetchingFrom(settings.hosts("resultHosts")); //$NON-NLS-1$
		return new OpenAiAccount(server, host, Dialect.of(kind), settings.flag("streaming", false), //$NON-NLS-1$
				settings.number("imagesPerCall", Messages.OpenAiAccount_imagesPerCall, 0, 0, MOST_IMAGES), settings.choice("responseFormat", "auto"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				settings.choice("edits", "auto"), address); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The address of an operation that draws. */
	URI drawing(String operation, String model) {
		return server.address(address.drawing(operation, model));
	}

	/** The address of the list of models. */
	URI models() {
		return address.models(server);
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return server.toString();
	}
}
