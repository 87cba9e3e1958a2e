/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.torture.Where.OnTheWire;
import org.limn.generation.core.internal.torture.Where.Place;

/**
 * Stands before a server on loopback, counts what passes, and stops at a byte for good. It outlives the process that is killed, and so knows what that
 * one asked for and what it can have got. One exchange a connection.
 */
final class Gateway implements AutoCloseable {

	/** An exchange that began. */
	static final class Exchange {
		private final long moment;
		private volatile String method = "";
		private volatile String path = "";
		private volatile byte[] body = new byte[0];
		private volatile boolean asked;
		private volatile boolean answered;

		Exchange(long moment) {
			this.moment = moment;
		}

		/** When it began, in the time of whoever asks. */
		long moment() {
			return moment;
		}

		String method() {
			return method;
		}

		String path() {
			return path;
		}

		/** The body of the request, when it was asked. */
		byte[] body() {
			return body;
		}

		/** Whether the server got the whole request. */
		boolean asked() {
			return asked;
		}

		/** Whether the whole answer was sent. */
		boolean answered() {
			return answered;
		}
	}

	private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

	private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	private final URI server;
	private final Runnable reached;
	private final LongSupplier time;
	private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private final Phaser busy = new Phaser(1);
	private volatile @Nullable OnTheWire stop;

	/**
	 * @param server the address of the server behind
	 * @param reached told when the byte to stop at is reached
	 * @param time tells when an exchange begins
	 */
	Gateway(String server, Runnable reached, LongSupplier time) throws IOException {
		this.time = time;
		this.server = URI.create(server);
		this.reached = reached;
		Thread.ofVirtual().name("gateway").start(this::accept);
	}

	String url() {
		return "http://127.0.0.1:" + socket.getLocalPort();
	}

	/** Stops at this byte of the next exchange that comes there, or nowhere. */
	void stop(@Nullable OnTheWire where) {
		stop = where;
	}

	/** The exchanges whose request began, in order. */
	List<Exchange> exchanges() {
		return List.copyOf(exchanges);
	}

	/** Waits until nobody is connected any more: after the end of the process on the other side. */
	@SuppressWarnings("resource") // closed with its socket
	void quiet() throws IOException {
		// connections are taken in their order: when this one is, all before it were
		try (Socket last = new Socket(InetAddress.getLoopbackAddress(), socket.getLocalPort())) {
			last.shutdownOutput();
			last.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		busy.awaitAdvance(busy.arrive());
	}

	private void accept() {
		while (!socket.isClosed()) {
			try {
				@SuppressWarnings("resource") // closed by serve
				Socket connection = socket.accept();
				open.add(connection);
				busy.register();
				Thread.ofVirtual().name("gateway-connection").start(() -> serve(connection));
			} catch (IOException e) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			OnTheWire wanted = stop;
			if (wanted != null && wanted.place() == Place.CONNECTED) {
				hold(connection);
			} else {
				exchange(connection);
			}
		} catch (IOException e) {
			// one of the two went away
		} finally {
			open.remove(connection);
			busy.arriveAndDeregister();
		}
	}

	@SuppressWarnings("resource") // closed with their sockets
	private void exchange(Socket connection) throws IOException {
		InputStream in = connection.getInputStream();
		int first = in.read();
		if (first < 0) {
			return;
		}
		Exchange exchange = new Exchange(time.getAsLong());
		exchanges.add(exchange);
		String head = (char) first + head(in);
		String[] words = head.split(" ", 3);
		exchange.method = words[0];
		exchange.path = words[1];
		Place place = place(exchange.path);
		if (place == Place.REQUEST_BEGUN || place == Place.REQUEST_HEAD) {
			hold(connection);
			return;
		}
		int length = length(head);
		exchange.body = in.readNBytes(place == Place.REQUEST_BODY ? share(length) : length);
		if (place == Place.REQUEST_BODY) {
			hold(connection);
			return;
		}
		if (exchange.body.length < length) {
			throw new EOFException();
		}
		exchange.asked = true;
		try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
			behind.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			behind.getOutputStream().write(exchange.body);
			behind.getOutputStream().flush();
			if (head.toLowerCase(Locale.ROOT).contains("\r\nupgrade: websocket")) {
				talk(connection, behind);
			} else {
				answer(connection, exchange, behind.getInputStream().readAllBytes(), place);
			}
		}
	}

	/** A conversation goes on as long as both want it. */
	@SuppressWarnings("resource") // closed with their sockets
	private void talk(Socket connection, Socket behind) throws IOException {
		open.add(behind);
		Thread.ofVirtual().name("gateway-back").start(() -> {
			try (behind) {
				connection.getInputStream().transferTo(behind.getOutputStream());
			} catch (IOException e) {
				// one of the two went away
			}
		});
		behind.getInputStream().transferTo(connection.getOutputStream());
		open.remove(behind);
	}

	@SuppressWarnings("resource") // closed with the connection
	private void answer(Socket connection, Exchange exchange, byte[] answer, @Nullable Place place) throws IOException {
		int body = bodyAt(answer);
		int most = place == null ? answer.length : switch (place) {
		case REQUEST_WHOLE -> 0;
		case ANSWER_BEGUN -> 1;
		case ANSWER_HEAD -> body;
		case ANSWER_BODY -> body + share(answer.length - body);
		case ANSWER_BUT_ONE -> answer.length - 1;
		default -> answer.length;
		};
		OutputStream out = connection.getOutputStream();
		out.write(answer, 0, most);
		out.flush();
		exchange.answered = most == answer.length;
		if (place != null) {
			hold(connection);
		}
	}

	/** Says that the place is reached, and waits for the end of the other side. */
	@SuppressWarnings("resource") // closed by its caller
	private void hold(Socket connection) throws IOException {
		reached.run();
		connection.getInputStream().transferTo(OutputStream.nullOutputStream());
	}

	private @Nullable Place place(String path) {
		OnTheWire wanted = stop;
		return wanted == null || !path.startsWith(wanted.path()) ? null : wanted.place();
	}

	private int share(int length) {
		OnTheWire wanted = stop;
		return wanted == null ? length : (int) (length * wanted.share());
	}

	private static String head(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		for (int state = 0; state < 4;) {
			int b = in.read();
			if (b < 0) {
				throw new EOFException();
			}
			head.write(b);
			state = b == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : b == '\r' ? 1 : 0;
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	private static int length(String head) {
		Matcher length = LENGTH.matcher(head);
		return length.find() ? Integer.parseInt(length.group(1)) : 0;
	}

	private static int bodyAt(byte[] answer) {
		for (int i = 3; i < answer.length; i++) {
			if (Arrays.equals(answer, i - 3, i + 1, new byte[] { '\r', '\n', '\r', '\n' }, 0, 4)) {
				return i + 1;
			}
		}
		return answer.length;
	}

	@Override
	public void close() throws IOException {
		socket.close();
		for (Socket connection : open) {
			connection.close();
		}
	}
}
