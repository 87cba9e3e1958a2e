/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.net.ProxySelector;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

import javax.net.ssl.SSLContext;

import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Deadlines;

/**
 * Allows every address.
 *
 * @param deadlines the deadlines
 * @param sslContext the certificates to trust
 * @param proxies the proxies
 * @since 1.0
 */
public record OpenPolicy(Deadlines deadlines, SSLContext sslContext, ProxySelector proxies) implements ConnectionPolicy {

	/** No proxy at all, whatever the machine says. */
	public static final ProxySelector NO_PROXY = ProxySelector.of(null);

	/**
	 * With the certificates of the running JDK and no proxy.
	 *
	 * @param connect milliseconds
	 * @param firstByte milliseconds
	 * @param idle milliseconds
	 * @return the policy
	 */
	public static OpenPolicy of(long connect, long firstByte, long idle) {
		try {
			return new OpenPolicy(new Deadlines(Duration.ofMillis(connect), Duration.ofMillis(firstByte), Duration.ofMillis(idle)), SSLContext.getDefault(),
					NO_PROXY);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * The same with other certificates.
	 *
	 * @param context the context
	 * @return a copy
	 */
	public OpenPolicy with(SSLContext context) {
		return new OpenPolicy(deadlines, context, proxies);
	}

	/**
	 * The same with proxies.
	 *
	 * @param selector the proxies
	 * @return a copy
	 */
	public OpenPolicy with(ProxySelector selector) {
		return new OpenPolicy(deadlines, sslContext, selector);
	}

	@Override
	public void check(URI address) {
		// everything is allowed
	}
}
