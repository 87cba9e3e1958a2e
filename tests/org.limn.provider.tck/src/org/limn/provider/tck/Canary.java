/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A key that must never come out again. Give it to the account under test; every test then looks for it in whatever the provider says.
 *
 * @since 1.0
 */
public final class Canary {

	/** The key. */
	public static final String KEY = "sk-CANARY+7f3/q9Zb=mustNotSing"; //$NON-NLS-1$

	private Canary() {
	}

	/**
	 * Whether a text holds the key, plainly or in one of the usual disguises: URL, Base64, hexadecimal, reversed.
	 *
	 * @param text any text
	 * @return {@code true} when it leaks
	 */
	public static boolean singsIn(String text) {
		byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
		String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
		List<String> disguises = List.of(KEY, URLEncoder.encode(KEY, StandardCharsets.UTF_8), base64.substring(0, base64.length() - 2),
				HexFormat.of().formatHex(bytes), new StringBuilder(KEY).reverse().toString());
		String small = text.toLowerCase(Locale.ROOT);
		return disguises.stream().anyMatch(d -> small.contains(d.toLowerCase(Locale.ROOT)));
	}
}
