/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public network from those inside: a picture's address comes from an answer and must not lead to a router or a cloud's metadata. */
final class AddressRules {

	private AddressRules() {
	}

	/** Whether two addresses are of the same server: scheme, host and port, and no user in the second. */
	static boolean isSameServer(URI server, URI address) {
		return server.getScheme().equalsIgnoreCase(address.getScheme()) && String.valueOf(server.getHost()).equalsIgnoreCase(address.getHost())
				&& port(server) == port(address) && address.getUserInfo() == null;
	}

	/** Resolved here, immediately before the connection: the platform keeps the answer for the connection that follows, so that a second one cannot differ. */
	static boolean leadsInside(String host) {
		try {
			for (InetAddress address : InetAddress.getAllByName(host)) {
				if (isPrivate(address)) {
					return true;
				}
			}
			return false;
		} catch (UnknownHostException e) {
			// behind a proxy names may be known to the proxy only; without one the connection fails by itself
			return false;
		}
	}

	private static int port(URI address) {
		return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80; //$NON-NLS-1$
	}

	/** Whether an address is not one of the public network. */
	static boolean isPrivate(InetAddress address) {
		if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
				|| address.isMulticastAddress()) {
			return true;
		}
		return switch (address) {
		case Inet4Address four -> isPrivate(four.getAddress());
		case Inet6Address six -> isPrivateSix(six.getAddress());
		default -> true;
		};
	}

	private static boolean isPrivate(byte[] b) {
		int first = b[0] & 0xff;
		int second = b[1] & 0xff;
		int third = b[2] & 0xff;
		return switch (first) {
		case 0, 10, 127 -> true;
		case 100 -> second >= 64 && second < 128;
		case 169 -> second == 254;
		case 172 -> second >= 16 && second < 32;
		case 192 -> second == 168 || second == 0 && (third == 0 || third == 2);
		case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
		case 203 -> second == 0 && third == 113;
		default -> first >= 224;
		};
	}

	private static boolean isPrivateSix(byte[] b) {
		if ((b[0] & 0xe0) != 0x20) {
			// all of the public network is 2000::/3; the prefix of NAT64 carries an address of the old kind
			boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
			return !translated || isPrivate(Arrays.copyOfRange(b, 12, 16));
		}
		if (b[0] == 0x20 && b[1] == 0x02) {
			return isPrivate(Arrays.copyOfRange(b, 2, 6));
		}
		boolean tunnel = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
		boolean example = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
		return tunnel || example;
	}
}
