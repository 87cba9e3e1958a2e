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
import java.net.ConnectException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;

/**
 * The words and kinds of failures of one connection. Causes are left out of the exceptions where they may quote a header or the answer.
 *
 * @param address where the connection went
 * @param firstByte how long an answer was waited for
 */
record Failures(URI address, Duration firstByte) {

	/** Whether it can only happen before a connection stands. */
	static boolean isBeforeConnection(Throwable error) {
		return error instanceof ConnectException || error instanceof HttpConnectTimeoutException || has(error, UnresolvedAddressException.class) != null
				|| has(error, UnknownHostException.class) != null;
	}

	static boolean isProxied(ProxySelector proxies, URI address) {
		return proxies.select(address).stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT);
	}

	ProviderException cancelled(Evidence evidence) {
		return failure(FailureKind.NETWORK, Messages.Failures_cancelled, evidence, null);
	}

	ProviderException noAddress() {
		return failure(FailureKind.NOT_CONFIGURED, Messages.Failures_noAddress, new Evidence.NotSent(), null);
	}

	ProviderException noHeader() {
		return failure(FailureKind.NOT_CONFIGURED, Messages.Failures_noHeader, new Evidence.NotSent(), null);
	}

	ProviderException unreadable(IOException error) {
		return failure(FailureKind.STORAGE, Messages.Failures_unreadable, new Evidence.NotSent(), error);
	}

	ProviderException proxyRefused() {
		return failure(FailureKind.NETWORK, Messages.Failures_proxy, new Evidence.NotSent(), null);
	}

	ProviderException compressed() {
		return failure(FailureKind.PROTOCOL, bind(Messages.Failures_compressed), new Evidence.Lost(), null);
	}

	/** A failure before the head of the answer was there. */
	ProviderException of(Throwable error, Evidence evidence) {
		if (has(error, UnresolvedAddressException.class) != null || has(error, UnknownHostException.class) != null) {
			return failure(FailureKind.NETWORK, bind(Messages.Failures_noHost), evidence, error);
		}
		if (error instanceof ConnectException) {
			return failure(FailureKind.NETWORK, bind(Messages.Failures_refused), evidence, error);
		}
		if (error instanceof TimeoutException && evidence instanceof Evidence.Lost) {
			return failure(FailureKind.TIMEOUT, NLS.bind(Messages.Failures_noAnswer, host(), seconds()), evidence, error);
		}
		if (error instanceof TimeoutException || error instanceof HttpConnectTimeoutException) {
			return failure(FailureKind.NETWORK, bind(Messages.Failures_connectTimeout), evidence, error);
		}
		if (has(error, CertificateException.class) != null || has(error, CertPathValidatorException.class) != null) {
			return failure(FailureKind.NETWORK, bind(Messages.Failures_certificate), evidence, error);
		}
		if (evidence instanceof Evidence.NotSent) {
			boolean tls = has(error, SSLException.class) != null || "https".equalsIgnoreCase(address.getScheme()); //$NON-NLS-1$
			return failure(FailureKind.NETWORK, bind(tls ? Messages.Failures_handshake : Messages.Failures_refused), evidence, error);
		}
		return failure(FailureKind.NETWORK, bind(Messages.Failures_lost), evidence, error);
	}

	/** A failure while the body was read. */
	ProviderException ofBody(IOException error) {
		Evidence lost = new Evidence.Lost();
		if (!(error instanceof AnswerException known)) {
			// the body itself throws nothing else: this came from whoever writes the picture
			return failure(FailureKind.STORAGE, Messages.Failures_notStored, lost, error);
		}
		return switch (known.reason()) {
		case CUT -> failure(FailureKind.NETWORK, bind(Messages.Failures_cut), lost, error);
		case SILENT, TOO_SLOW -> failure(FailureKind.TIMEOUT, bind(Messages.Failures_silent), lost, error);
		case TOO_LONG -> failure(FailureKind.PROTOCOL, bind(Messages.Failures_tooLong), lost, error);
		case NOT_UNDERSTOOD -> failure(FailureKind.PROTOCOL, bind(Messages.Failures_notUnderstood), lost, error);
		case NOT_STORED -> failure(FailureKind.STORAGE, Messages.Failures_notStored, lost, error);
		case ABORTED -> cancelled(lost);
		};
	}

	private ProviderException failure(FailureKind kind, String message, Evidence evidence, @Nullable Throwable cause) {
		return new ProviderException(Failure.of(kind, message), evidence, cause);
	}

	private String bind(String message) {
		return NLS.bind(message, host());
	}

	private String host() {
		String host = address.getHost();
		return host == null ? "" : host; //$NON-NLS-1$
	}

	private String seconds() {
		return Long.toString(Math.max(1, firstByte.toSeconds()));
	}

	private static <T extends Throwable> @Nullable T has(@Nullable Throwable error, Class<T> type) {
		int depth = 0;
		for (Throwable t = error; t != null && depth < 16; t = t.getCause(), depth++) {
			if (type.isInstance(t)) {
				return type.cast(t);
			}
		}
		return null;
	}
}
