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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A drawing service with a queue, on loopback, that does what the test says. It counts submissions: the truth against which "no silent second charge" is
 * checked. Any thread; closing ends its threads and sockets.
 *
 * @since 1.0
 */
public final class QueueServer implements AutoCloseable {

	/** What the service does with the next submissions. */
	enum Mood {
		/** Draws at once. */
		READY,
		/** Accepts and lets wait until {@link QueueServer#finish()}. */
		WAITING,
		/** Accepts and cuts the connection in place of an answer. */
		ANSWER_LOST,
		/** Answers with the status set. */
		REFUSING,
		/** Answers with a page. */
		CAPTIVE
	}

	private final ServerSocket socket;
	private final Map<String, QueuedWork> works = new ConcurrentHashMap<>();
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private final List<Thread> threads = new CopyOnWriteArrayList<>();
	private final List<String> keys = new CopyOnWriteArrayList<>();
	private final AtomicInteger submissions = new AtomicInteger();
	private final AtomicInteger polls = new AtomicInteger();
	private volatile Mood mood = Mood.READY;
	private volatile int refusal = 500;
	private volatile byte @Nullable [] bytes;
	private volatile boolean finishedTwice;
	private volatile boolean expired;
	private volatile boolean hidden;

	/**
	 * A server on a free port of loopback.
	 *
	 * @throws IOException when there is none
	 */
	public QueueServer() throws IOException {
		socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		threads.add(Thread.ofVirtual().name("queue-server").start(this::accept)); //$NON-NLS-1$
	}

	/**
	 * Its address, for the setting {@code baseUrl}.
	 *
	 * @return as in {@code http://127.0.0.1:12345}
	 */
	public String url() {
		return "http://127.0.0.1:" + socket.getLocalPort(); //$NON-NLS-1$
	}

	/** From now on draws at once. */
	public void ready() {
		mood = Mood.READY;
		bytes = null;
		expired = false;
		hidden = false;
	}

	/** From now on accepts, and lets wait until {@link #finish()}. */
	public void hold() {
		mood = Mood.WAITING;
	}

	/** Finishes what waits, and draws at once from now on. */
	public void finish() {
		mood = Mood.READY;
		hidden = false;
		works.values().forEach(this::draw);
	}

	/** From now on accepts submissions and cuts the connection before the answer. */
	public void loseAnswers() {
		mood = Mood.ANSWER_LOST;
	}

	/**
	 * From now on refuses submissions.
	 *
	 * @param status the HTTP status
	 */
	public void refuse(int status) {
		refusal = status;
		mood = Mood.REFUSING;
	}

	/** From now on answers submissions with a page, as a hotel's network does. */
	public void capture() {
		mood = Mood.CAPTIVE;
	}

	/** Lets all that waits fail, as the provider's word. */
	public void fail() {
		works.values().forEach(w -> w.end("failed")); //$NON-NLS-1$
	}

	/**
	 * From now on delivers these bytes as every first picture.
	 *
	 * @param picture the bytes
	 */
	public void deliver(byte[] picture) {
		bytes = picture.clone();
	}

	/** From now on says twice that work is finished. */
	public void sayFinishedTwice() {
		finishedTwice = true;
	}

	/** Until {@link #ready()} or {@link #finish()}, cannot say what became of any work. */
	public void hideWork() {
		hidden = true;
	}

	/** From now on answers 410 at every result address. */
	public void expireResults() {
		expired = true;
	}

	/**
	 * How often something was submitted.
	 *
	 * @return the number of POST requests to the queue
	 */
	public int submissions() {
		return submissions.get();
	}

	/**
	 * How often somebody asked how far a work is.
	 *
	 * @return the number
	 */
	public int polls() {
		return polls.get();
	}

	/**
	 * The keys that came with requests, in order.
	 *
	 * @return the values of the header {@code Authorization}
	 */
	public List<String> keys() {
		return List.copyOf(keys);
	}

	/**
	 * The work that was accepted.
	 *
	 * @return in no order
	 */
	public List<QueuedWork> works() {
		return List.copyOf(works.values());
	}

	private void accept() {
		while (!socket.isClosed()) {
			try {
				@SuppressWarnings("resource") // closed by serve
				Socket connection = socket.accept();
				open.add(connection);
				threads.add(Thread.ofVirtual().name("queue-connection").start(() -> serve(connection))); //$NON-NLS-1$
			} catch (IOException e) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			Exchange exchange = Exchange.read(connection);
			if (exchange.header("authorization") != null) { //$NON-NLS-1$
				keys.add(String.valueOf(exchange.header("authorization"))); //$NON-NLS-1$
			}
			route(exchange);
		} catch (IOException | InterruptedException e) {
			// The other side went away, or the server is closed.
		} finally {
			open.remove(connection);
		}
	}

	private void route(Exchange exchange) throws IOException, InterruptedException {
		String[] path = exchange.path().split("/"); //$NON-NLS-1$
		String part = path.length > 1 ? path[1] : ""; //$NON-NLS-1$
		@Nullable QueuedWork work = path.length > 2 ? works.get(path[2]) : null;
		if (part.equals("submit")) { //$NON-NLS-1$
			submit(exchange);
		} else if (part.equals("health")) { //$NON-NLS-1$
			exchange.answer(200, "status=ok"); //$NON-NLS-1$
		} else if (work == null) {
			exchange.answer(404, "error=unknown"); //$NON-NLS-1$
		} else if (part.equals("events")) { //$NON-NLS-1$
			exchange.events(work, finishedTwice ? 2 : 1);
		} else if (part.equals("results")) { //$NON-NLS-1$
			exchange.answer(expired ? 410 : 200, "image/png", expired ? new byte[0] : work.result(Integer.parseInt(path[3]))); //$NON-NLS-1$
		} else if (part.equals("cancel")) { //$NON-NLS-1$
			String outcome = work.status().equals("running") ? "may_charge" : "free"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			exchange.answer(200, "outcome=" + (work.end("cancelled") ? outcome : "too_late")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else if (hidden) {
			exchange.answer(503, "error=overloaded"); //$NON-NLS-1$
		} else {
			polls.incrementAndGet();
			exchange.answer(200, work.answer(exchange.host()));
		}
	}

	private void submit(Exchange exchange) throws IOException {
		submissions.incrementAndGet();
		if (mood == Mood.REFUSING) {
			exchange.answer(refusal, "error=scripted"); //$NON-NLS-1$
			return;
		}
		if (mood == Mood.CAPTIVE) {
			exchange.answer(200, "text/html", "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		Map<String, String> fields = Form.read(exchange.body());
		QueuedWork work = new QueuedWork(fields.getOrDefault("id", "none"), fields); //$NON-NLS-1$ //$NON-NLS-2$
		works.put(work.id(), work);
		if (mood == Mood.ANSWER_LOST) {
			exchange.cut();
			return;
		}
		exchange.answer(202, work.answer(exchange.host()));
		if (mood == Mood.READY) {
			work.run(0.5);
			draw(work);
		}
	}

	private void draw(QueuedWork work) {
		List<byte[]> pictures = new ArrayList<>();
		for (int slot = 0; slot < work.count(); slot++) {
			byte @Nullable [] scripted = slot == 0 ? bytes : null;
			pictures.add(scripted != null ? scripted : Pictures.png(work, slot));
		}
		work.finish(pictures);
	}

	@Override
	public void close() throws IOException {
		socket.close();
		for (Socket connection : open) {
			connection.close();
		}
		for (Thread thread : threads) {
			thread.interrupt();
		}
	}
}
