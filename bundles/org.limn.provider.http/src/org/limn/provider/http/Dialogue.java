/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpExchange.Sending;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one operation has to say to an account's server: request after request, each over a connection of its own, until it is aborted. A status that is not one
 * of success, a body that cannot be read, and what a reader throws become a {@link ProviderException} with the provider's request id. Nothing is sent twice.
 * <p>
 * Used by one thread; {@link #abort()} by any.
 *
 * @since 1.0
 */
public final class Dialogue {

	/**
	 * Takes an answer that has a status of success.
	 *
	 * @param <T> what is made of it
	 */
	@FunctionalInterface
	public interface Reader<T> {
		/**
		 * Reads it.
		 *
		 * @param answer the answer, closed afterwards
		 * @return what was read
		 * @throws IOException when the body cannot be read
		 * @throws ProviderException when it says what went wrong
		 */
		T read(HttpAnswer answer) throws IOException, ProviderException;
	}

	/** The longest JSON document read without a reader, bytes. */
	public static final int LONGEST = 4 << 20;

	private static final String DATA = "data:"; //$NON-NLS-1$
	private static final Sending FREE = () -> {
		// nothing to record
	};
	private static final Consumer<String> NOBODY = id -> {
		// told by a failure only
	};

	private final AccountServer server;
	private final CountDownLatch aborted = new CountDownLatch(1);
	private @Nullable HttpExchange exchange;

	/**
	 * A dialogue that nobody cancels: lists, checks, cancelling itself.
	 *
	 * @param server whom to ask
	 */
	public Dialogue(AccountServer server) {
		this.server = server;
	}

	/**
	 * A dialogue that ends when the call is cancelled.
	 *
	 * @param server whom to ask
	 * @param sink told how to abort
	 * @return the dialogue
	 */
	public static Dialogue of(AccountServer server, ImageSink sink) {
		Dialogue dialogue = new Dialogue(server);
		sink.onCancel(dialogue::abort);
		return dialogue;
	}

	/**
	 * Asks what costs nothing.
	 *
	 * @param call the request
	 * @return the document; texts that are {@code data:} addresses are empty in it
	 * @throws ProviderException when there is no answer, or none of success, or no JSON
	 */
	public JsonNode ask(HttpCall call) throws ProviderException {
		return ask(call, Dialogue::json);
	}

	/**
	 * Asks what costs nothing.
	 *
	 * @param <T> what is made of the answer
	 * @param call the request
	 * @param reader reads the answer
	 * @return what the reader returned
	 * @throws ProviderException when there is no answer, or none of success, or when the reader says so
	 */
	public <T> T ask(HttpCall call, Reader<T> reader) throws ProviderException {
		return send(call, FREE, NOBODY, reader);
	}

	/**
	 * Says something, as a wish to cancel, and does not look at the body of the answer.
	 *
	 * @param call the request
	 * @throws ProviderException when there is no answer, or none of success
	 */
	public void tell(HttpCall call) throws ProviderException {
		ask(call, HttpAnswer::status);
	}

	/**
	 * Asks what has to be done before a call can be submitted, as the upload of an image. Whatever goes wrong, nothing of the call itself was sent; unless the
	 * server said no, the evidence is {@link Evidence.NotSent}.
	 *
	 * @param <T> what is made of the answer
	 * @param call the request
	 * @param reader reads the answer
	 * @return what the reader returned
	 * @throws ProviderException as {@link #ask}
	 */
	public <T> T prepare(HttpCall call, Reader<T> reader) throws ProviderException {
		try {
			return ask(call, reader);
		} catch (ProviderException e) {
			boolean no = e.evidence() instanceof Evidence.Status status && status.status() < 500 && status.status() != 408;
			throw no ? e : new ProviderException(unprepared(e, call), new Evidence.NotSent(), e.getCause());
		}
	}

	/** A connection that broke after the request had been sent broke before the one that costs: nobody has to wonder what the provider did. */
	private static Failure unprepared(ProviderException e, HttpCall call) {
		Failure failure = e.failure();
		boolean broke = failure.kind() == FailureKind.NETWORK && e.evidence() instanceof Evidence.Lost;
		return broke ? new Failure(failure.kind(), NLS.bind(Messages.Dialogue_unprepared, call.address().getHost()), failure.subject(), failure.retryAfter(),
				failure.requestId()) : failure;
	}

	/**
	 * Asks what has to be done before a call can be submitted, as {@link #prepare(HttpCall, Reader)}.
	 *
	 * @param call the request
	 * @return the document
	 * @throws ProviderException as {@link #ask}
	 */
	public JsonNode prepare(HttpCall call) throws ProviderException {
		return prepare(call, Dialogue::json);
	}

	/**
	 * Sends the request that may cost money: {@link ImageSink#sending()} first, then the provider's id of the request is told.
	 *
	 * @param <T> what is made of the answer
	 * @param call the request
	 * @param sink told
	 * @param reader reads the answer
	 * @return what the reader returned
	 * @throws ProviderException when it may not be sent, when there is no answer, or none of success, or when the reader says so
	 */
	public <T> T submit(HttpCall call, ImageSink sink, Reader<T> reader) throws ProviderException {
		return send(call, sink::sending, sink::requestId, reader);
	}

	/**
	 * Sends the request that may cost money, as {@link #submit(HttpCall, ImageSink, Reader)}.
	 *
	 * @param call the request
	 * @param sink told
	 * @return the document; texts that are {@code data:} addresses are empty in it
	 * @throws ProviderException as there
	 */
	public JsonNode submit(HttpCall call, ImageSink sink) throws ProviderException {
		return submit(call, sink, Dialogue::json);
	}

	/**
	 * Waits, and is woken by the end of the dialogue.
	 *
	 * @param time how long
	 * @throws ProviderException when it was aborted, or the thread interrupted, whose mark is then set again. The evidence is {@link Evidence.Lost}: what is
	 *             waited for goes on
	 */
	public void pause(Duration time) throws ProviderException {
		try {
			if (!aborted.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
				return;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new ProviderException(FailureKind.NETWORK, Messages.Failures_cancelled, new Evidence.Lost());
	}

	/** Closes the connection at once, ends a pause, and lets no further request begin. Safe at any time, on any thread, more than once. */
	public void abort() {
		HttpExchange sent;
		synchronized (this) {
			aborted.countDown();
			sent = exchange;
		}
		if (sent != null) {
			sent.abort();
		}
	}

	private <T> T send(HttpCall call, Sending sending, Consumer<String> told, Reader<T> reader) throws ProviderException {
		HttpCall headed = call.withDefaults(Map.of("Accept", "application/json", "User-Agent", "Limn/1.0")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		try (HttpExchange begun = begin()) {
			HttpAnswer answer = begun.send(server.authorized(headed), sending);
			String requestId = server.rules().requestId(answer);
			if (requestId != null) {
				told.accept(requestId);
			}
			if (!answer.ok()) {
				throw server.rules().failure(answer);
			}
			return read(begun, answer, requestId, reader);
		}
	}

	private static <T> T read(HttpExchange exchange, HttpAnswer answer, @Nullable String requestId, Reader<T> reader) throws ProviderException {
		try {
			return reader.read(answer);
		} catch (IOException e) {
			throw exchange.failure(e).with(requestId, null);
		} catch (ProviderException e) {
			throw e.failure().requestId() == null ? e.with(requestId, e.failure().retryAfter()) : e;
		}
	}

	private synchronized HttpExchange begin() {
		HttpExchange next = new HttpExchange(server.connections());
		exchange = next;
		if (aborted.getCount() == 0) {
			next.abort();
		}
		return next;
	}

	private static JsonNode json(HttpAnswer answer) throws IOException {
		try (InputStream body = answer.body()) {
			return ImageJson.read(body, LONGEST, (pointer, start) -> start.startsWith(DATA) ? new DiscardedPicture() : null).tree();
		}
	}
}
