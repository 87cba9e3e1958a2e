/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The forms in which a secret may hide. */
final class Canaries {

	private Canaries() {
	}

	/** As it is, in base64, in hexadecimal, in an address, and backwards. */
	static List<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		return List.of(secret, Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, secret.length()), HexFormat.of().formatHex(bytes),
				URLEncoder.encode(secret, StandardCharsets.UTF_8), new StringBuilder(secret).reverse().toString());
	}
}
