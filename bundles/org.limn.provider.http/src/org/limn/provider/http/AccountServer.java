/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;

/**
 * A provider's server as one account reaches it. The one place that decides where a credential goes: to the account's own address, and over https to domains
 * that the provider's documentation names as its own; never to another host that an answer names. Kept no longer than one operation.
 *
 * @param base the account's address, see {@link AccountSettings#address}
 * @param credential what shows who asks
 * @param trusted domains, in lower case, that get the credential too, with all hosts below them
 * @param resultHosts other hosts to fetch pictures from, in lower case; {@code *} for any
 * @param rules how to read its errors
 * @param connections the connection rules
 * @since 1.0
 */
public record AccountServer(URI base, Credential credential, Set<String> trusted, Set<String> resultHosts, ErrorRules rules, ConnectionPolicy connections) {

	/** Copies the sets. */
	public AccountServer {
		trusted = Set.copyOf(trusted);
		resultHosts = Set.copyOf(resultHosts);
	}

	/**
	 * A server that trusts no other host.
	 *
	 * @param base the account's address
	 * @param credential what shows who asks
	 * @param rules how to read its errors
	 * @param connections the connection rules
	 * @return the server
	 */
	public static AccountServer of(URI base, Credential credential, ErrorRules rules, ConnectionPolicy connections) {
		return new AccountServer(base, credential, Set.of(), Set.of(), rules, connections);
	}

	/**
	 * The same with domains that get the credential.
	 *
	 * @param domains in lower case, as {@code fal.run}
	 * @return a copy
	 */
	public AccountServer trusting(String... domains) {
		return new AccountServer(base, credential, Set.of(domains), resultHosts, rules, connections);
	}

	/**
	 * The same with hosts to fetch pictures from, without the credential.
	 *
	 * @param hosts in lower case; {@code *} for any
	 * @return a copy
	 */
	public AccountServer fetchingFrom(Set<String> hosts) {
		return new AccountServer(base, credential, trusted, hosts, rules, connections);
	}

	/**
	 * The address of an operation; what the account's address asks for, as a version, is kept.
	 *
	 * @param operation a path with a slash in front, perhaps with a query; see {@link #encode}
	 * @return the address
	 */
	public URI address(String operation) {
		String query = base.getRawQuery();
		String joint = operation.indexOf('?') < 0 ? "?" : "&"; //$NON-NLS-1$ //$NON-NLS-2$
		return URI.create(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + operation + (query == null ? "" : joint + query)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * A text as a part of a path or of a query.
	 *
	 * @param text as the name of a model; slashes, colons and at signs stay
	 * @return the text with everything encoded that has no place there
	 */
	public static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/").replace("%3A", ":").replace("%40", "@"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	}

	/**
	 * An address as an answer has it, which may be relative.
	 *
	 * @param text from an answer
	 * @return the address, or empty when the text is none
	 */
	public Optional<URI> resolve(String text) {
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(address("/").resolve(new URI(text.strip().replace(" ", "%20")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} catch (URISyntaxException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/**
	 * An address as an answer has it, to go on asking there with the credential.
	 *
	 * @param text from an answer
	 * @return the address, which is {@linkplain #trusts trusted}
	 * @throws ProviderException when it is none or leads elsewhere
	 */
	public URI follow(String text) throws ProviderException {
		Optional<URI> address = resolve(text);
		return address.filter(this::trusts).orElseThrow(() -> elsewhere(address.map(URI::getHost).orElse("?"))); //$NON-NLS-1$
	}

	/**
	 * Whether an address gets the credential.
	 *
	 * @param address the address
	 * @return {@code true} for the account's own server and, over https, for the trusted domains
	 */
	public boolean trusts(URI address) {
		if (AddressRules.isSameServer(base, address)) {
			return true;
		}
		String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		boolean usual = "https".equalsIgnoreCase(address.getScheme()) && address.getPort() < 0 && address.getUserInfo() == null; //$NON-NLS-1$
		return usual && trusted.stream().anyMatch(domain -> host.equals(domain) || host.endsWith('.' + domain));
	}

	/**
	 * A request as it may leave: with the credential where the address is trusted. An address elsewhere gets none, and must be one of the public network over
	 * https.
	 *
	 * @param call the request
	 * @return the request to send
	 * @throws ProviderException when nothing may be sent there
	 */
	public HttpCall authorized(HttpCall call) throws ProviderException {
		URI address = call.address();
		if (trusts(address)) {
			return call.with(credential.headers());
		}
		String host = address.getHost();
		if (host == null || !"https".equalsIgnoreCase(address.getScheme()) || AddressRules.leadsInside(host)) { //$NON-NLS-1$
			throw elsewhere(host == null ? "?" : host); //$NON-NLS-1$
		}
		return call;
	}

	/**
	 * Reads a picture from an address that came in an answer, see {@link ResultDownload}.
	 *
	 * @param address where it stands
	 * @param slot its slot
	 * @param sink where to write it
	 * @throws ProviderException {@link FailureKind#DOWNLOAD} when it could not be read
	 */
	public void fetch(URI address, int slot, ImageSink sink) throws ProviderException {
		new ResultDownload(connections, base, resultHosts, credential.headers()).fetch(address, slot, sink);
	}

	/** The host. */
	@Override
	public String toString() {
		return String.valueOf(base.getHost());
	}

	private static ProviderException elsewhere(String host) {
		return new ProviderException(FailureKind.PROTOCOL, NLS.bind(Messages.AccountServer_elsewhere, host), new Evidence.ErrorInAnswer(false));
	}
}
