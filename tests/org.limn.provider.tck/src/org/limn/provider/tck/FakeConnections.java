/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.net.ProxySelector;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.WireTrace;

/**
 * Connection rules that allow everything until told otherwise, and remember what was asked. No proxy; the certificates of the JVM.
 *
 * @since 1.0
 */
public final class FakeConnections implements ConnectionPolicy {

	private final List<URI> asked = new CopyOnWriteArrayList<>();
	private volatile Deadlines deadlines;
	private volatile WireTrace trace = WireTrace.OFF;
	private volatile @Nullable ProviderException refusal;

	/**
	 * Rules with these deadlines.
	 *
	 * @param deadlines the deadlines
	 */
	public FakeConnections(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	@Override
	public void check(URI address) throws ProviderException {
		asked.add(address);
		ProviderException no = refusal;
		if (no != null) {
			throw no;
		}
	}

	@Override
	public ProxySelector proxies() {
		return ProxySelector.of(null);
	}

	@Override
	public SSLContext sslContext() {
		try {
			return SSLContext.getDefault();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public Deadlines deadlines() {
		return deadlines;
	}

	/**
	 * Changes the deadlines from now on.
	 *
	 * @param newDeadlines the deadlines
	 */
	public void setDeadlines(Deadlines newDeadlines) {
		deadlines = newDeadlines;
	}

	@Override
	public WireTrace trace() {
		return trace;
	}

	/**
	 * Takes down what goes over the wire from now on.
	 *
	 * @param newTrace where to
	 */
	public void setTrace(WireTrace newTrace) {
		trace = newTrace;
	}

	/**
	 * Refuses every address from now on.
	 *
	 * @param reason what is thrown, or {@code null} to allow again
	 */
	public void refuse(@Nullable ProviderException reason) {
		refusal = reason;
	}

	/**
	 * The addresses that were asked for, in order.
	 *
	 * @return a copy
	 */
	public List<URI> asked() {
		return List.copyOf(asked);
	}
}
