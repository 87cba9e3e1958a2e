/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.WireTrace;

/**
 * The rules for the connections of one account.
 * <p>
 * Unencrypted only to this computer and to neighbours in the same network that the account itself names. An address that came from outside, as that of a
 * result, must be encrypted and must not lead into this computer or the network around it, unless the account's own server stands there.
 *
 * @param account the account
 * @param rules what is allowed just now
 * @param proxies the proxies
 * @param trace where to write down what goes over the wire
 */
public record AccountConnections(AccountSettings account, ConnectionRules rules, ProxySelector proxies, WireTrace trace) implements ConnectionPolicy {

	@Override
	public void check(URI address) throws ProviderException {
		Origin target = Origin.of(address).orElseThrow(() -> refused(FailureKind.NOT_CONFIGURED, Messages.AccountConnections_noAddress, "")); //$NON-NLS-1$
		Optional<Failure> refusal = rules.refusal(account.provider().id(), target);
		if (refusal.isPresent()) {
			throw new ProviderException(refusal.get(), new Evidence.Refused(), null);
		}
		Optional<Offline> offline = target.local() ? Optional.empty() : rules.offline();
		if (offline.isPresent()) {
			throw refused(FailureKind.OFFLINE, offline.get().refusing(Messages.AccountConnections_offline), target.label());
		}
		Optional<Origin> own = account.origin();
		boolean ownHost = own.filter(o -> o.host().equals(target.host())).isPresent();
		boolean ownPlace = ownHost || own.filter(o -> o.local() && target.local() || o.nearby() && target.nearby()).isPresent();
		if (!target.encrypted() && !(ownPlace && (target.local() || target.nearby()))) {
			throw refused(FailureKind.NOT_CONFIGURED, Messages.AccountConnections_notEncrypted, target.label());
		}
		if (!ownPlace && leadsInside(target)) {
			throw refused(FailureKind.NOT_CONFIGURED, Messages.AccountConnections_leadsInside, target.label());
		}
	}

	@Override
	public SSLContext sslContext() {
		try {
			return SSLContext.getDefault();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("This Java has no TLS", e); //$NON-NLS-1$
		}
	}

	@Override
	public Deadlines deadlines() {
		return account.limits().deadlines();
	}

	private static boolean leadsInside(Origin target) {
		try {
			for (InetAddress address : InetAddress.getAllByName(target.host())) {
				if (inside(address)) {
					return true;
				}
			}
			return false;
		} catch (UnknownHostException e) {
			// Behind a proxy names may be unknown here. A name of the house is refused all the same.
			return target.local() || target.nearby();
		}
	}

	private static boolean inside(InetAddress address) {
		byte[] bytes = address.getAddress();
		int first = bytes[0] & 0xff;
		int second = bytes[1] & 0xff;
		boolean unique = bytes.length == 16 && (first & 0xfe) == 0xfc;
		boolean carrier = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
		return unique || carrier || bytes.length == 4 && first == 0 || address.isLoopbackAddress() || address.isAnyLocalAddress()
				|| address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress();
	}

	private static ProviderException refused(FailureKind kind, String words, String host) {
		return new ProviderException(Failure.about(kind, NLS.bind(words, host), "address"), new Evidence.Refused(), null); //$NON-NLS-1$
	}
}
