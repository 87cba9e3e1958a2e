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
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Secret;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.Redaction;

/**
 * An account's settings, understood. Kept no longer than one operation, because the key is in its headers.
 *
 * @param base the address without a slash at its end
 * @param host whose server it is
 * @param dialect how it wants what OpenAI does not have
 * @param headers sent to the account's own server only
 * @param streaming whether to ask for pictures in the making
 * @param imagesPerCall how many pictures a call may ask for; 0 for what the model can
 * @param responseFormat {@code auto}, {@code always} or {@code never}
 * @param resultHosts other hosts to fetch pictures from
 * @param rules how to read its errors
 * @param connections the connection rules
 */
record OpenAiAccount(URI base, Host host, Dialect dialect, Map<String, String> headers, boolean streaming, int imagesPerCall, String responseFormat,
		Set<String> resultHosts, ErrorRules rules, ConnectionPolicy connections) {

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

		private static Host of(String name) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.equals("openai.com") || lower.endsWith(".openai.com")) { //$NON-NLS-1$ //$NON-NLS-2$
				return OPENAI;
			}
			return lower.endsWith(".openai.azure.com") || lower.endsWith(".services.ai.azure.com") ? AZURE : OTHER; //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static final int MOST_IMAGES = 10;

	static OpenAiAccount of(ProviderAccount account) throws ProviderException {
		URI base = base(text(account, "baseUrl", "https://api.openai.com/v1")); //$NON-NLS-1$ //$NON-NLS-2$
		Host host = Host.of(String.valueOf(base.getHost()));
		String key = key(account);
		if (key.isEmpty() && host != Host.OTHER) {
			throw notConfigured(Messages.OpenAiAccount_noKey);
		}
		Map<String, String> headers = new LinkedHashMap<>();
		if (!key.isEmpty()) {
			headers.put(host == Host.AZURE ? "api-key" : "Authorization", host == Host.AZURE ? key : "Bearer " + key); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		put(headers, "OpenAI-Organization", text(account, "organization", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		put(headers, "OpenAI-Project", text(account, "project", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Set<String> hosts = Arrays.stream(text(account, "resultHosts", "").toLowerCase(Locale.ROOT).split("[,;\\s]+")).filter(h -> !h.isEmpty()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.collect(Collectors.toUnmodifiableSet());
		ErrorRules rules = ErrorRules.load(OpenAiAccount.class, "error-rules.json", host.rules, new Redaction(key)); //$NON-NLS-1$
		return new OpenAiAccount(base, host, Dialect.of(text(account, "server", "auto")), Map.copyOf(headers), //$NON-NLS-1$ //$NON-NLS-2$
				Boolean.parseBoolean(text(account, "streaming", "false")), imagesPerCall(text(account, "imagesPerCall", "0")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				text(account, "responseFormat", "auto"), hosts, rules, account.connections()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The address of an operation; what the account's address asks for, as a version, is kept. */
	URI address(String operation) {
		String query = base.getRawQuery();
		return URI.create(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + operation + (query == null ? "" : '?' + query)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The address of a picture as an answer has it, which may be relative. */
	URI resolve(String picture) throws URISyntaxException {
		return address("/").resolve(new URI(picture.strip())); //$NON-NLS-1$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return String.valueOf(base.getHost());
	}

	private static URI base(String address) throws ProviderException {
		try {
			URI uri = new URI(address.strip());
			String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
			if (uri.getHost() == null || uri.getRawUserInfo() != null || !scheme.equals("https") && !scheme.equals("http")) { //$NON-NLS-1$ //$NON-NLS-2$
				throw notConfigured(Messages.OpenAiAccount_noAddress);
			}
			String path = String.valueOf(uri.getRawPath()).replaceAll("/+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
			String query = uri.getRawQuery();
			return new URI(scheme + "://" + uri.getRawAuthority() + path + (query == null ? "" : '?' + query)); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (URISyntaxException e) {
			throw notConfigured(Messages.OpenAiAccount_noAddress);
		}
	}

	private static String key(ProviderAccount account) {
		try (Secret secret = account.secret("apiKey")) { //$NON-NLS-1$
			return secret == null ? "" : secret.reveal().strip(); //$NON-NLS-1$
		}
	}

	private static int imagesPerCall(String text) throws ProviderException {
		try {
			int number = text.isBlank() ? 0 : Integer.parseInt(text.strip());
			if (number >= 0 && number <= MOST_IMAGES) {
				return number;
			}
		} catch (NumberFormatException e) {
			// the same as a number out of range
			throw notConfigured(Messages.OpenAiAccount_imagesPerCall);
		}
		throw notConfigured(Messages.OpenAiAccount_imagesPerCall);
	}

	private static void put(Map<String, String> headers, String name, String value) {
		if (!value.isBlank()) {
			headers.put(name, value.strip());
		}
	}

	private static String text(ProviderAccount account, String setting, String otherwise) {
		@Nullable String value = account.setting(setting);
		return value == null || value.isBlank() ? otherwise : value;
	}

	private static ProviderException notConfigured(String message) {
		return new ProviderException(FailureKind.NOT_CONFIGURED, message, new Evidence.Refused());
	}
}
