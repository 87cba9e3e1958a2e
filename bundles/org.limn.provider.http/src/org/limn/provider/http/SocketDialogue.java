/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.WireTrace;
import org.limn.provider.http.AnswerException.Reason;

/**
 * A conversation over a WebSocket (RFC 6455) with an account's server, under the same rules as a {@link Dialogue}: the account's proxies, certificates and
 * deadlines, the credential to its own server only, bounded messages, no cookie, no {@code Origin}. Messages are taken one by one; what is not taken waits, at last
 * at the server. When a connection breaks without a word, the platform may lose the message before, or not notice: whoever waits sets a limit to silence.
 * <p>
 * Used by one thread; {@link #abort()} by any.
 *
 * @since 1.0
 */
public final class SocketDialogue implements AutoCloseable {

	/** The longest message: 8 MiB, less where memory is short, because a few may wait. */
	private static final long LONGEST = Math.min(8L << 20, Runtime.getRuntime().maxMemory() / 32);

	private static final int USUAL_END = 1000;

	private final AccountServer server;
	private final SocketListener listener = new SocketListener(LONGEST);
	private Failures failures;
	private WireNotes notes;
	private @Nullable HttpClient client;
	private @Nullable WebSocket socket;
	private boolean aborted;

	/**
	 * @param server whom to talk to
	 */
	public SocketDialogue(AccountServer server) {
		this.server = server;
		failures = new Failures(server.base(), server.connections().deadlines().firstByte());
		notes = new WireNotes(WireTrace.OFF, HttpCall.get(server.base()));
	}

	/**
	 * Opens it. Whatever goes wrong, nothing of a call was sent.
	 *
	 * @param operation as in {@link AccountServer#address}
	 * @throws ProviderException when the server cannot be reached, or says no
	 */
	public void open(String operation) throws ProviderException {
		URI address = server.address(operation);
		Deadlines deadlines = server.connections().deadlines();
		failures = new Failures(address, deadlines.firstByte());
		server.connections().check(address);
		HttpCall call = server.authorized(HttpCall.get(address).with(Map.of("User-Agent", "Limn/1.0"))); //$NON-NLS-1$ //$NON-NLS-2$
		notes = new WireNotes(server.connections().trace(), call);
		notes.leaves(call);
		CompletableFuture<WebSocket> opening = begin(deadlines, address, call.headers());
		try {
			opened(opening.get(deadlines.connect().toNanos(), TimeUnit.NANOSECONDS));
		} catch (ExecutionException e) {
			throw refused(e.getCause() == null ? e : e.getCause(), address);
		} catch (TimeoutException e) {
			abort();
			throw failures.of(e, new Evidence.NotSent());
		} catch (InterruptedException e) {
			abort();
			Thread.currentThread().interrupt();
			throw failures.cancelled(new Evidence.NotSent());
		}
	}

	/**
	 * Says something, and returns when it has left.
	 *
	 * @param words the words
	 * @throws ProviderException when it may have left in part; the evidence is {@link Evidence.Lost}
	 */
	public void say(String words) throws ProviderException {
		notes.message(true, words.getBytes(StandardCharsets.UTF_8));
		try {
			speaking().sendText(words, true).get(server.connections().deadlines().idle().toNanos(), TimeUnit.NANOSECONDS);
		} catch (ExecutionException e) {
			throw isAborted() ? failures.cancelled(new Evidence.Lost()) : failures.of(e.getCause() == null ? e : e.getCause(), new Evidence.Lost());
		} catch (TimeoutException e) {
			abort();
			throw failures.of(e, new Evidence.Lost());
		} catch (InterruptedException e) {
			throw interrupted();
		}
	}

	/**
	 * Waits for what the server says next.
	 *
	 * @param patience how long
	 * @return the message, or empty when none came in time
	 * @throws ProviderException when a message is longer than any should be, or it was aborted or interrupted; the evidence is {@link Evidence.Lost}
	 */
	public Optional<SocketMessage> next(Duration patience) throws ProviderException {
		SocketListener.@Nullable Event event;
		try {
			event = listener.next(speaking(), patience);
		} catch (InterruptedException e) {
			throw interrupted();
		}
		if (isAborted()) {
			throw failures.cancelled(new Evidence.Lost());
		}
		AnswerException error = event == null ? null : event.error();
		if (error != null) {
			throw failures.ofBody(error);
		}
		SocketMessage message = event == null ? null : event.message();
		switch (message) {
		case SocketMessage.Text text -> notes.message(false, text.words().getBytes(StandardCharsets.UTF_8));
		case SocketMessage.Bytes bytes -> notes.message(false, bytes.bytes());
		case SocketMessage.End end -> notes.fails("closed with " + end.code()); //$NON-NLS-1$
		case null -> {
			// still waiting
		}
		}
		return message == null ? Optional.empty() : Optional.of(message);
	}

	/**
	 * Waits for what the server says next, when it must say something: for as long as the account lets a server be silent.
	 *
	 * @return the message
	 * @throws ProviderException as {@link #next}, and when nothing came or the connection broke; the evidence is {@link Evidence.Lost}
	 */
	public SocketMessage await() throws ProviderException {
		SocketMessage message = next(server.connections().deadlines().idle())
				.orElseThrow(() -> failures.ofBody(new AnswerException(Reason.SILENT, "nothing was said"))); //$NON-NLS-1$
		if (message instanceof SocketMessage.End end && end.code() != USUAL_END) {
			throw failures.of(new IOException("closed with " + end.code()), new Evidence.Lost()); //$NON-NLS-1$
		}
		return message;
	}

	/**
	 * What a failure while a message was read means, as {@link HttpExchange#failure}.
	 *
	 * @param error thrown by what read it
	 * @return the exception to throw
	 */
	public ProviderException failure(IOException error) {
		return isAborted() ? failures.cancelled(new Evidence.Lost()) : failures.ofBody(error);
	}

	/** Ends the connection at once and wakes whoever waits. Safe at any time, on any thread, more than once. */
	public void abort() {
		synchronized (this) {
			aborted = true;
		}
		listener.end(new SocketListener.Event(null, null));
		close();
	}

	/** Ends the connection and everything that served it. */
	@Override
	public void close() {
		HttpClient started;
		WebSocket open;
		synchronized (this) {
			started = client;
			open = socket;
		}
		if (open != null) {
			open.abort();
		}
		if (started != null) {
			started.shutdownNow();
		}
	}

	private synchronized CompletableFuture<WebSocket> begin(Deadlines deadlines, URI address, Map<String, String> headers) throws ProviderException {
		if (aborted) {
			throw failures.cancelled(new Evidence.NotSent());
		}
		HttpClient started = HttpClient.newBuilder().connectTimeout(deadlines.connect()).proxy(server.connections().proxies()).sslContext(server.connections().sslContext())
				.executor(Thread::startVirtualThread).build();
		client = started;
		try {
			WebSocket.Builder builder = started.newWebSocketBuilder().connectTimeout(deadlines.connect());
			headers.forEach(builder::header);
			// http becomes ws, https becomes wss
			return builder.buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), listener); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IllegalArgumentException e) {
			// the value may be a key with a line break in it: it must not get into a message, and not into a cause either
			throw failures.noHeader();
		}
	}

	private synchronized void opened(WebSocket open) throws ProviderException {
		socket = open;
		if (aborted) {
			open.abort();
			throw failures.cancelled(new Evidence.NotSent());
		}
	}

	private ProviderException refused(Throwable cause, URI address) {
		if (isAborted()) {
			return failures.cancelled(new Evidence.NotSent());
		}
		HttpResponse<?> answer = cause instanceof WebSocketHandshakeException refusal ? refusal.getResponse() : null;
		if (answer == null || answer.statusCode() < 300) {
			return failures.of(cause, new Evidence.NotSent());
		}
		return server.rules().failure(new HttpAnswer(address, answer.statusCode(), answer.headers(), new ByteArrayInputStream(new byte[0])));
	}

	private synchronized WebSocket speaking() throws ProviderException {
		WebSocket open = socket;
		if (open == null || aborted) {
			throw failures.cancelled(open == null ? new Evidence.NotSent() : new Evidence.Lost());
		}
		return open;
	}

	private synchronized boolean isAborted() {
		return aborted;
	}

	private ProviderException interrupted() {
		abort();
		Thread.currentThread().interrupt();
		return failures.cancelled(new Evidence.Lost());
	}
}
