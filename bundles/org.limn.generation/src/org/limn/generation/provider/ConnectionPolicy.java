/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.net.ProxySelector;
import java.net.URI;

import javax.net.ssl.SSLContext;

/**
 * What the core allows and prescribes for connections. Whoever opens a socket for an account asks it first.
 *
 * @since 1.0
 */
public interface ConnectionPolicy {

	/**
	 * Refuses an address that policy forbids.
	 *
	 * @param address where a connection is about to be opened
	 * @throws ProviderException {@link org.limn.generation.FailureKind#FORBIDDEN} or {@code OFFLINE}; nothing was sent
	 */
	void check(URI address) throws ProviderException;

	/**
	 * The proxies to use.
	 *
	 * @return the selector
	 */
	ProxySelector proxies();

	/**
	 * The certificates to trust.
	 *
	 * @return the context
	 */
	SSLContext sslContext();

	/**
	 * The deadlines to keep.
	 *
	 * @return the deadlines
	 */
	Deadlines deadlines();

	/**
	 * Where to write down what goes over the wire.
	 *
	 * @return {@link WireTrace#OFF} unless it was switched on for the account
	 */
	default WireTrace trace() {
		return WireTrace.OFF;
	}
}
