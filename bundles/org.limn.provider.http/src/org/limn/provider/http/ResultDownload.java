/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;

/**
 * Reads a picture from an address that came in an answer, which is not to be trusted: only from the account's own server or, over https, from hosts that were
 * allowed; never from inside a private network unless the account itself is there; few redirects, each checked; credentials to the account's own server only.
 *
 * @param policy the connection rules
 * @param account the account's own address
 * @param hosts other hosts to read from, in lower case; {@code *} for any
 * @param headers sent to the account's own server only
 * @since 1.0
 */
public record ResultDownload(ConnectionPolicy policy, URI account, Set<String> hosts, Map<String, String> headers) {

	/** The longest picture, bytes. */
	public static final long MAXIMUM_BYTES = 256L << 20;
	private static final int MAXIMUM_REDIRECTS = 5;

	/** Copies the collections. */
	public ResultDownload {
		hosts = Set.copyOf(hosts);
		headers = Map.copyOf(headers);
	}

	/**
	 * Reads the picture. It can be called again.
	 *
	 * @param address where it stands
	 * @param slot its slot
	 * @param sink where to write it
	 * @throws ProviderException {@link FailureKind#DOWNLOAD} when it could not be read
	 */
	public void fetch(URI address, int slot, ImageSink sink) throws ProviderException {
		URI next = address;
		for (int hops = 0; hops <= MAXIMUM_REDIRECTS; hops++) {
			check(next);
			try (HttpExchange exchange = new HttpExchange(policy)) {
				sink.onCancel(exchange::abort);
				HttpAnswer answer = send(exchange, next);
				if (answer.ok()) {
					write(exchange, answer, slot, sink);
					return;
				}
				next = redirect(answer, next);
			}
		}
		throw failed(Messages.ResultDownload_redirects, new Evidence.Lost(), null);
	}

	private HttpAnswer send(HttpExchange exchange, URI address) throws ProviderException {
		try {
			HttpCall call = HttpCall.get(address).limited(MAXIMUM_BYTES);
			return exchange.send(isOwn(address) ? call.with(headers) : call);
		} catch (ProviderException e) {
			throw download(e);
		}
	}

	private URI redirect(HttpAnswer answer, URI from) throws ProviderException {
		String location = answer.header("Location").orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		boolean redirects = switch (answer.status()) {
		case 301, 302, 303, 307, 308 -> !location.isBlank();
		default -> false;
		};
		if (!redirects) {
			String message = NLS.bind(Messages.ResultDownload_status, from.getHost(), Integer.valueOf(answer.status()));
			ProviderException refused = failed(message, new Evidence.Status(answer.status()), null);
			Optional<Duration> wait = RetryAfter.of(answer.headers(), Instant.now());
			throw wait.isPresent() ? refused.with(null, wait.get()) : refused;
		}
		try {
			return from.resolve(location);
		} catch (IllegalArgumentException e) {
			throw failed(NLS.bind(Messages.ResultDownload_host, "?"), new Evidence.Status(answer.status()), null); //$NON-NLS-1$
		}
	}

	private static void write(HttpExchange exchange, HttpAnswer answer, int slot, ImageSink sink) throws ProviderException {
		try (InputStream body = answer.body()) {
			if (RawPicture.copy(body, slot, sink) == 0) {
				throw failed(Messages.ResultDownload_empty, new Evidence.Lost(), null);
			}
		} catch (IOException e) {
			throw download(exchange.failure(e));
		}
	}

	/** Refuses an address that must not be read. */
	private void check(URI address) throws ProviderException {
		String host = address.getHost();
		if (isOwn(address)) {
			return;
		}
		if (host == null || !"https".equalsIgnoreCase(address.getScheme()) || address.getUserInfo() != null || !isAllowed(host)) { //$NON-NLS-1$
			throw failed(NLS.bind(Messages.ResultDownload_host, host == null ? "?" : host), new Evidence.NotSent(), null); //$NON-NLS-1$
		}
		if (AddressRules.leadsInside(host) && !AddressRules.leadsInside(accountHost())) {
			throw failed(NLS.bind(Messages.ResultDownload_private, host), new Evidence.NotSent(), null);
		}
	}

	private boolean isAllowed(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return hosts.contains("*") || hosts.stream().anyMatch(h -> name.equals(h) || name.endsWith('.' + h)) || name.equals(accountHost()); //$NON-NLS-1$
	}

	private String accountHost() {
		String host = account.getHost();
		return host == null ? "" : host.toLowerCase(Locale.ROOT); //$NON-NLS-1$
	}

	private boolean isOwn(URI address) {
		return AddressRules.isSameServer(account, address);
	}

	private static ProviderException download(ProviderException e) {
		Failure failure = e.failure();
		return switch (failure.kind()) {
		case FORBIDDEN, OFFLINE, STORAGE, DOWNLOAD -> e;
		default -> failed(NLS.bind(Messages.ResultDownload_failed, failure.message()), e.evidence(), e);
		};
	}

	private static ProviderException failed(String message, Evidence evidence, @Nullable Throwable cause) {
		return new ProviderException(Failure.of(FailureKind.DOWNLOAD, message), evidence, cause);
	}
}
