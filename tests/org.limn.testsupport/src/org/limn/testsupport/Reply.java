/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a {@link ScriptedServer} does with one connection.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Reply {

	/**
	 * Reads as much of the request as it likes and answers as it likes.
	 *
	 * @param wire the connection
	 * @throws IOException when the client went away
	 */
	void answer(Wire wire) throws IOException;

	/**
	 * A proper answer.
	 *
	 * @param status the status
	 * @param contentType its type
	 * @param body its body
	 * @param headers more headers, as in {@code "Retry-After: 3"}
	 * @return the reply
	 */
	static Reply of(int status, String contentType, byte[] body, String... headers) {
		return wire -> {
			wire.readRequest();
			wire.head(status, headers);
			wire.line("Content-Type: " + contentType); //$NON-NLS-1$
			wire.line("Content-Length: " + body.length); //$NON-NLS-1$
			wire.line(""); //$NON-NLS-1$
			wire.write(body);
		};
	}

	/**
	 * A proper JSON answer.
	 *
	 * @param status the status
	 * @param body its body
	 * @param headers more headers
	 * @return the reply
	 */
	static Reply json(int status, String body, String... headers) {
		return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8), headers); //$NON-NLS-1$
	}

	/**
	 * Reads the request and goes away without a word, politely.
	 *
	 * @return the reply
	 */
	static Reply end() {
		return Wire::readRequest;
	}

	/**
	 * Reads the request and resets the connection.
	 *
	 * @return the reply
	 */
	static Reply reset() {
		return wire -> {
			wire.readRequest();
			wire.reset();
		};
	}

	/**
	 * Reads the request, says a part of the answer and then nothing until the client leaves.
	 *
	 * @param part what is said, with head; may be empty
	 * @return the reply
	 */
	static Reply stall(String part) {
		return wire -> {
			wire.readRequest();
			wire.write(part.getBytes(StandardCharsets.UTF_8));
			wire.awaitClientGone();
		};
	}

	/**
	 * Reads the request, says exactly this, and ends the connection.
	 *
	 * @param all head and body as they stand
	 * @return the reply
	 */
	static Reply raw(String all) {
		return wire -> {
			wire.readRequest();
			wire.write(all.getBytes(StandardCharsets.ISO_8859_1));
		};
	}
}
