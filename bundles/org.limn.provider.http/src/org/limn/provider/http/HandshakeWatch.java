/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.security.KeyManagementException;
import java.security.SecureRandom;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Knows whether a TLS handshake was ever finished. Before that no byte of a request can have left, whatever exception comes out of the client: a reset inside
 * the handshake cannot be told from a lost answer otherwise.
 */
@NonNullByDefault({})
final class HandshakeWatch {

	private volatile boolean finished;

	/** Whether bytes of a request may have left. */
	boolean finished() {
		return finished;
	}

	void finish() {
		finished = true;
	}

	/** The same context, watched. */
	SSLContext watch(SSLContext context) {
		return new WatchedContext(new Spi(context), context);
	}

	private static final class WatchedContext extends SSLContext {
		WatchedContext(Spi spi, SSLContext context) {
			super(spi, context.getProvider(), context.getProtocol());
		}
	}

	private final class Spi extends SSLContextSpi {
		private final SSLContext context;

		Spi(SSLContext context) {
			this.context = context;
		}

		@Override
		protected SSLEngine engineCreateSSLEngine() {
			return new WatchedEngine(context.createSSLEngine(), HandshakeWatch.this);
		}

		@Override
		protected SSLEngine engineCreateSSLEngine(String host, int port) {
			return new WatchedEngine(context.createSSLEngine(host, port), HandshakeWatch.this);
		}

		@Override
		protected void engineInit(KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
				throws KeyManagementException {
			context.init(keys, trust, random);
		}

		@Override
		protected SSLSocketFactory engineGetSocketFactory() {
			return context.getSocketFactory();
		}

		@Override
		protected SSLServerSocketFactory engineGetServerSocketFactory() {
			return context.getServerSocketFactory();
		}

		@Override
		protected SSLSessionContext engineGetServerSessionContext() {
			return context.getServerSessionContext();
		}

		@Override
		protected SSLSessionContext engineGetClientSessionContext() {
			return context.getClientSessionContext();
		}

		@Override
		protected SSLParameters engineGetDefaultSSLParameters() {
			return context.getDefaultSSLParameters();
		}

		@Override
		protected SSLParameters engineGetSupportedSSLParameters() {
			return context.getSupportedSSLParameters();
		}
	}
}
