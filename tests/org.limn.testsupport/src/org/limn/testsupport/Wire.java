/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One connection of a {@link ScriptedServer}. What is written leaves at once.
 *
 * @since 1.0
 */
public final class Wire implements AutoCloseable {

	private final ScriptedServer server;
	private final Socket socket;
	private final InputStream in;
	private final OutputStream out;
	private final CountDownLatch gone = new CountDownLatch(1);
	private @Nullable Received head;
	private @Nullable Received whole;

	Wire(ScriptedServer server, Socket socket) throws IOException {
		this.server = server;
		this.socket = socket;
		this.in = new BufferedInputStream(socket.getInputStream());
		this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
		socket.setTcpNoDelay(true);
	}

	/**
	 * Reads the request to its end and records it. May be asked again.
	 *
	 * @return the request
	 * @throws IOException when it is cut
	 */
	public Received readRequest() throws IOException {
		Received read = whole;
		if (read == null) {
			read = readBody(readHead());
			whole = read;
			server.received(read);
		}
		return read;
	}

	/** What the client says after its request. */
	InputStream in() {
		return in;
	}

	private Received readBody(Received head) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		if (head.header("transfer-encoding").contains("chunked")) { //$NON-NLS-1$ //$NON-NLS-2$
			for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
				body.write(in.readNBytes(size));
				line(in);
			}
			line(in);
		} else if (!head.header("content-length").isEmpty()) { //$NON-NLS-1$
			int length = Integer.parseInt(head.header("content-length")); //$NON-NLS-1$
			body.write(in.readNBytes(length));
			if (body.size() < length) {
				throw new EOFException("the request is cut"); //$NON-NLS-1$
			}
		}
		return new Received(head.method(), head.path(), head.headers(), body.toByteArray());
	}

	/**
	 * Reads the head of the request and nothing of its body. Not recorded. May be asked again.
	 *
	 * @return the request without its body
	 * @throws IOException when it is cut
	 */
	public Received readHead() throws IOException {
		Received read = head;
		if (read == null) {
			read = readHead(in);
			head = read;
		}
		return read;
	}

	private static Received readHead(InputStream in) throws IOException {
		String[] first = line(in).split(" "); //$NON-NLS-1$
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			int colon = header.indexOf(':');
			headers.computeIfAbsent(header.substring(0, colon), k -> new ArrayList<>()).add(header.substring(colon + 1).strip());
		}
		return new Received(first[0], first.length > 1 ? first[1] : "", headers, new byte[0]); //$NON-NLS-1$
	}

	/**
	 * Records a request that was not read whole.
	 *
	 * @param request the request
	 */
	public void record(Received request) {
		server.received(request);
	}

	/**
	 * Begins an answer.
	 *
	 * @param status the status
	 * @param headers header lines
	 * @throws IOException when the client went away
	 */
	public void head(int status, String... headers) throws IOException {
		StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n"); //$NON-NLS-1$ //$NON-NLS-2$
		for (String header : headers) {
			head.append(header).append("\r\n"); //$NON-NLS-1$
		}
		write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Writes a line of the head.
	 *
	 * @param text without its ending
	 * @throws IOException when the client went away
	 */
	public void line(String text) throws IOException {
		write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1)); //$NON-NLS-1$
	}

	/**
	 * Writes bytes as they are.
	 *
	 * @param bytes the bytes
	 * @throws IOException when the client went away
	 */
	public void write(byte[] bytes) throws IOException {
		out.write(bytes);
		out.flush();
	}

	/**
	 * Writes text as it is.
	 *
	 * @param text sent as UTF-8
	 * @throws IOException when the client went away
	 */
	public void write(String text) throws IOException {
		write(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Writes one chunk of a chunked body.
	 *
	 * @param bytes the bytes; none for the last chunk
	 * @throws IOException when the client went away
	 */
	public void chunk(byte[] bytes) throws IOException {
		write(Integer.toHexString(bytes.length) + "\r\n"); //$NON-NLS-1$
		write(bytes);
		write("\r\n"); //$NON-NLS-1$
	}

	/**
	 * Resets the connection: the client sees no proper end.
	 *
	 * @throws IOException when it is already gone
	 */
	public void reset() throws IOException {
		socket.setSoLinger(true, 0);
		socket.close();
	}

	/** Does nothing until the client has left. */
	public void awaitClientGone() {
		try {
			while (in.read() >= 0) {
				// whatever it still says
			}
		} catch (IOException e) {
			// gone in a hurry
		}
		gone.countDown();
	}

	/**
	 * Writes one byte again and again until the client has left.
	 *
	 * @param b the byte
	 * @param pause between two bytes, milliseconds
	 */
	public void drip(int b, long pause) {
		try {
			while (!gone.await(pause, TimeUnit.MILLISECONDS)) {
				write(new byte[] { (byte) b });
			}
		} catch (IOException e) {
			gone.countDown();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		gone.countDown();
		if (!socket.isClosed()) {
			out.flush();
		}
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int b = in.read(); b != '\n'; b = in.read()) {
			if (b < 0) {
				throw new EOFException("the client went away"); //$NON-NLS-1$
			}
			if (b != '\r') {
				line.write(b);
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}
}
