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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.testsupport.Content;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Switchboard;
import org.limn.testsupport.WebSocketWire;
import org.limn.testsupport.Wire;

/**
 * A drawing service with a queue, on loopback, that does what the test says. It counts submissions: the truth against which "no silent second charge" is
 * checked. Any thread; closing ends its threads and sockets.
 *
 * @since 1.0
 */
public final class QueueServer implements Content.Source, AutoCloseable {

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

	/** The part that takes submissions. */
	public static final String SUBMIT = "submit"; //$NON-NLS-1$
	/** The part that says how far a work is. */
	public static final String POLLS = "jobs"; //$NON-NLS-1$
	/** The part that tells over a WebSocket how far a work is. */
	public static final String EVENTS = "events"; //$NON-NLS-1$
	/** The part that gives pictures. */
	public static final String RESULTS = "results"; //$NON-NLS-1$
	/** The part that stops a work. */
	public static final String CANCEL = "cancel"; //$NON-NLS-1$
	private static final Duration TELLING = Duration.ofMillis(20);
	private static final String FORM = "application/x-www-form-urlencoded"; //$NON-NLS-1$

	private final Switchboard parts = new Switchboard(QueueServer::part, this::answer);
	private final ScriptedServer server;
	private final Map<String, QueuedWork> works = new ConcurrentHashMap<>();
	private final QueuedWork self = new QueuedWork("self", Map.of()); //$NON-NLS-1$
	private final List<String> keys = new CopyOnWriteArrayList<>();
	private final List<byte[]> delivered = new CopyOnWriteArrayList<>();
	private volatile Mood mood = Mood.READY;
	private volatile int refusal = 500;
	private volatile byte @Nullable [] bytes;
	private volatile boolean finishedTwice;
	private volatile boolean endless;
	private volatile boolean expired;
	private final AtomicInteger renewals = new AtomicInteger();
	private volatile String results = ""; //$NON-NLS-1$
	private volatile boolean hidden;

	/**
	 * A server on a free port of loopback.
	 *
	 * @throws IOException when there is none
	 */
	public QueueServer() throws IOException {
		server = new ScriptedServer();
		server.reply(parts);
	}

	/**
	 * Its address, for the setting {@code baseUrl}.
	 *
	 * @return as in {@code http://127.0.0.1:12345}
	 */
	public String url() {
		return server.address("").toString(); //$NON-NLS-1$
	}

	/**
	 * Its parts, for putting something wrong in the place of their next answers.
	 *
	 * @return the parts
	 */
	public Switchboard parts() {
		return parts;
	}

	/**
	 * The pictures that were given to their last byte.
	 *
	 * @return the bytes, in order
	 */
	public List<byte[]> delivered() {
		return List.copyOf(delivered);
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

	/** From now on tells on without an end, also of work that is finished. */
	public void neverSayFinished() {
		endless = true;
	}

	/** From now on says twice that work is finished. */
	public void sayFinishedTwice() {
		finishedTwice = true;
	}

	/**
	 * From now on says that results stand elsewhere.
	 *
	 * @param base the beginning of their addresses
	 */
	public void placeResults(String base) {
		results = base;
	}

	/** From now on says other addresses of the same results. */
	public void renewResults() {
		renewals.incrementAndGet();
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
		return parts.count(SUBMIT);
	}

	/**
	 * How often somebody asked how far a work is.
	 *
	 * @return the number
	 */
	public int polls() {
		return parts.count(POLLS);
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

	private static String part(Received request) {
		String[] path = request.path().split("/"); //$NON-NLS-1$
		return path.length > 1 ? path[1] : ""; //$NON-NLS-1$
	}

	private void answer(Wire wire) throws IOException {
		Received request = wire.readRequest();
		String key = request.header("authorization"); //$NON-NLS-1$
		if (!key.isEmpty()) {
			keys.add(key);
		}
		reply(request, works.containsKey(id(request))).answer(wire);
	}

	private Reply reply(Received request, boolean known) {
		Reply unknown = form(404, "error=unknown"); //$NON-NLS-1$
		return switch (part(request)) {
		case SUBMIT -> this::submit;
		case "health" -> form(200, "status=ok"); //$NON-NLS-1$ //$NON-NLS-2$
		case EVENTS -> known ? this::tell : unknown;
		case RESULTS -> expired ? form(410, "error=expired") : known ? this::give : unknown; //$NON-NLS-1$
		case CANCEL -> known ? this::say : unknown;
		case POLLS -> hidden ? form(503, "error=overloaded") : known ? this::say : unknown; //$NON-NLS-1$
		default -> unknown;
		};
	}

	private static String id(Received request) {
		String[] path = request.path().split("/"); //$NON-NLS-1$
		return path.length > 2 ? path[2] : ""; //$NON-NLS-1$
	}

	private QueuedWork work(Received request) {
		return Objects.requireNonNull(works.get(id(request)));
	}

	@Override
	public Content content(Wire wire) throws IOException {
		Received request = wire.readRequest();
		return switch (part(request)) {
		case SUBMIT -> {
			QueuedWork work = accept(request);
			Content content = words(said(work, request));
			if (mood == Mood.READY) {
				draw(work);
			}
			yield content;
		}
		case RESULTS -> new Content("image/png", work(request).result(Integer.parseInt(request.path().split("[/?]")[3]))); //$NON-NLS-1$ //$NON-NLS-2$
		case CANCEL -> {
			String outcome = work(request).status().equals("running") ? "may_charge" : "free"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			yield words("outcome=" + (work(request).end("cancelled") ? outcome : "too_late")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		default -> words(said(work(request), request));
		};
	}

	/** What a poll says, with addresses as the other side knows this server: it may stand behind another one. */
	private String said(QueuedWork work, Received request) {
		String here = "http://" + request.header("host"); //$NON-NLS-1$ //$NON-NLS-2$
		String base = results.isEmpty() ? here : results;
		String version = renewals.get() == 0 ? "" : "?v=" + renewals.get(); //$NON-NLS-1$ //$NON-NLS-2$
		return work.answer(here, (id, slot) -> base + "/results/" + id + '/' + slot + version); //$NON-NLS-1$
	}

	private static Content words(String fields) {
		return new Content(FORM, fields.getBytes(StandardCharsets.UTF_8));
	}

	private static Reply form(int status, String fields) {
		return Reply.of(status, FORM, fields.getBytes(StandardCharsets.UTF_8));
	}

	private void say(Wire wire) throws IOException {
		Content content = content(wire);
		Reply.of(200, content.type(), content.body()).answer(wire);
	}

	private void give(Wire wire) throws IOException {
		Content content = content(wire);
		Reply.of(200, content.type(), content.body()).answer(wire);
		delivered.add(content.body());
	}

	/** Says over a WebSocket how far a work is, until it is over. */
	private void tell(Wire wire) throws IOException {
		QueuedWork work = work(wire.readRequest());
		WebSocketWire telling = WebSocketWire.open(wire);
		telling.bytes(Pictures.png(16, 16, work.id().hashCode()));
		// of endless telling, the queue itself is what never ends before it is closed
		while (!(endless ? self : work).awaitEnd(TELLING)) {
			telling.text("status=running"); //$NON-NLS-1$
		}
		for (int i = 0; i < (finishedTwice ? 2 : 1); i++) {
			telling.text("status=" + work.status()); //$NON-NLS-1$
		}
		telling.end();
	}

	private void submit(Wire wire) throws IOException {
		switch (mood) {
		case REFUSING -> form(refusal, "error=scripted").answer(wire); //$NON-NLS-1$
		case CAPTIVE -> Reply.of(200, "text/html", "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8)).answer(wire); //$NON-NLS-1$ //$NON-NLS-2$
		case ANSWER_LOST -> {
			accept(wire.readRequest());
			wire.reset();
		}
		case READY, WAITING -> {
			Content content = content(wire);
			Reply.of(202, content.type(), content.body()).answer(wire);
		}
		}
	}

	private QueuedWork accept(Received request) {
		Map<String, String> fields = Form.read(request.text());
		QueuedWork work = new QueuedWork(fields.getOrDefault("id", "none"), fields); //$NON-NLS-1$ //$NON-NLS-2$
		works.put(work.id(), work);
		return work;
	}

	private void draw(QueuedWork work) {
		work.run(0.5);
		List<byte[]> pictures = new ArrayList<>();
		for (int slot = 0; slot < work.count(); slot++) {
			byte @Nullable [] scripted = slot == 0 ? bytes : null;
			pictures.add(scripted != null ? scripted : Pictures.png(work, slot));
		}
		work.finish(pictures);
	}

	@Override
	public void close() throws IOException {
		self.end("cancelled"); //$NON-NLS-1$
		works.values().forEach(w -> w.end("cancelled")); //$NON-NLS-1$
		server.close();
	}
}
