/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.security.cert.Certificate;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.jdt.annotation.Nullable;

/** Answers for the person where p2 would ask in a dialog: whoever names a source on the command line trusts it, and a server that wants a password gets none. */
final class CommandLineConsent extends UIServices {

	@Override
	public AuthenticationInfo getUsernamePassword(@Nullable String location) {
		return Objects.requireNonNull(AUTHENTICATION_PROMPT_CANCELED);
	}

	@Override
	public AuthenticationInfo getUsernamePassword(@Nullable String location, @Nullable AuthenticationInfo previous) {
		return getUsernamePassword(location);
	}

	@Override
	public TrustInfo getTrustInfo(Certificate @Nullable [][] untrusted, String @Nullable [] unsigned) {
		Certificate[] signers = untrusted == null ? new Certificate[0]
				: Stream.of(untrusted).flatMap(Stream::of).toArray(Certificate[]::new);
		return new TrustInfo(signers, false, true);
	}
}
