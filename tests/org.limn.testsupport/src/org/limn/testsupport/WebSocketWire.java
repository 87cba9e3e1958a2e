/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The server's side of a WebSocket (RFC 6455) on a connection of a {@link ScriptedServer}. One thread.
 *
 * @since 1.0
 */
public final class WebSocketWire {

	/** The method under which a message of the client is found among the requests of the server. */
	public static final String MESSAGE = "MESSAGE"; //$NON-NLS-1$

	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; //$NON-NLS-1$
	private static final int CLOSE = 8;
	private static final int PING = 9;
	private static final int PONG = 10;
	private static final int FINAL = 0x80;

	private final Wire wire;
	private final String path;

	private WebSocketWire(Wire wire, String path) {
		this.wire = wire;
		this.path = path;
	}

	/**
	 * Accepts the connection.
	 *
	 * @param wire the connection, of which nothing or only the head was read
	 * @return its new form
	 * @throws IOException when the client went away
	 */
	public static WebSocketWire open(Wire wire) throws IOException {
		Received request = wire.readRequest();
		wire.head(101, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: " + accept(request.header("sec-websocket-key"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		wire.line(""); //$NON-NLS-1$
		return new WebSocketWire(wire, request.path());
	}

	/**
	 * Says a text.
	 *
	 * @param words the text
	 * @throws IOException when the client went away
	 */
	public void text(String words) throws IOException {
		frame(1, words.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Says bytes.
	 *
	 * @param bytes the bytes
	 * @throws IOException when the client went away
	 */
	public void bytes(byte[] bytes) throws IOException {
		frame(2, bytes);
	}

	/**
	 * Ends it properly without a reason.
	 *
	 * @throws IOException when the client went away
	 */
	public void end() throws IOException {
		frame(CLOSE, new byte[0]);
	}

	/**
	 * Ends it properly.
	 *
	 * @param code the reason, as 1000
	 * @throws IOException when the client went away
	 */
	public void end(int code) throws IOException {
		frame(CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
	}

	/**
	 * Waits for the next message of the client, and records it with the method {@link #MESSAGE} and the path of the connection.
	 *
	 * @return the message, or {@code null} when the client has ended the conversation
	 * @throws IOException when the client went away
	 */
	public @Nullable Received read() throws IOException {
		@SuppressWarnings("resource") // closed with the connection
		DataInputStream in = new DataInputStream(wire.in());
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		while (true) {
			int first = in.readUnsignedByte();
			byte[] payload = payload(in);
			switch (first & 0x0f) {
			case CLOSE -> {
				return null;
			}
			case PING -> frame(PONG, payload);
			case PONG -> {
				// nothing was asked
			}
			default -> {
				message.write(payload);
				if ((first & FINAL) != 0) {
					Received whole = new Received(MESSAGE, path, Map.of(), message.toByteArray());
					wire.record(whole);
					return whole;
				}
			}
			}
		}
	}

	private static byte[] payload(DataInputStream in) throws IOException {
		int second = in.readUnsignedByte();
		long length = second & 0x7f;
		if (length == 126) {
			length = in.readUnsignedShort();
		} else if (length == 127) {
			length = in.readLong();
		}
		byte[] mask = (second & FINAL) == 0 ? new byte[4] : in.readNBytes(4);
		byte[] payload = in.readNBytes(Math.toIntExact(length));
		if (payload.length < length) {
			throw new EOFException("a message is cut"); //$NON-NLS-1$
		}
		for (int i = 0; i < payload.length; i++) {
			payload[i] ^= mask[i % 4];
		}
		return payload;
	}

	private void frame(int kind, byte[] payload) throws IOException {
		ByteBuffer frame = ByteBuffer.allocate(payload.length + 10);
		frame.put((byte) (FINAL | kind));
		if (payload.length < 126) {
			frame.put((byte) payload.length);
		} else if (payload.length <= 0xffff) {
			frame.put((byte) 126).putShort((short) payload.length);
		} else {
			frame.put((byte) 127).putLong(payload.length);
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
