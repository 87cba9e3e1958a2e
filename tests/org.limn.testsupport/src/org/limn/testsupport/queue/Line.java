/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Secret;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.HttpExchange;
import org.limn.provider.http.HttpExchange.Sending;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.Redaction;
import org.limn.provider.http.ResultDownload;

/** The connection to the server for one operation, with what HTTP providers share; closing it ends what is under way. */
final class Line implements AutoCloseable {

	private static final int LONGEST_ANSWER = 1 << 20;

	private final URI base;
	private final ConnectionPolicy policy;
	private final Map<String, String> headers;
	private final ErrorRules rules;
	private @Nullable HttpExchange exchange;
	private @Nullable HttpClient listener;
	private boolean aborted;

	Line(ProviderAccount account) throws ProviderException {
		@Nullable String address = account.setting("baseUrl"); //$NON-NLS-1$
		if (address == null) {
			throw new ProviderException(FailureKind.NOT_CONFIGURED, "The account has no address. Enter one in the preferences.", new Evidence.Refused()); //$NON-NLS-1$
		}
		base = URI.create(address);
		policy = account.connections();
		String key = key(account);
		headers = key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key); //$NON-NLS-1$ //$NON-NLS-2$
		rules = ErrorRules.load(Line.class, "error-rules.json", "scripted", new Redaction(key)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String key(ProviderAccount account) {
		try (Secret key = account.secret("apiKey")) { //$NON-NLS-1$
			return key == null ? "" : key.reveal(); //$NON-NLS-1$
		}
	}

	URI address(String path) {
		return URI.create(base + path);
	}

	/** Cuts everything that is under way, and lets nothing begin. */
	void abort() {
		HttpExchange sent;
		HttpClient listening;
		synchronized (this) {
			aborted = true;
			sent = exchange;
			listening = listener;
		}
		if (sent != null) {
			sent.abort();
		}
		if (listening != null) {
			listening.shutdownNow();
		}
	}

	Map<String, String> get(URI address) throws ProviderException {
		return ask(HttpCall.get(address), () -> {
			// costs nothing
		});
	}

	Map<String, String> post(URI address, String body, Sending sending) throws ProviderException {
		return ask(HttpCall.post(address, Form.body(body)), sending);
	}

	private Map<String, String> ask(HttpCall call, Sending sending) throws ProviderException {
		try (HttpExchange asked = begin()) {
			HttpAnswer answer = asked.send(call.with(headers), sending);
			if (!answer.ok()) {
				throw rules.failure(answer);
			}
			return fields(text(answer, asked));
		}
	}

	private static String text(HttpAnswer answer, HttpExchange asked) throws ProviderException {
		try {
			return new String(answer.bytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw asked.failure(e);
		}
	}

	private static Map<String, String> fields(String text) throws ProviderException {
		Map<String, String> fields = Form.read(text);
		if (fields.isEmpty() || text.startsWith("<")) { //$NON-NLS-1$
			throw new ProviderException(FailureKind.PROTOCOL, "The answer could not be understood. Check the address of the account.", new Evidence.Lost()); //$NON-NLS-1$
		}
		return fields;
	}

	private synchronized HttpExchange begin() {
		HttpExchange next = new HttpExchange(policy);
		exchange = next;
		if (aborted) {
			next.abort();
		}
		return next;
	}

	/** The failure of work of which the server says that it failed, and that it costs nothing. */
	ProviderException gaveUp(String words) {
		return rules.failure(ProviderError.of(words), null, true);
	}

	/** Opens a WebSocket; without one there is only polling. */
	@SuppressWarnings("resource") // closed with the line
	@Nullable WebSocket listen(URI address, WebSocket.Listener told) throws ProviderException {
		policy.check(address);
		try {
			return listener().newWebSocketBuilder().connectTimeout(policy.deadlines().connect()).buildAsync(address, told)
					.get(policy.deadlines().firstByte().toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException | TimeoutException e) {
			return null;
		} catch (InterruptedException e) {
			throw interrupted();
		}
	}

	@SuppressWarnings("resource") // closed with the line
	private synchronized HttpClient listener() {
		HttpClient client = HttpClient.newBuilder().proxy(policy.proxies()).sslContext(policy.sslContext()).version(HttpClient.Version.HTTP_1_1).build();
		listener = client;
		return client;
	}

	void download(URI address, int slot, ImageSink sink) throws ProviderException {
		new ResultDownload(policy, base, Set.of("*"), headers).fetch(address, slot, sink); //$NON-NLS-1$
	}

	static ProviderException interrupted() {
		Thread.currentThread().interrupt();
		return new ProviderException(FailureKind.NETWORK, "It was interrupted.", new Evidence.Lost()); //$NON-NLS-1$
	}

	@Override
	public void close() {
		HttpClient listening;
		synchronized (this) {
			listening = listener;
		}
		if (listening != null) {
			listening.shutdownNow();
		}
	}
}
