/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** The platform's proxy settings. This computer is never reached through a proxy. */
public final class PlatformProxies extends ProxySelector {

	private final IProxyService service;

	/**
	 * @param service the platform's service
	 */
	public PlatformProxies(IProxyService service) {
		this.service = service;
	}

	@Override
	@NonNullByDefault({}) // the JDK's list says nothing of its elements
	public List<Proxy> select(URI address) {
		if (address == null || Origin.of(address).filter(Origin::local).isPresent()) {
			return List.of(Proxy.NO_PROXY);
		}
		for (IProxyData data : service.select(address)) {
			String host = data.getHost();
			if (host != null && !host.isBlank()) {
				Proxy.Type type = IProxyData.SOCKS_PROXY_TYPE.equals(data.getType()) ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
				int port = data.getPort() > 0 ? data.getPort() : type == Proxy.Type.SOCKS ? 1080 : 80;
				// Unresolved: the name may be known to the network only when the connection is made.
				return List.of(new Proxy(type, InetSocketAddress.createUnresolved(host, port)));
			}
		}
		return List.of(Proxy.NO_PROXY);
	}

	@Override
	public void connectFailed(@Nullable URI address, @Nullable SocketAddress proxy, @Nullable IOException problem) {
		// The connection's own failure says it.
	}
}
