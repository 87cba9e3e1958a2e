/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.limn.provider.http.RequestBody;

/** The wire format of the made-up protocol: {@code name=value&name=value}, as in a web form. */
final class Form {

	private Form() {
	}

	static String write(Map<String, String> fields) {
		return fields.entrySet().stream().map(e -> encode(e.getKey()) + '=' + encode(e.getValue())).collect(Collectors.joining("&")); //$NON-NLS-1$
	}

	/** Reads fields; what is none is left out. */
	static Map<String, String> read(String text) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String pair : text.strip().split("&")) { //$NON-NLS-1$
			int equals = pair.indexOf('=');
			try {
				if (equals > 0) {
					fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
				}
			} catch (IllegalArgumentException e) {
				// not encoded as it should be: no field
				continue;
			}
		}
		return fields;
	}

	static RequestBody body(String form) {
		return new RequestBody() {
			@Override
			public String contentType() {
				return "application/x-www-form-urlencoded"; //$NON-NLS-1$
			}

			@Override
			public BodyPublisher publisher() {
				return BodyPublishers.ofString(form);
			}
		};
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}
}
