/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One HTTP request. Its text form holds no header, because a key stands there.
 *
 * @param method {@code GET}, {@code POST} …
 * @param address where to; http or https
 * @param headers sent beside those of the body
 * @param body what it carries, or {@code null} for nothing
 * @param maximumBytes the longest body of an answer to read, bytes
 * @param silence the longest wait between two bytes of the body, or {@code null} for that of the account's deadlines
 * @since 1.0
 */
public record HttpCall(String method, URI address, Map<String, String> headers, @Nullable RequestBody body, long maximumBytes,
		@Nullable Duration silence) {

	/** The longest body read unless told otherwise: 1 GiB, ten pictures of 64 MiB in base64. */
	public static final long MAXIMUM_BYTES = 1L << 30;

	/** Copies the headers, in order. */
	public HttpCall {
		Objects.requireNonNull(address);
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
	}

	/**
	 * A request that asks and changes nothing.
	 *
	 * @param address where to
	 * @return the call
	 */
	public static HttpCall get(URI address) {
		return new HttpCall("GET", address, Map.of(), null, MAXIMUM_BYTES, null); //$NON-NLS-1$
	}

	/**
	 * A request that may cost money.
	 *
	 * @param address where to
	 * @param body what it carries
	 * @return the call
	 */
	public static HttpCall post(URI address, RequestBody body) {
		return new HttpCall("POST", address, Map.of(), body, MAXIMUM_BYTES, null); //$NON-NLS-1$
	}

	/**
	 * A request of any kind without a body.
	 *
	 * @param method as {@code DELETE}
	 * @param address where to
	 * @return the call
	 */
	public static HttpCall of(String method, URI address) {
		return new HttpCall(method, address, Map.of(), null, MAXIMUM_BYTES, null);
	}

	/**
	 * A request of any kind with a body.
	 *
	 * @param method as {@code PUT}
	 * @param address where to
	 * @param body what it carries
	 * @return the call
	 */
	public static HttpCall of(String method, URI address, RequestBody body) {
		return new HttpCall(method, address, Map.of(), body, MAXIMUM_BYTES, null);
	}

	/**
	 * The same with more headers.
	 *
	 * @param more names and values
	 * @return a copy
	 */
	public HttpCall with(Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(headers);
		all.putAll(more);
		return new HttpCall(method, address, all, body, maximumBytes, silence);
	}

	/** The same with headers that it does not have yet. */
	HttpCall withDefaults(Map<String, String> usual) {
		Map<String, String> all = new LinkedHashMap<>(usual);
		headers.keySet().forEach(name -> all.keySet().removeIf(name::equalsIgnoreCase));
		all.putAll(headers);
		return new HttpCall(method, address, all, body, maximumBytes, silence);
	}

	/**
	 * The same with a limit of the answer.
	 *
	 * @param bytes the longest body to read, bytes
	 * @return a copy
	 */
	public HttpCall limited(long bytes) {
		return new HttpCall(method, address, headers, body, bytes, silence);
	}

	/**
	 * The same with another patience: a stream of events may be silent for as long as a synchronous answer takes to its first byte.
	 *
	 * @param longest the longest wait between two bytes of the body
	 * @return a copy
	 */
	public HttpCall patient(Duration longest) {
		return new HttpCall(method, address, headers, body, maximumBytes, longest);
	}

	@Override
	public String toString() {
		return method + ' ' + address.getHost();
	}
}
