/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** One request and its answer on a connection of its own: plain HTTP/1.1, or a WebSocket (RFC 6455) on which the server speaks. */
final class Exchange {

	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; //$NON-NLS-1$
	private static final int MOST = 1 << 20;
	private final Socket connection;
	private final String path;
	private final Map<String, @Nullable String> headers;
	private final String body;

	private Exchange(Socket connection, String path, Map<String, @Nullable String> headers, String body) {
		this.connection = connection;
		this.path = path;
		this.headers = headers;
		this.body = body;
	}

	@SuppressWarnings("resource") // the connection is closed by the server
	static Exchange read(Socket connection) throws IOException {
		InputStream in = connection.getInputStream();
		String[] request = line(in).split(" "); //$NON-NLS-1$
		Map<String, @Nullable String> headers = new HashMap<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		String length = headers.get("content-length"); //$NON-NLS-1$
		byte[] body = length == null ? new byte[0] : in.readNBytes(Math.min(MOST, Integer.parseInt(length)));
		return new Exchange(connection, request.length > 1 ? request[1] : "", headers, new String(body, StandardCharsets.UTF_8)); //$NON-NLS-1$
	}

	String path() {
		return path;
	}

	String body() {
		return body;
	}

	@Nullable String header(String name) {
		return headers.get(name);
	}

	/** The address by which the other side knows this server. */
	String host() {
		return "http://" + headers.getOrDefault("host", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	void answer(int status, String text) throws IOException {
		answer(status, "application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
	}

	@SuppressWarnings("resource") // the connection is closed by the server
	void answer(int status, String type, byte[] bytes) throws IOException {
		String head = "HTTP/1.1 " + status + " Scripted\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		OutputStream out = connection.getOutputStream();
		out.write(head.getBytes(StandardCharsets.ISO_8859_1));
		out.write(bytes);
		out.flush();
	}

	/** Resets the connection. */
	void cut() throws IOException {
		connection.setSoLinger(true, 0);
		connection.close();
	}

	/** Tells over a WebSocket how far a work is, until it is over. */
	@SuppressWarnings("resource") // the connection is closed by the server
	void events(QueuedWork work, int endings) throws IOException, InterruptedException {
		OutputStream out = connection.getOutputStream();
		String accept = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " //$NON-NLS-1$
				+ accept(String.valueOf(header("sec-websocket-key"))) + "\r\n\r\n"; //$NON-NLS-1$ //$NON-NLS-2$
		out.write(accept.getBytes(StandardCharsets.ISO_8859_1));
		frame(out, 0x82, Pictures.png(16, 16, work.id().hashCode()));
		for (String status = work.status(); status.equals("queued") || status.equals("running"); status = work.status()) { //$NON-NLS-1$ //$NON-NLS-2$
			frame(out, 0x81, ("status=" + status).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			Thread.sleep(20);
		}
		for (int i = 0; i < endings; i++) {
			frame(out, 0x81, ("status=" + work.status()).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
		}
		frame(out, 0x88, new byte[0]);
	}

	private static void frame(OutputStream out, int kind, byte[] payload) throws IOException {
		ByteBuffer frame = ByteBuffer.allocate(payload.length + 4);
		frame.put((byte) kind);
		if (payload.length < 126) {
			frame.put((byte) payload.length);
		} else {
			frame.put((byte) 126).putShort((short) payload.length);
		}
		frame.put(payload).flip();
		out.write(frame.array(), 0, frame.limit());
		out.flush();
	}

	private static String accept(String key) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest((key + SALT).getBytes(StandardCharsets.US_ASCII))); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int b = in.read(); b != '\n'; b = in.read()) {
			if (b < 0 || line.size() > 8192) {
				throw new IOException("No request"); //$NON-NLS-1$
			}
			line.write(b);
		}
		return line.toString(StandardCharsets.ISO_8859_1).strip();
	}
}
