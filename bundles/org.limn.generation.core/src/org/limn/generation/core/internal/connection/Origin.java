/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a connection goes: what a key is bound to and what policy is asked about.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case; an IPv6 address without brackets
 * @param port the port, also when it is the scheme's own
 */
public record Origin(String scheme, String host, int port) {

	private static final Pattern LOOPBACK = Pattern.compile("127(\\.(0|[1-9]\\d{0,2})){3}"); //$NON-NLS-1$
	private static final Pattern PRIVATE = Pattern
			.compile("(10(\\.(0|[1-9]\\d{0,2})){3}|192\\.168(\\.(0|[1-9]\\d{0,2})){2}|172\\.(1[6-9]|2\\d|3[01])(\\.(0|[1-9]\\d{0,2})){2})"); //$NON-NLS-1$
	private static final Pattern NEARBY_NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.(local|lan|home\\.arpa))?"); //$NON-NLS-1$

	/**
	 * The origin of an address as a person types it.
	 *
	 * @param address the address
	 * @return its origin, or empty when it is no http or https address, or carries a user name or password
	 */
	public static Optional<Origin> of(String address) {
		try {
			return of(new URI(address.strip()));
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	/**
	 * The origin of an address; {@code ws} and {@code wss} count as {@code http} and {@code https}.
	 *
	 * @param address the address
	 * @return its origin, or empty when it has none
	 */
	public static Optional<Origin> of(URI address) {
		String scheme = address.getScheme();
		String host = address.getHost();
		if (scheme == null || host == null || host.isEmpty() || address.getRawUserInfo() != null) {
			return Optional.empty();
		}
		String kind = switch (scheme.toLowerCase(Locale.ROOT)) {
		case "http", "ws" -> "http"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "https", "wss" -> "https"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		default -> ""; //$NON-NLS-1$
		};
		String name = host.toLowerCase(Locale.ROOT);
		if (name.startsWith("[")) { //$NON-NLS-1$
			name = name.substring(1, name.length() - 1);
		}
		if (name.endsWith(".")) { //$NON-NLS-1$
			// A trailing dot is the same host, and must not slip past a list of hosts.
			name = name.substring(0, name.length() - 1);
		}
		int port = address.getPort() < 0 ? defaultPort(kind) : address.getPort();
		return kind.isEmpty() || name.isEmpty() || port < 1 || port > 65535 ? Optional.empty() : Optional.of(new Origin(kind, name, port));
	}

	/**
	 * Whether what is sent there can be read on the way.
	 *
	 * @return {@code true} for https
	 */
	public boolean encrypted() {
		return scheme.equals("https"); //$NON-NLS-1$
	}

	/**
	 * Whether it is this computer.
	 *
	 * @return {@code true} for loopback addresses and {@code localhost}
	 */
	public boolean local() {
		return host.equals("localhost") || host.endsWith(".localhost") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				|| LOOPBACK.matcher(host).matches();
	}

	/**
	 * Whether it is a computer of the same house or office: a private address, or a name that no public server can have.
	 *
	 * @return {@code true} when so; not for this computer itself
	 */
	public boolean nearby() {
		return !local() && (PRIVATE.matcher(host).matches() || NEARBY_NAME.matcher(host).matches());
	}

	/**
	 * As shown to a person.
	 *
	 * @return the host, with its port unless that is the usual one
	 */
	public String label() {
		String name = host.indexOf(':') < 0 ? host : "[" + host + "]"; //$NON-NLS-1$ //$NON-NLS-2$
		return port == defaultPort(scheme) ? name : name + ":" + port; //$NON-NLS-1$
	}

	/** What a stored key is bound to: never changes its form. */
	@Override
	public String toString() {
		return scheme + "://" + host + ":" + port; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static int defaultPort(String scheme) {
		return scheme.equals("https") ? 443 : 80; //$NON-NLS-1$
	}
}
