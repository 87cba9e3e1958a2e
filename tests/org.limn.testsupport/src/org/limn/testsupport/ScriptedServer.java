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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A server on loopback that does what a script says, right or wrong, down to the last byte: it can reset, end early, drip, stall, lie about lengths and answer
 * late, and it keeps every request it got. Each connection carries one request. Closing ends all its threads and sockets.
 *
 * @since 1.0
 */
public final class ScriptedServer implements AutoCloseable {

	private final ServerSocket server;
	private final String scheme;
	private final Deque<Reply> replies = new ArrayDeque<>();
	private final List<Received> requests = new ArrayList<>();
	private final BlockingQueue<Received> arrivals = new LinkedBlockingQueue<>();
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private final List<Thread> threads = new ArrayList<>();
	private int connections;

	/**
	 * A server that speaks http.
	 *
	 * @throws IOException when there is no free port
	 */
	public ScriptedServer() throws IOException {
		this.scheme = "http"; //$NON-NLS-1$
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		begin();
	}

	/**
	 * A server that speaks https.
	 *
	 * @param context with its certificate
	 * @throws IOException when there is no free port
	 */
	public ScriptedServer(SSLContext context) throws IOException {
		this.scheme = "https"; //$NON-NLS-1$
		this.server = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
		begin();
	}

	private void begin() {
		threads.add(Thread.ofVirtual().name("scripted-server").start(this::accept)); //$NON-NLS-1$
	}

	/**
	 * Adds answers, one for each connection to come; the last one is given for ever.
	 *
	 * @param more the answers
	 */
	public void reply(Reply... more) {
		synchronized (replies) {
			replies.addAll(List.of(more));
		}
	}

	/**
	 * Its address.
	 *
	 * @param path with a leading slash
	 * @return as in {@code http://127.0.0.1:12345/path}
	 */
	public URI address(String path) {
		return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + path); //$NON-NLS-1$
	}

	/**
	 * Its port.
	 *
	 * @return the port
	 */
	public int port() {
		return server.getLocalPort();
	}

	/**
	 * The requests that were read whole, in order.
	 *
	 * @return a copy
	 */
	public List<Received> requests() {
		synchronized (requests) {
			return List.copyOf(requests);
		}
	}

	/**
	 * The one request there was.
	 *
	 * @return the request
	 */
	public Received request() {
		List<Received> all = requests();
		if (all.size() != 1) {
			throw new AssertionError("expected one request, got " + all); //$NON-NLS-1$
		}
		return all.getFirst();
	}

	/**
	 * How many POST requests began, also those that were never read to their end.
	 *
	 * @return the number
	 */
	public long posts() {
		return requests().stream().filter(r -> r.method().equals("POST")).count(); //$NON-NLS-1$
	}

	/**
	 * How many connections were made.
	 *
	 * @return the number
	 */
	public int connections() {
		synchronized (requests) {
			return connections;
		}
	}

	/**
	 * Waits until the next request has arrived.
	 *
	 * @return the request
	 * @throws InterruptedException when interrupted
	 */
	public Received awaitRequest() throws InterruptedException {
		return Optional.ofNullable(arrivals.poll(20, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("no request came")); //$NON-NLS-1$
	}

	@Override
	public void close() throws IOException {
		server.close();
		for (Socket socket : open) {
			socket.close();
		}
		List<Thread> running;
		synchronized (threads) {
			running = List.copyOf(threads);
		}
		try {
			for (Thread thread : running) {
				thread.join(5000);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	void received(Received request) {
		synchronized (requests) {
			requests.add(request);
		}
		arrivals.add(request);
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				@SuppressWarnings("resource") // closed by serve
				Socket socket = server.accept();
				open.add(socket);
				synchronized (requests) {
					connections++;
				}
				synchronized (threads) {
					threads.add(Thread.ofVirtual().name("scripted-connection").start(() -> serve(socket))); //$NON-NLS-1$
				}
			} catch (IOException e) {
				// closed
				return;
			}
		}
	}

	private void serve(Socket socket) {
		Reply reply = next();
		try (socket; Wire wire = new Wire(this, socket)) {
			if (reply != null) {
				reply.answer(wire);
			}
		} catch (IOException e) {
			// the client went away, which is its right
		} finally {
			open.remove(socket);
		}
	}

	private @Nullable Reply next() {
		synchronized (replies) {
			return replies.size() > 1 ? replies.poll() : replies.peek();
		}
	}
}
