/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.limn.testsupport.Wire;

/** The server's side of a WebSocket (RFC 6455) on which only the server speaks. */
record Telling(Wire wire) {

	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; //$NON-NLS-1$

	/** Accepts the connection. */
	void open() throws IOException {
		String key = wire.readRequest().header("sec-websocket-key"); //$NON-NLS-1$
		wire.head(101, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: " + accept(key)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		wire.line(""); //$NON-NLS-1$
	}

	void text(String words) throws IOException {
		frame(0x81, words.getBytes(StandardCharsets.UTF_8));
	}

	void bytes(byte[] bytes) throws IOException {
		frame(0x82, bytes);
	}

	void end() throws IOException {
		frame(0x88, new byte[0]);
	}

	private void frame(int kind, byte[] payload) throws IOException {
		ByteBuffer frame = ByteBuffer.allocate(payload.length + 4);
		frame.put((byte) kind);
		if (payload.length < 126) {
			frame.put((byte) payload.length);
		} else {
			frame.put((byte) 126).putShort((short) payload.length);
		}
		byte[] whole = new byte[frame.put(payload).flip().remaining()];
		frame.get(whole);
		wire.write(whole);
	}

	private static String accept(String key) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest((key + SALT).getBytes(StandardCharsets.US_ASCII))); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
