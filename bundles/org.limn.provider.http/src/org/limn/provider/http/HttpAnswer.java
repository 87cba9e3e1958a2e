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
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.limn.provider.http.AnswerException.Reason;

/**
 * The head of an answer, and its body while it arrives. Closed with its {@link HttpExchange}. One thread.
 *
 * @param address who answered
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body; reading it throws {@link AnswerException}
 * @since 1.0
 */
public record HttpAnswer(URI address, int status, HttpHeaders headers, InputStream body) {

	/**
	 * Whether the status is one of success.
	 *
	 * @return {@code true} for 200 to 299
	 */
	public boolean ok() {
		return status >= 200 && status < 300;
	}

	/**
	 * A header.
	 *
	 * @param name its name, in any case
	 * @return the first value, or empty
	 */
	public Optional<String> header(String name) {
		return headers.firstValue(name);
	}

	/**
	 * The whole of a small body.
	 *
	 * @param limit the longest, bytes
	 * @return the bytes
	 * @throws IOException when it is cut or longer
	 */
	public byte[] bytes(int limit) throws IOException {
		byte[] all = body.readNBytes(limit);
		if (all.length == limit && body.read() >= 0) {
			throw new AnswerException(Reason.TOO_LONG, "more than " + limit + " bytes"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return all;
	}

	/**
	 * The beginning of a body as text, for the words of an error. What cannot be read is left out.
	 *
	 * @param limit how much of it, bytes
	 * @return the text, perhaps empty
	 */
	public String text(int limit) {
		byte[] all = new byte[limit];
		int length = 0;
		try {
			int count = 0;
			while (count >= 0 && length < limit) {
				length += count;
				count = body.read(all, length, limit - length);
			}
		} catch (IOException e) {
			// the status says enough; an error whose text is cut is still that error
			return new String(all, 0, length, StandardCharsets.UTF_8);
		}
		return new String(all, 0, length, StandardCharsets.UTF_8);
	}
}
